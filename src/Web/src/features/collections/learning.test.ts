import { expect, it } from 'vitest';
import type { SpeciesMove } from '#lib/api/types.ts';
import { movesInOrder, wayWords } from './learning.ts';

const move = (name: string, ways: Partial<SpeciesMove['ways'][number]>[] = []): SpeciesMove => ({
  name,
  type: 'Normal',
  category: 'Status',
  power: 0,
  accuracy: null,
  pp: 10,
  ways: ways.map((way) => ({ generation: 9, games: null, way: 'machine', level: null, from: null, ...way })),
});

it('what a species can learn comes first, and nothing twice', () => {
  expect(movesInOrder([move('Wish'), move('Bite')], ['Absorb', 'Bite', 'Wish'])).toEqual([
    'Bite',
    'Wish',
    'Absorb',
  ]);
});

it.each([
  [{ way: 'level_up', level: 15 }, 'at level 15 (generation 9)'],
  [{ way: 'level_up', level: 0 }, 'by level (generation 9)'],
  [{ way: 'egg', from: 'Pichu', generation: 7 }, 'from the egg, as Pichu (generation 7)'],
] as const)('%j is said as “%s”', (way, words) => {
  expect(wayWords(move('Volt Tackle', [way]))).toBe(words);
});
