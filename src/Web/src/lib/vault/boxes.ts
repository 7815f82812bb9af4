import type { Pokemon } from '#lib/api/types.ts';

export const slotsPerBox = 30;

/** Slots of one box; undefined where nobody lives. */
export type BoxSlots = readonly (Pokemon | undefined)[];

/** The boxes up to the last that holds something, and one more to put things into. */
export function boxesOf(pokemon: readonly Pokemon[]): BoxSlots[] {
  const last = pokemon.reduce((highest, { box }) => Math.max(highest, box), -1);
  const boxes = Array.from({ length: last + 2 }, () =>
    new Array<Pokemon | undefined>(slotsPerBox).fill(undefined),
  );
  for (const each of pokemon) {
    const slots = boxes[each.box];
    if (slots && each.slot < slotsPerBox) slots[each.slot] = each;
  }
  return boxes;
}

export const occupied = (box: BoxSlots): number => box.filter((slot) => slot !== undefined).length;
