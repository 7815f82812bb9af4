import { describe, expect, it } from 'vitest';
import { nothingChosen, type SelectionAct, select } from './selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const resultOf = (...acts: SelectionAct[]) => acts.reduce(select, nothingChosen);
const ids = (...acts: SelectionAct[]) => [...resultOf(...acts).ids];

describe('choosing', () => {
  it('one, and another, and the first no more', () => {
    const toggles = ['a', 'c', 'a'].map((id) => ({ kind: 'toggle', id }) as const);
    expect(ids(...toggles)).toEqual(['c']);
  });

  it.each([
    { from: 'b', to: 'd' },
    { from: 'd', to: 'b' },
  ])('a range from $from to $to takes all between', ({ from, to }) => {
    expect(ids({ kind: 'toggle', id: from }, { kind: 'range', id: to, shown }).sort()).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  it('a second range goes from the same anchor', () => {
    const acts: SelectionAct[] = [
      { kind: 'toggle', id: 'c' },
      { kind: 'range', id: 'd', shown },
      { kind: 'range', id: 'b', shown },
    ];
    expect(ids(...acts).sort()).toEqual(['b', 'c', 'd']);
  });

  it('a range from nowhere takes the one', () => {
    expect(ids({ kind: 'range', id: 'd', shown })).toEqual(['d']);
    expect(ids({ kind: 'toggle', id: 'gone' }, { kind: 'range', id: 'd', shown })).toEqual(['gone', 'd']);
  });

  it('all that match, until one is taken out: then the ids speak again', () => {
    const whole = resultOf({ kind: 'wholeFilter', shown });
    expect(whole.wholeFilter).toBe(true);
    const less = select(whole, { kind: 'toggle', id: 'a' });
    expect(less.wholeFilter).toBe(false);
    expect([...less.ids]).toEqual(['b', 'c', 'd', 'e']);
  });

  it('forgets who is gone, and keeps its identity where nobody is', () => {
    const chosen = resultOf({ kind: 'shown', shown: ['a', 'b'] });
    expect([...select(chosen, { kind: 'keep', known: new Set(['b']) }).ids]).toEqual(['b']);
    expect(select(chosen, { kind: 'keep', known: new Set(['a', 'b', 'c']) })).toBe(chosen);
  });

  it('nothing again', () => {
    expect(resultOf({ kind: 'shown', shown }, { kind: 'clear' })).toBe(nothingChosen);
  });
});
