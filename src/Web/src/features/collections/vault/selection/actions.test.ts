import { describe, expect, it } from 'vitest';
import { asksFirst, bulkOf, type Chosen } from './actions.ts';

const some: Chosen = { ids: new Set(['a', 'b']), filter: null, count: 2 };
const all: Chosen = { ids: new Set(['a', 'b']), filter: 'shiny=true', count: 2 };

describe('an action on many', () => {
  it('names those that are chosen', () => {
    expect(bulkOf('lock', some)).toEqual({ action: 'lock', ids: ['a', 'b'] });
  });

  it('names the filter and the count that was shown, where all that match are meant', () => {
    expect(bulkOf('tag', all, { tags: ['x'] })).toEqual({
      action: 'tag',
      tags: ['x'],
      filter: 'shiny=true',
      expected: 2,
    });
  });

  it('is confirmed first with a filter, or where it takes away', () => {
    expect(asksFirst('favourite', some)).toBe(false);
    expect(asksFirst('favourite', all)).toBe(true);
    expect(asksFirst('delete', some)).toBe(true);
  });
});
