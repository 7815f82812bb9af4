import { describe, expect, it } from 'vitest';
import { pokemon } from '#lib/testing.ts';
import { boxName, occupied, slotsByBox } from './boxes.ts';
import { chipsOf } from './filterChips.ts';
import { countOf, readFilters, toQuery, writeFilters } from './filters.ts';

describe('boxes', () => {
  it('hold each Pokémon at its place', () => {
    const boxes = slotsByBox([pokemon('a', { box: 0, slot: 29 }), pokemon('b', { box: 2, slot: 0 })]);
    expect([...boxes.keys()]).toEqual([0, 2]);
    expect([...boxes.values()].map(occupied)).toEqual([1, 1]);
    expect(boxes.get(0)?.[29]?.id).toBe('a');
    expect(boxes.get(2)?.[0]?.id).toBe('b');
  });

  it('without a name of their own are called by their number', () => {
    expect(boxName({ box: 2, name: null })).toBe('Box 3');
    expect(boxName({ box: 2, name: 'Shinies' })).toBe('Shinies');
  });
});

describe('filters', () => {
  it('come back from the address as they went into it', () => {
    const values = {
      text: 'umb',
      shiny: 'true',
      'level.min': '5',
      'ivs.spe.max': '0',
      sort: '-level',
      move: ['Surf', 'U-turn'],
    };
    expect(readFilters(writeFilters(values))).toEqual(values);
  });

  it('drop what is empty or unknown', () => {
    const address = new URLSearchParams('text=&colour=red&type=Dark&type=&type=Ice&type=Fire');
    expect(readFilters(address)).toEqual({ type: ['Dark', 'Ice'] });
  });

  it('are typed for the server', () => {
    const values = { shiny: 'true', 'level.max': '50', 'level.min': 'high', type: ['Dark'], text: '' };
    expect(toQuery(values)).toEqual({ shiny: true, 'level.max': 50, 'level.min': 'high', type: ['Dark'] });
  });

  it('are counted without the order', () => {
    expect(countOf({ sort: 'level', type: ['Dark'] })).toBe(1);
  });

  it('count both ends of a range once, each of a list for itself', () => {
    const values = { 'level.min': '5', 'level.max': '9', 'ivs.perfect.min': '3', move: ['Surf', 'Fly'] };
    expect(countOf(values)).toBe(4);
    expect(chipsOf(values)).toHaveLength(4);
  });

  it('say in words what they are, and each goes without the others', () => {
    const values = { 'evs.spa.min': '100', shiny: 'false', move: ['Surf', 'Fly'], legality: 'questionable' };
    const chips = chipsOf(values);
    expect(chips.map(({ label }) => label)).toEqual([
      'Questionable',
      'Not shiny',
      'Knows Surf',
      'Knows Fly',
      'Sp. Atk EV 100 or more',
    ]);
    expect(chips[2]?.without).toEqual({ ...values, move: ['Fly'] });
    expect(chips[4]?.without).toEqual({ shiny: 'false', move: ['Surf', 'Fly'], legality: 'questionable' });
  });
});
