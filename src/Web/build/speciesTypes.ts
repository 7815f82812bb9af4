import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const snapshot = new URL('../../Catalog/Data/catalog.json', import.meta.url);
const virtualId = 'virtual:species-types';

interface Catalog {
  species: { name: string; types: string[] }[];
}

/** The types of each species, from the catalog's snapshot: what colours a slot, and draws what has no sprite. */
export function speciesTypes(): Plugin {
  return {
    name: 'species-types',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    load(id) {
      if (id !== `\0${virtualId}`) return undefined;
      const { species } = JSON.parse(readFileSync(snapshot, 'utf8')) as Catalog;
      const byTypes = new Map<string, string[]>();
      for (const { name, types } of species) {
        const key = types.join('/');
        byTypes.set(key, [...(byTypes.get(key) ?? []), name]);
      }
      const lines = [...byTypes].map(([types, names]) => `${types}=${names.join('|')}`);
      return `export const speciesByTypes = ${JSON.stringify(lines.join('\n'))};`;
    },
  };
}
