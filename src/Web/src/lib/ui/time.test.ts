import { expect, it } from 'vitest';
import { left } from './time.tsx';

const now = Date.parse('2026-11-23T10:00:00Z');

it.each([
  ['2026-12-23T09:59:59Z', '29 days'],
  ['2026-11-25T09:30:00Z', '47 h'],
  ['2026-11-23T10:45:00Z', '45 min'],
  ['2026-11-23T10:00:10Z', '1 min'],
  ['2026-11-22T10:00:00Z', '1 min'],
])('%s is %s off', (until, words) => {
  expect(left(until, now)).toBe(words);
});
