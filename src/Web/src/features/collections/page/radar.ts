export interface Point {
  x: number;
  y: number;
}

/** The corner of one axis: the first points up, the others follow clockwise. */
export function corner(index: number, count: number, share: number, radius: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: Math.cos(angle) * share * radius, y: Math.sin(angle) * share * radius };
}

const shown = (value: number): string => String(Math.round(value * 10) / 10);

/** Shares of each axis, from 0 to 1, as the points of a polygon. */
export const polygon = (shares: readonly number[], radius: number): string =>
  shares
    .map((share, index) => corner(index, shares.length, Math.min(Math.max(share, 0), 1), radius))
    .map(({ x, y }) => `${shown(x)},${shown(y)}`)
    .join(' ');
