import { describe, expect, it } from 'vitest';
import { pokemon } from '#lib/testing.ts';
import { boxesOf, occupied } from './boxes.ts';
import { countOf, readFilters, toQuery, writeFilters } from './filters.ts';

describe('boxes', () => {
  it('hold each Pokémon at its place, with an empty box at the end', () => {
    const boxes = boxesOf([pokemon('a', { box: 0, slot: 29 }), pokemon('b', { box: 2, slot: 0 })]);
    expect(boxes.map(occupied)).toEqual([1, 0, 1, 0]);
    expect(boxes[0]?.[29]?.id).toBe('a');
    expect(boxes[2]?.[0]?.id).toBe('b');
  });

  it('of an empty vault is one', () => {
    expect(boxesOf([])).toHaveLength(1);
  });
});

describe('filters', () => {
  it('come back from the address as they went into it', () => {
    const values = { text: 'umb', shiny: 'true', 'level.min': '5', sort: '-level' };
    expect(readFilters(writeFilters(values))).toEqual(values);
  });

  it('drop what is empty or unknown', () => {
    expect(readFilters(new URLSearchParams('text=&colour=red&type=Dark'))).toEqual({ type: 'Dark' });
  });

  it('are typed for the server', () => {
    expect(toQuery({ shiny: 'true', 'level.max': '50', type: 'Dark' })).toMatchObject({
      shiny: true,
      'level.max': 50,
      type: 'Dark',
      forTrade: undefined,
    });
  });

  it('are counted without the order', () => {
    expect(countOf({ sort: 'level', type: 'Dark' })).toBe(1);
  });
});
