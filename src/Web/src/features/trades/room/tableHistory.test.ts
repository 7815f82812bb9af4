import { describe, expect, it } from 'vitest';
import type { TableChanges, TradeEvent } from '#lib/api/types.ts';
import { ash, event, gary, item, trade } from '#lib/testing.ts';
import { lastConfirmedBy, reachesBackTo, tableAt, touchedByOthers } from './tableHistory.ts';

const none: TableChanges = { added: [], removed: [], altered: [] };
const umbreon = item('umbreon', { shiny: true });
const swapped = item('swapped');
const eevee = item('eevee', { species: 'Eevee' });
const grown = { ...eevee.pokemon, level: 51, version: 2 };

const change = (sequence: number, revision: number, changes: Partial<TableChanges>, by = gary): TradeEvent =>
  event(sequence, { revision, kind: 'table_changed', by, data: { changes: { ...none, ...changes } } });

const events: TradeEvent[] = [
  event(1, { kind: 'proposed', by: ash, data: { changes: { ...none, added: [umbreon] } } }),
  event(2),
  change(3, 2, { added: [eevee] }, ash),
  change(4, 3, { removed: [umbreon] }),
  change(5, 4, { added: [swapped] }),
  change(6, 5, { altered: [{ pokemonId: 'eevee', fields: ['level'], before: eevee.pokemon, after: grown }] }),
];
const now = trade({ revision: 5, sequence: 6, items: [{ ...eevee, pokemon: grown, version: 2 }, swapped] });

describe('the table at an earlier revision', () => {
  it.each([
    { revision: 5, shows: ['eevee 2', 'swapped 1'] },
    { revision: 4, shows: ['eevee 1', 'swapped 1'] },
    { revision: 3, shows: ['eevee 1'] },
    { revision: 2, shows: ['eevee 1', 'umbreon 1'] },
    { revision: 1, shows: ['umbreon 1'] },
  ])('$revision shows $shows', ({ revision, shows }) => {
    expect(tableAt(now, events, revision).map(({ pokemonId, version }) => `${pokemonId} ${version}`)).toEqual(
      shows,
    );
  });

  it('is fully known only where every change since is here', () => {
    expect(reachesBackTo(now, events, 1)).toBe(true);
    expect(reachesBackTo(now, events.slice(3), 1)).toBe(false);
    expect(reachesBackTo(now, events.slice(3), 2)).toBe(true);
  });
});

describe('the revision that a trader confirmed last', () => {
  it.each([
    { name: 'is the first for who proposed', by: ash, more: [], confirmedRevision: null, gives: 1 },
    { name: 'is none for who was invited', by: gary, more: [], confirmedRevision: null, gives: null },
    { name: 'is what the party says', by: gary, more: [], confirmedRevision: 5, gives: 5 },
    {
      name: 'outlives the change that cleared it',
      by: gary,
      more: [event(7, { kind: 'confirmed', by: gary, revision: 3 })],
      confirmedRevision: null,
      gives: 3,
    },
  ])('$name', ({ by, more, confirmedRevision, gives }) => {
    const parties = now.parties.map((party) =>
      party.userId === by ? { ...party, confirmedRevision } : party,
    );
    expect(lastConfirmedBy(by, { ...now, parties }, [...events, ...more])).toBe(gives);
  });
});

it('what others touched leaves out what one did oneself', () => {
  expect([...touchedByOthers(ash, events, 1)].sort()).toEqual(['eevee', 'swapped', 'umbreon']);
  expect([...touchedByOthers(gary, events, 1)]).toEqual(['eevee']);
  expect([...touchedByOthers(ash, events, 4)]).toEqual(['eevee']);
});
