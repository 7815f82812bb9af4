import { expect, it } from 'vitest';
import { nextSort } from './nextSort.ts';

const orders = { '': 'Boxes', species: 'A to Z', level: 'Low', '-level': 'High', '-ivs': 'High' };

it.each([
  { key: 'level', presses: ['-level', 'level', ''] },
  { key: 'species', presses: ['species', ''] },
  { key: 'ivs', presses: ['-ivs', ''] },
])('a column goes through the orders by $key, and back', ({ key, presses }) => {
  let sort = 'number';
  for (const next of presses) {
    sort = nextSort(key, sort, orders);
    expect(sort).toBe(next);
  }
});
