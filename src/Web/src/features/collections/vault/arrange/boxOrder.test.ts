import { expect, it } from 'vitest';
import { reordered } from './boxOrder.ts';

const boxes = [3, 0, 7].map((box, position) => ({ box, position, name: null, count: 0 }));

it.each([
  { position: 0, order: [7, 3, 0] },
  { position: 1, order: [3, 7, 0] },
  { position: 2, order: [3, 0, 7] },
])('a box goes to position $position, and those in between move up', ({ position, order }) => {
  const next = reordered(boxes, 7, { position });
  expect(next.map(({ box }) => box)).toEqual(order);
  expect(next.map((each) => each.position)).toEqual([0, 1, 2]);
});

it('a name changes in place, and can be taken away', () => {
  const named = reordered(boxes, 0, { name: 'Shinies' });
  expect(named[1]).toEqual({ box: 0, position: 1, name: 'Shinies', count: 0 });
  expect(reordered(named, 0, { name: null })).toEqual(boxes);
});

it('a box that is gone changes nothing', () => {
  expect(reordered(boxes, 9, { name: 'x' })).toEqual(boxes);
});
