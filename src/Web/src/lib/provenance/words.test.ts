import { expect, it } from 'vitest';
import type { HistoryEntry } from '#lib/api/types.ts';
import { ash, gary, startedAt } from '#lib/testing.ts';
import { chainWords, linkWords, shortHash } from './words.ts';

const entry = (changes: Partial<HistoryEntry>): HistoryEntry => ({
  number: 0,
  kind: 'entered',
  at: startedAt,
  from: null,
  to: { id: ash, username: 'ash' },
  tradeId: null,
  hash: null,
  importedFrom: null,
  pokemon: null,
  ...changes,
});

it('each link says who did what', () => {
  expect(linkWords(entry({}))).toBe('Entered by ash');
  expect(linkWords(entry({ kind: 'imported', importedFrom: 'csv' }))).toBe(
    'Imported by ash from a CSV table',
  );
  const traded = entry({ kind: 'transferred', from: { id: gary, username: null } });
  expect(linkWords(traded)).toBe('somebody who has left traded it to ash');
});

it('the chain says how long it is', () => {
  expect([0, 1, 2].map(chainWords)).toEqual([
    'It has never been traded here.',
    'Its one trade is sealed with what was traded.',
    'Each of its 2 trades is sealed over the one before.',
  ]);
});

it('a hash is cut where it can still be told from another', () => {
  expect(shortHash(`12345678${'0'.repeat(52)}abcd`)).toBe('12345678…abcd');
});
