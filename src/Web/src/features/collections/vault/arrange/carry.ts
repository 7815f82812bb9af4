import { slotsPerBox } from '#lib/vault/boxes.ts';
import type { Place } from './moves.ts';

/** What is carried with the keyboard, and the slot that it hovers over. */
export interface Carry {
  ids: readonly string[];
  over: Place;
}

/** The grid as it is laid out: its boxes in their order, and how many columns there are. */
export interface Layout {
  boxes: readonly number[];
  columns: number;
}

/** Where a key leads; null where it is none of the keys that move. Past an edge lies the next box, as in the games. */
export function steppedTo(over: Place, key: string, { boxes, columns }: Layout): Place | null {
  const column = over.slot % columns;
  const row = Math.floor(over.slot / columns);
  const rows = Math.ceil(slotsPerBox / columns);
  const inBox = (next: number) => ({ box: over.box, slot: next });
  const beside = (step: number, slot: number): Place => {
    const at = boxes.indexOf(over.box) + step;
    const box = boxes[(at + boxes.length) % boxes.length];
    return { box: box ?? over.box, slot };
  };
  switch (key) {
    case 'ArrowLeft':
      return column > 0 ? inBox(over.slot - 1) : beside(-1, row * columns + columns - 1);
    case 'ArrowRight':
      return column < columns - 1 ? inBox(over.slot + 1) : beside(1, row * columns);
    case 'ArrowUp':
      return inBox(((row + rows - 1) % rows) * columns + column);
    case 'ArrowDown':
      return inBox(((row + 1) % rows) * columns + column);
    case 'PageUp':
      return beside(-1, over.slot);
    case 'PageDown':
      return beside(1, over.slot);
    case 'Home':
      return inBox(0);
    case 'End':
      return inBox(slotsPerBox - 1);
    default:
      return null;
  }
}
