import type { Pokemon, Stats } from '#lib/api/types.ts';
import { statNames, stats } from './stats.ts';

/** One thing that is not as it was, in words. */
export interface Difference {
  field: string;
  label: string;
  before: string;
  after: string;
  /** What a swindler would change: it lowers what the Pokémon is worth. */
  worse: boolean;
}

type Reader = { field: keyof Pokemon; label: string; read: (pokemon: Pokemon) => string };

const nothing = '—';

const numberWord = (number: number | null) => (number === null ? nothing : String(number));

const readers: Reader[] = [
  { field: 'species', label: 'Species', read: ({ species }) => species },
  { field: 'level', label: 'Level', read: ({ level }) => String(level) },
  { field: 'nature', label: 'Nature', read: ({ nature }) => nature },
  { field: 'ability', label: 'Ability', read: ({ ability }) => ability },
  { field: 'gender', label: 'Gender', read: ({ gender }) => gender },
  { field: 'item', label: 'Held item', read: ({ item }) => item ?? nothing },
  { field: 'ball', label: 'Ball', read: ({ ball }) => ball },
  { field: 'teraType', label: 'Tera type', read: ({ teraType }) => teraType },
  { field: 'moves', label: 'Moves', read: ({ moves }) => [...moves].sort().join(', ') || nothing },
  { field: 'nickname', label: 'Nickname', read: ({ nickname }) => nickname ?? nothing },
  { field: 'ot', label: 'Original trainer', read: ({ ot }) => ot ?? nothing },
  { field: 'otId', label: 'Trainer ID', read: ({ otId }) => numberWord(otId) },
  { field: 'originGame', label: 'Origin game', read: ({ originGame }) => originGame ?? nothing },
  { field: 'language', label: 'Language', read: ({ language }) => language ?? nothing },
  {
    field: 'gigantamax',
    label: 'Gigantamax',
    read: ({ gigantamax }) => (gigantamax ? 'can' : 'can’t'),
  },
  { field: 'dynamaxLevel', label: 'Dynamax level', read: ({ dynamaxLevel }) => numberWord(dynamaxLevel) },
  { field: 'happiness', label: 'Happiness', read: ({ happiness }) => numberWord(happiness) },
  { field: 'legality', label: 'Legality', read: ({ legality }) => legality.verdict },
];

const losses = new Set<keyof Pokemon>(['level', 'item', 'dynamaxLevel']);

/** What differs between two Pokémon, the weightiest first. */
export function differencesBetween(before: Pokemon, after: Pokemon): Difference[] {
  return [
    ...shininess(before, after),
    ...statsOf('ivs', 'IV', before, after),
    ...plain(before, after),
    ...statsOf('evs', 'EV', before, after),
  ];
}

function shininess(before: Pokemon, after: Pokemon): Difference[] {
  if (before.shiny === after.shiny) return [];
  const word = (shiny: boolean) => (shiny ? 'shiny' : 'not shiny');
  return [
    {
      field: 'shiny',
      label: 'Shiny',
      before: word(before.shiny),
      after: word(after.shiny),
      worse: before.shiny,
    },
  ];
}

function statsOf(field: 'ivs' | 'evs', label: string, before: Pokemon, after: Pokemon): Difference[] {
  const was: Stats = before[field];
  const is: Stats = after[field];
  return stats
    .filter((stat) => was[stat] !== is[stat])
    .map((stat) => ({
      field: `${field}.${stat}`,
      label: `${statNames[stat]} ${label}`,
      before: String(was[stat]),
      after: String(is[stat]),
      worse: is[stat] < was[stat],
    }));
}

function plain(before: Pokemon, after: Pokemon): Difference[] {
  return readers
    .map(({ field, label, read }) => ({ field, label, before: read(before), after: read(after) }))
    .filter((each) => each.before !== each.after)
    .map((each) => ({ ...each, worse: losses.has(each.field) && isLess(each.before, each.after) }));
}

const isLess = (before: string, after: string) => after === nothing || Number(after) < Number(before);
