import { speciesByTypes } from 'virtual:species-types';

const bySpecies = new Map<string, readonly string[]>();
for (const line of speciesByTypes.split('\n')) {
  const [types = '', names = ''] = line.split('=');
  for (const name of names.split('|')) bySpecies.set(name, types.split('/'));
}

/** One or two types; none for a species that this build's catalog does not know. */
export const typesOf = (species: string): readonly string[] => bySpecies.get(species) ?? [];

/** Every species and form that this build's catalog knows, in its order. */
export const speciesInOrder: readonly string[] = [...bySpecies.keys()];

/** The same by name. */
export const speciesNames: readonly string[] = [...speciesInOrder].sort();
