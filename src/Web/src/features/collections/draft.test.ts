import { describe, expect, it } from 'vitest';
import { pokemon, six } from '#lib/testing.ts';
import { additionOf, changesOf, draftOf, emptyDraft, movePath } from './draft.ts';

describe('a new Pokémon', () => {
  it('sends what was typed, and leaves out what was not', () => {
    const draft = { ...emptyDraft(), species: ' Eevee ', nature: 'Bold', level: '7' };
    expect(additionOf(draft)).toEqual({
      species: 'Eevee',
      nature: 'Bold',
      level: 7,
      ivs: six(31),
      evs: six(0),
      moves: [],
      shiny: false,
      tags: [],
      forTrade: false,
      favourite: false,
      gigantamax: false,
    });
  });

  it('sends a number that is out of range as it is: the server says so', () => {
    expect(additionOf({ ...emptyDraft(), level: '101' }).level).toBe(101);
  });
});

describe('a change', () => {
  const before = draftOf(pokemon('p', { nickname: 'Luna', item: 'Leftovers', otId: 0 }));

  it('of nothing is nothing', () => {
    expect(changesOf(before, { ...before })).toEqual({});
  });

  it.each([
    { name: 'one field', after: { level: '51' }, sends: { level: 51 } },
    { name: 'a cleared field', after: { nickname: '' }, sends: { nickname: null } },
    { name: 'a cleared number', after: { otId: '' }, sends: { otId: null } },
    {
      name: 'one IV sends all six',
      after: { ivs: { ...before.ivs, spe: '3' } },
      sends: { ivs: six(31, { spe: 3 }) },
    },
    { name: 'a flag', after: { forTrade: false }, sends: { forTrade: false } },
    { name: 'tags', after: { tags: ['a'] }, sends: { tags: ['a'] } },
  ])('of $name sends only that', ({ after, sends }) => {
    expect(changesOf(before, { ...before, ...after })).toEqual(sends);
  });
});

it('a problem with a move finds its field, though empty fields are not sent', () => {
  expect(movePath(['Surf', '', 'Fly', ''], 0)).toBe('moves[0]');
  expect(movePath(['Surf', '', 'Fly', ''], 2)).toBe('moves[1]');
});
