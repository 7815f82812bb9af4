import { describe, expect, it } from 'vitest';
import { pokemon } from '#lib/testing.ts';
import { placed, placesAfter, placesBack, planDrop, planIntoBox } from './moves.ts';

const at = (id: string, box: number, slot: number, tradeId: string | null = null) =>
  pokemon(id, { box, slot, tradeId });

const vault = [at('a', 0, 0), at('b', 0, 1), at('c', 0, 4), at('t', 0, 5, 'trade'), at('d', 1, 0)];

describe('dropping one', () => {
  it('on a free slot moves it there', () => {
    expect(planDrop(vault, ['a'], { box: 0, slot: 9 })).toEqual([{ id: 'a', box: 0, slot: 9 }]);
  });

  it('on somebody swaps the two', () => {
    const moves = planDrop(vault, ['a'], { box: 1, slot: 0 });
    expect(moves).toEqual([{ id: 'a', box: 1, slot: 0 }]);
    expect(placesAfter(vault, moves as never)).toEqual([
      { id: 'a', box: 1, slot: 0 },
      { id: 'd', box: 0, slot: 0 },
    ]);
  });

  it.each([
    { name: 'where it is', ids: ['a'], target: { box: 0, slot: 0 }, answer: 'stays' },
    { name: 'on one in a trade', ids: ['a'], target: { box: 0, slot: 5 }, answer: 'in_trade' },
    { name: 'that is in a trade', ids: ['t'], target: { box: 0, slot: 9 }, answer: 'in_trade' },
  ])('$name is refused: $answer', ({ ids, target, answer }) => {
    expect(planDrop(vault, ids, target)).toBe(answer);
  });
});

describe('dropping several', () => {
  it('fills the free slots from the one aimed at, and drives nobody out', () => {
    expect(planDrop(vault, ['a', 'd'], { box: 0, slot: 3 })).toEqual([
      { id: 'a', box: 0, slot: 3 },
      { id: 'd', box: 0, slot: 6 },
    ]);
  });

  it('goes on at the box’s beginning', () => {
    expect(planDrop(vault, ['a', 'b'], { box: 1, slot: 29 })).toEqual([
      { id: 'a', box: 1, slot: 29 },
      { id: 'b', box: 1, slot: 1 },
    ]);
  });

  it('is refused where they find no room, and where they are too many', () => {
    const full = Array.from({ length: 29 }, (_, slot) => at(`f${slot}`, 2, slot));
    expect(planDrop([...vault, ...full], ['a', 'b'], { box: 2, slot: 0 })).toBe('box_full');
    const many = Array.from({ length: 31 }, (_, slot) => `f${slot}`);
    expect(planDrop([...vault, ...full], many, { box: 3, slot: 0 })).toBe('too_many');
  });
});

describe('dropping on a box', () => {
  it('takes its first free slots, for those that are not there yet', () => {
    expect(planIntoBox(vault, ['a', 'd'], 1)).toEqual([{ id: 'a', box: 1, slot: 1 }]);
    expect(planIntoBox(vault, ['d'], 1)).toBe('stays');
  });
});

describe('a move that is refused', () => {
  const moves = [{ id: 'a', box: 1, slot: 0 }];
  const places = placesAfter(vault, moves);

  it('goes back, the swap with it', () => {
    const after = placed(vault, places);
    expect(placed(after, placesBack(vault, after, places))).toEqual(vault);
  });

  it('leaves alone what has been moved on since', () => {
    const after = placed(placed(vault, places), [{ id: 'a', box: 3, slot: 3 }]);
    expect(placesBack(vault, after, places)).toEqual([{ id: 'd', box: 1, slot: 0 }]);
  });
});
