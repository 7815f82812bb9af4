import { describe, expect, it } from 'vitest';
import type { TradeItem } from '#lib/api/types.ts';
import { ash, item, six } from '#lib/testing.ts';
import { differenceBy, differenceOf, isEmpty, noDifference, onlyTouched } from './differences.ts';

const shinyUmbreon = item('old', { shiny: true });
const plainUmbreon = item('new', { shiny: false });
const eevee = item('eevee', { species: 'Eevee' });

const ids = (items: readonly TradeItem[]) => items.map(({ pokemonId }) => pokemonId);

const changed = (before: TradeItem, changes: Parameters<typeof item>[1]): TradeItem => ({
  ...item(before.pokemonId, { ...before.pokemon, ...changes, version: before.version + 1 }, before.from),
});

describe('what changed on a table', () => {
  it('is nothing where the same lies there', () => {
    expect(isEmpty(differenceOf([shinyUmbreon, eevee], [eevee, shinyUmbreon]))).toBe(true);
  });

  it('names what was added and removed', () => {
    const difference = differenceOf([shinyUmbreon], [eevee]);
    expect(ids(difference.added)).toEqual(['eevee']);
    expect(ids(difference.removed)).toEqual(['old']);
    expect(difference.lookAlikes).toEqual([]);
  });

  it('names what its owner altered, field by field', () => {
    const [altered] = differenceOf([eevee], [changed(eevee, { level: 51, nickname: 'Evi' })]).altered;
    expect(altered?.differences.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['level', '50', '51'],
      ['nickname', '—', 'Evi'],
    ]);
  });

  it('does not name a new version that looks the same', () => {
    expect(isEmpty(differenceOf([eevee], [changed(eevee, { box: 3 })]))).toBe(true);
  });
});

describe('a look-alike', () => {
  it('that has lost its shine is an alarm, not a removal and an addition', () => {
    const difference = differenceOf([shinyUmbreon, eevee], [eevee, plainUmbreon]);
    expect(difference.added).toEqual([]);
    expect(difference.removed).toEqual([]);
    expect(difference.lookAlikes[0]?.differences).toEqual([
      { field: 'shiny', label: 'Shiny', before: 'shiny', after: 'not shiny', worse: true },
    ]);
  });

  it.each([
    { name: 'a lower IV', changes: { ivs: six(31, { spe: 12 }) }, field: 'ivs.spe', worse: true },
    { name: 'a higher IV', changes: { ivs: six(31), level: 50 }, field: 'ivs.hp', worse: false },
    { name: 'a lower level', changes: { level: 5 }, field: 'level', worse: true },
    { name: 'a missing item', changes: { item: null }, field: 'item', worse: true },
    { name: 'another ability', changes: { ability: 'Inner Focus' }, field: 'ability', worse: false },
    { name: 'another trainer', changes: { ot: 'Gary' }, field: 'ot', worse: false },
    { name: 'other moves', changes: { moves: ['Snarl'] }, field: 'moves', worse: false },
    { name: 'another ball', changes: { ball: 'Ultra Ball' }, field: 'ball', worse: false },
  ])('with $name says so', ({ changes, field, worse }) => {
    const before = item('old', { item: 'Leftovers', ivs: six(31, { hp: 3 }) });
    const after = item('new', { ...before.pokemon, ...changes, id: 'new' });
    const found = differenceOf([before], [after]).lookAlikes[0]?.differences.find(
      (each) => each.field === field,
    );
    expect(found?.worse).toBe(worse);
  });

  it('that nothing tells apart is still named: it is another Pokémon', () => {
    const [pair] = differenceOf([item('old')], [item('new')]).lookAlikes;
    expect(pair?.differences).toEqual([]);
  });

  it('comes from the same side only', () => {
    expect(differenceOf([item('old')], [item('new', {}, ash)]).lookAlikes).toEqual([]);
  });

  it('is paired with the one that it resembles most', () => {
    const before = item('old', { shiny: true });
    const far = item('far', { shiny: false, level: 3 });
    const near = item('near', { shiny: true, level: 49 });
    const difference = differenceOf([before], [far, near]);
    expect(difference.lookAlikes.map(({ after }) => after.pokemonId)).toEqual(['near']);
    expect(ids(difference.added)).toEqual(['far']);
  });

  it('order of moves does not matter', () => {
    const before = item('old', { moves: ['Snarl', 'Foul Play'] });
    const after = item('new', { moves: ['Foul Play', 'Snarl'] });
    expect(differenceOf([before], [after]).lookAlikes[0]?.differences).toEqual([]);
  });
});

it('what only the reader did is left out', () => {
  const difference = { ...noDifference, added: [item('mine'), item('theirs')] };
  expect(ids(onlyTouched(difference, new Set(['theirs'])).added)).toEqual(['theirs']);
});

it('the account that comes with a refused confirmation has its look-alikes paired too', () => {
  const after = changed(eevee, { level: 51 });
  const changes = {
    added: [plainUmbreon],
    removed: [shinyUmbreon],
    altered: [{ pokemonId: 'eevee', fields: ['level'], before: eevee.pokemon, after: after.pokemon }],
  };
  const difference = differenceBy(changes, [plainUmbreon, after]);
  expect(difference.lookAlikes).toHaveLength(1);
  expect(difference.altered[0]?.differences[0]?.field).toBe('level');
  expect(difference.added).toEqual([]);
});
