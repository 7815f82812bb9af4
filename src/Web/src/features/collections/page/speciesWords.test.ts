import { describe, expect, it } from 'vitest';
import type { SpeciesDetails } from '#lib/api/types.ts';
import { evolutionWords, genderWords, languageWords, latestTexts } from './speciesWords.ts';

type Stage = SpeciesDetails['evolutionLine'][number];

const stage = (evolution: Partial<NonNullable<Stage['evolution']>> | null): Stage => ({
  name: 'Raichu',
  num: 26,
  spriteKey: 'raichu',
  evolution: evolution && {
    from: 'Pikachu',
    level: null,
    kind: null,
    item: null,
    move: null,
    region: null,
    condition: null,
    ...evolution,
  },
});

describe('a species in words', () => {
  it.each([
    [null, null],
    [{ level: 16 }, 'at level 16'],
    [{ kind: 'useItem', item: 'Thunder Stone' }, 'with Thunder Stone'],
    [{ kind: 'trade' }, 'by trade'],
    [{ kind: 'trade', item: 'King’s Rock' }, 'by trade with King’s Rock'],
    [{ kind: 'levelFriendship', condition: 'at night' }, 'by friendship, at night'],
    [{ kind: 'other', condition: 'Land 3 critical hits' }, 'Land 3 critical hits'],
    [{ kind: 'levelMove', move: 'Rollout' }, 'with Rollout'],
  ])('evolves %j: %s', (evolution, words) => {
    expect(evolutionWords(stage(evolution))).toBe(words);
  });

  it.each([
    [0.875, ['male', 'female'], '87.5 % male'],
    [null, ['none'], 'No gender'],
    [0, ['female'], 'Always female'],
    [null, ['male'], 'Always male'],
  ] as const)('is male by %s of %j: %s', (share, genders, words) => {
    expect(genderWords(share, [...genders])).toBe(words);
  });

  it('languages have names', () => {
    expect(['de', 'ja-hrkt', 'roomaji', 'not a code'].map(languageWords)).toEqual([
      'German',
      'Japanese in kana',
      'Japanese in Latin letters',
      'not a code',
    ]);
  });

  it('the latest text of each language is shown, English first', () => {
    const text = (language: string, version: string) => ({ language, version, text: version });
    const texts = [text('de', 'rot'), text('en', 'red'), text('en', 'sword')];
    expect(latestTexts(texts).map((each) => each.version)).toEqual(['sword', 'rot']);
  });
});
