import type { SpeciesDetails } from '#lib/api/types.ts';

type Stage = SpeciesDetails['evolutionLine'][number];

const kinds: Record<string, string> = {
  trade: 'by trade',
  useItem: 'with an item',
  levelFriendship: 'by friendship',
  levelMove: 'knowing a move',
  levelHold: 'holding an item',
  levelExtra: 'in a way of its own',
  other: 'in a way of its own',
};

/** How a stage comes of the one before; nothing for the first. */
export function evolutionWords({ evolution }: Stage): string | null {
  if (!evolution) return null;
  const { level, kind, item, move, region, condition } = evolution;
  const things = item ?? move;
  const thing = things ? `with ${things}` : null;
  const how = kind ? (kinds[kind] ?? kind) : level === null ? null : `at level ${level}`;
  if (condition && !thing && (kind === 'other' || kind === 'levelExtra')) return condition;
  const way = kind === 'trade' ? [how, thing].filter(Boolean).join(' ') : (thing ?? how);
  return [way, region, condition].filter(Boolean).join(', ');
}

/** Half of them, an eighth of them: as the games' own share says. */
export function genderWords(share: number | null, genders: SpeciesDetails['genders']): string {
  if (genders.includes('none')) return 'No gender';
  if (share === null)
    return genders.length === 2 ? 'Either' : genders[0] === 'male' ? 'Always male' : 'Always female';
  if (share === 1) return 'Always male';
  if (share === 0) return 'Always female';
  return `${share * 100} % male`;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** A language's English name; PokeAPI's Japanese in Latin letters has a code of its own. */
export function languageWords(code: string): string {
  if (code === 'roomaji') return 'Japanese in Latin letters';
  if (code === 'ja-hrkt') return 'Japanese in kana';
  try {
    return languageNames.of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** One text of each language, the latest game's; English first. */
export function latestTexts(texts: SpeciesDetails['flavourTexts']): SpeciesDetails['flavourTexts'] {
  const byLanguage = new Map(texts.map((each) => [each.language, each]));
  return [...byLanguage.values()].sort(
    (one, other) =>
      Number(other.language === 'en') - Number(one.language === 'en') ||
      languageWords(one.language).localeCompare(languageWords(other.language)),
  );
}
