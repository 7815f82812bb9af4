import type { PokemonFilters } from '#lib/api/pokemon.ts';

/** Filters as they stand in the page's address: a link leads to the same view. */
export type FilterValues = Partial<Record<keyof PokemonFilters, string>>;

const names: (keyof PokemonFilters)[] = [
  'text',
  'species',
  'type',
  'shiny',
  'forTrade',
  'favourite',
  'level.min',
  'level.max',
  'nature',
  'ability',
  'gender',
  'move',
  'tag',
  'sort',
];

export const orders: Record<string, string> = {
  '': 'Boxes',
  species: 'Species, A to Z',
  '-level': 'Level, high to low',
  level: 'Level, low to high',
  '-created': 'Newest first',
  created: 'Oldest first',
};

export function readFilters(parameters: URLSearchParams): FilterValues {
  const values: FilterValues = {};
  for (const name of names) {
    const value = parameters.get(name);
    if (value) values[name] = value;
  }
  return values;
}

export function writeFilters(values: FilterValues): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = values[name];
    if (value) parameters.set(name, value);
  }
  return parameters;
}

const flag = (value: string | undefined) => (value === undefined ? undefined : value === 'true');

export const toQuery = (values: FilterValues): PokemonFilters => ({
  ...values,
  shiny: flag(values.shiny),
  forTrade: flag(values.forTrade),
  favourite: flag(values.favourite),
  'level.min': values['level.min'] ? Number(values['level.min']) : undefined,
  'level.max': values['level.max'] ? Number(values['level.max']) : undefined,
});

/** How many narrow the list; the order does not. */
export const countOf = (values: FilterValues): number =>
  Object.keys(values).filter((name) => name !== 'sort').length;
