import type { KeyboardEvent } from 'react';

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrow keys go from slot to slot as the eye does: to the nearest one that lies that way. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const direction = directions[event.key];
  const from = document.activeElement;
  if (!direction || !from || !event.currentTarget.contains(from)) return;
  const here = middleOf(from);
  const [nearest] = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
    .filter((button) => button !== from)
    .map((button) => ({ button, cost: costOf(middleOf(button), here, direction) }))
    .filter(({ cost }) => Number.isFinite(cost))
    .sort((one, other) => one.cost - other.cost);
  if (!nearest) return;
  event.preventDefault();
  nearest.button.focus();
}

interface Point {
  x: number;
  y: number;
}

function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The way along the direction counts once, the way aside thrice; what lies behind is out of reach. */
function costOf(there: Point, here: Point, [right, down]: readonly [number, number]): number {
  const along = (there.x - here.x) * right + (there.y - here.y) * down;
  const aside = Math.abs((there.x - here.x) * down) + Math.abs((there.y - here.y) * right);
  return along > 1 ? along + 3 * aside : Number.POSITIVE_INFINITY;
}
