import { describe, expect, it } from 'vitest';
import { readView, withFilters, withView } from './address.ts';

const address = (text: string) => new URLSearchParams(text);

describe('the vault’s address', () => {
  it('says what is shown, and nothing of what is as usual', () => {
    const next = withView(address('type=Dark'), { layout: 'list', at: 4 });
    expect(next.toString()).toBe('type=Dark&view=list&at=4');
    expect(readView(next)).toEqual({ layout: 'list', at: 4, open: null });
    expect(withView(next, { layout: 'boxes', at: null }).toString()).toBe('type=Dark');
  });

  it('keeps the view when the filters change, and the filters when the view does', () => {
    const filtered = withFilters(address('view=list&open=p&shiny=true'), { type: ['Dark'] });
    expect(filtered.toString()).toBe('type=Dark&view=list&open=p');
  });

  it.each(['', '-1', 'two', '1e3', '123'])('takes “%s” for no box', (at) => {
    expect(readView(address(`at=${at}`)).at).toBeNull();
  });
});
