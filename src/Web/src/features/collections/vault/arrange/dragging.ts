import { type Active, type CollisionDetection, type Over, pointerWithin } from '@dnd-kit/core';
import type { Place } from './moves.ts';

/** What is dragged, and what it is dragged over. */
export type Dragged = { kind: 'pokemon'; ids: readonly string[]; id: string } | { kind: 'box'; box: number };

export type Target =
  | ({ kind: 'slot' } & Place)
  | { kind: 'tab'; box: number }
  /** The arrows beside a box's name: hovering over them turns boxes. */
  | { kind: 'turn'; box: number };

export const draggedOf = (active: Active | null): Dragged | undefined =>
  active?.data.current as Dragged | undefined;

export const targetOf = (over: Over | null): Target | undefined => over?.data.current as Target | undefined;

/** What lies under the pointer; a box goes only between boxes, and a tab counts only where the strip shows it. */
export const underPointer =
  (strip: () => Element | null, dragged: () => Dragged | null): CollisionDetection =>
  (all) => {
    const { pointerCoordinates } = all;
    const shown = strip()?.getBoundingClientRect();
    const inStrip =
      pointerCoordinates &&
      shown &&
      pointerCoordinates.x >= shown.left &&
      pointerCoordinates.x <= shown.right;
    const ofBox = dragged()?.kind === 'box';
    const droppableContainers = all.droppableContainers.filter(({ data }) => {
      const kind = (data.current as Target | undefined)?.kind;
      return kind === 'tab' ? inStrip : !ofBox;
    });
    return pointerWithin({ ...all, droppableContainers });
  };
