import type { PokemonFilters } from '#lib/api/pokemon.ts';
import { type Stat, stats } from '#lib/pokemon/stats.ts';

const texts = [
  'text',
  'species',
  'nature',
  'ability',
  'gender',
  'item',
  'ball',
  'teraType',
  'originGame',
  'language',
  'ot',
  'legality',
  'sort',
] as const;

const flags = ['shiny', 'forTrade', 'favourite', 'locked', 'inTrade', 'duplicates'] as const;

type Bound = 'min' | 'max';
type StatName = `${'ivs' | 'evs'}.${Stat}.${Bound}`;

const statNames = stats.flatMap((stat) =>
  (['ivs', 'evs'] as const).flatMap((kind) =>
    (['min', 'max'] as const).map((bound): StatName => `${kind}.${stat}.${bound}`),
  ),
);

const numbers = [
  'generation',
  'level.min',
  'level.max',
  'ivs.perfect.min',
  'otId',
  'box',
  ...statNames,
] as const;

/** Several at once, all of which must be had. */
export const mostOf = { type: 2, move: 4, tag: 10 } as const;

export type ListName = keyof typeof mostOf;
export type SingleName = (typeof texts)[number] | (typeof flags)[number] | (typeof numbers)[number];
export type FlagName = (typeof flags)[number];

/** Filters as they stand in the page's address: a link leads to the same view. */
export type FilterValues = { [Name in SingleName]?: string } & { [Name in ListName]?: readonly string[] };

const singles: readonly SingleName[] = [...texts, ...flags, ...numbers];
const lists = Object.keys(mostOf) as ListName[];

export const orders: Record<string, string> = {
  species: 'Species, A to Z',
  number: 'National number',
  name: 'Name, A to Z',
  '-level': 'Level, high to low',
  level: 'Level, low to high',
  '-ivs': 'Sum of IVs, high to low',
  '-created': 'Newest first',
  created: 'Oldest first',
};

export function readFilters(parameters: URLSearchParams): FilterValues {
  const values: FilterValues = {};
  for (const name of singles) {
    const value = parameters.get(name);
    if (value) values[name] = value;
  }
  for (const name of lists) {
    const all = parameters.getAll(name).filter(Boolean).slice(0, mostOf[name]);
    if (all.length > 0) values[name] = all;
  }
  return values;
}

export function writeFilters(values: FilterValues): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of singles) {
    const value = values[name];
    if (value) parameters.set(name, value);
  }
  for (const name of lists) for (const value of values[name] ?? []) parameters.append(name, value);
  return parameters;
}

const isFlag = (name: string) => (flags as readonly string[]).includes(name);
const isNumber = (name: string) => (numbers as readonly string[]).includes(name);

function typed(name: string, value: string | readonly string[]): unknown {
  if (typeof value !== 'string') return value;
  if (isFlag(name)) return value === 'true';
  return isNumber(name) && !Number.isNaN(Number(value)) ? Number(value) : value;
}

/** As the server takes them; what is empty is left out. */
export function toQuery(values: FilterValues): PokemonFilters {
  const entries = Object.entries(values).filter(([, value]) => value.length > 0);
  return Object.fromEntries(entries.map(([name, value]) => [name, typed(name, value)])) as PokemonFilters;
}

/** How many narrow the list: both ends of a range are one, the order is none. */
export function countOf(values: FilterValues): number {
  const narrowing = Object.entries(values).filter(([name, value]) => name !== 'sort' && value.length > 0);
  const each = narrowing.flatMap(([name, value]) =>
    typeof value === 'string' ? [name.replace(/\.(min|max)$/, '')] : value.map((one) => `${name} ${one}`),
  );
  return new Set(each).size;
}
