import { type Verdict, verdictWords } from '#lib/pokemon/legality.ts';
import { type Stat, statNames, stats } from '#lib/pokemon/stats.ts';
import { genderWord } from '#lib/pokemon/words.ts';
import type { FilterValues, ListName, SingleName } from './filters.ts';

/** A filter that is on, in words, and what is left without it. */
export interface FilterChip {
  label: string;
  without: FilterValues;
}

const words: Partial<Record<SingleName, (value: string) => string>> = {
  text: (value) => `“${value}”`,
  species: (value) => value,
  generation: (value) => `Generation ${value}`,
  nature: (value) => `${value} nature`,
  ability: (value) => `Ability ${value}`,
  gender: (value) => genderWord[value as keyof typeof genderWord] ?? value,
  item: (value) => `Holds ${value}`,
  ball: (value) => `In a ${value}`,
  teraType: (value) => `Tera type ${value}`,
  originGame: (value) => `From ${value}`,
  language: (value) => `Language ${value}`,
  ot: (value) => `Trainer ${value}`,
  otId: (value) => `Trainer ID ${value}`,
  legality: (value) => verdictWords[value as Verdict] ?? value,
  box: (value) => `Box ${Number(value) + 1}`,
  'ivs.perfect.min': (value) => (value === '1' ? 'A perfect IV' : `${value} perfect IVs`),
  shiny: (value) => (value === 'true' ? 'Shiny' : 'Not shiny'),
  forTrade: (value) => (value === 'true' ? 'For trade' : 'Not for trade'),
  favourite: (value) => (value === 'true' ? 'Favourite' : 'No favourite'),
  locked: (value) => (value === 'true' ? 'Locked' : 'Not locked'),
  inTrade: (value) => (value === 'true' ? 'In a trade' : 'In no trade'),
  duplicates: (value) => (value === 'true' ? 'Duplicates' : 'No duplicates'),
};

const listWords: Record<ListName, (value: string) => string> = {
  type: (value) => `${value} type`,
  move: (value) => `Knows ${value}`,
  tag: (value) => `Tag ${value}`,
};

type RangeName = 'level' | `${'ivs' | 'evs'}.${Stat}`;

const ranges: [RangeName, string][] = [
  ['level', 'Level'],
  ...stats.map((stat): [RangeName, string] => [`ivs.${stat}`, `${statNames[stat]} IV`]),
  ...stats.map((stat): [RangeName, string] => [`evs.${stat}`, `${statNames[stat]} EV`]),
];

export function chipsOf(values: FilterValues): FilterChip[] {
  const single = (Object.keys(words) as SingleName[]).flatMap((name) => {
    const value = values[name];
    const { [name]: _, ...without } = values;
    return value ? [{ label: words[name]?.(value) ?? value, without: without as FilterValues }] : [];
  });
  return [...single, ...listChips(values), ...rangeChips(values)];
}

const listChips = (values: FilterValues): FilterChip[] =>
  (Object.keys(listWords) as ListName[]).flatMap((name) =>
    (values[name] ?? []).map((value) => ({
      label: listWords[name](value),
      without: withList(
        values,
        name,
        (values[name] ?? []).filter((each) => each !== value),
      ),
    })),
  );

const rangeChips = (values: FilterValues): FilterChip[] =>
  ranges.flatMap(([name, label]) => {
    const { [`${name}.min` as const]: min, [`${name}.max` as const]: max, ...without } = values;
    if (!min && !max) return [];
    return [{ label: `${label} ${rangeWords(min, max)}`, without: without as FilterValues }];
  });

function rangeWords(min: string | undefined, max: string | undefined): string {
  if (min && max) return min === max ? min : `${min}–${max}`;
  return min ? `${min} or more` : `${max} or less`;
}

/** An empty list is no filter. */
export function withList(values: FilterValues, name: ListName, list: readonly string[]): FilterValues {
  const { [name]: _, ...others } = values;
  return (list.length > 0 ? { ...others, [name]: list } : others) as FilterValues;
}

/** An empty text is no filter. */
export function withValue(values: FilterValues, name: SingleName, value: string): FilterValues {
  const { [name]: _, ...others } = values;
  return (value ? { ...others, [name]: value } : others) as FilterValues;
}
