import { describe, expect, it } from 'vitest';
import type { DexEntry } from '#lib/api/types.ts';
import { entriesOf, percentOf, progressOf, readDexView, writeDexView } from './dex.ts';

const entry = (species: string, changes: Partial<DexEntry> = {}): DexEntry => ({
  species,
  number: 1,
  generation: 1,
  form: false,
  have: 0,
  shiny: 0,
  ...changes,
});

const items = [
  entry('Pikachu', { number: 25, have: 2 }),
  entry('Raichu', { number: 26 }),
  entry('Raichu-Alola', { number: 26, generation: 7, form: true, have: 1, shiny: 1 }),
  entry('Mr. Rime', { number: 866, generation: 8, have: 1, shiny: 1 }),
];

const all = readDexView(new URLSearchParams());
const names = (view: Partial<typeof all>) =>
  entriesOf(items, { ...all, ...view }).map(({ species }) => species);

describe('the living dex', () => {
  it('shows species, and forms where asked for', () => {
    expect(names({})).toEqual(['Pikachu', 'Raichu', 'Mr. Rime']);
    expect(names({ forms: true })).toHaveLength(4);
  });

  it('shows what is lacking, and what lacks a shiny one', () => {
    expect(names({ show: 'lacking' })).toEqual(['Raichu']);
    expect(names({ show: 'lacking', shiny: true })).toEqual(['Pikachu', 'Raichu']);
    expect(names({ show: 'had', generation: 8 })).toEqual(['Mr. Rime']);
  });

  it('finds by name without its punctuation, and by number', () => {
    expect(names({ text: 'mr rime' })).toEqual(['Mr. Rime']);
    expect(names({ text: '25' })).toEqual(['Pikachu']);
  });

  it('tells how far one has come, in all and by generation', () => {
    expect(progressOf(items, all)).toEqual([
      { generation: null, had: 2, total: 3 },
      { generation: 1, had: 1, total: 2 },
      { generation: 8, had: 1, total: 1 },
    ]);
    expect(progressOf(items, { forms: true, shiny: true })[0]).toEqual({
      generation: null,
      had: 2,
      total: 4,
    });
  });

  it('never calls a part the whole', () => {
    expect(percentOf({ had: 999, total: 1000 })).toBe(99);
    expect(percentOf({ had: 0, total: 0 })).toBe(0);
    expect(percentOf({ had: 8, total: 1025 })).toBe(0.7);
  });

  it('keeps its view in the address, and nothing that is as usual', () => {
    const view = { show: 'lacking', forms: true, shiny: true, generation: 3, text: 'mew' } as const;
    expect(readDexView(writeDexView(view))).toEqual(view);
    expect(writeDexView(all).size).toBe(0);
    expect(readDexView(new URLSearchParams('generation=12&show=none'))).toEqual(all);
  });
});
