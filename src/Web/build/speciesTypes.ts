import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const snapshot = new URL('../../Catalog/Data/catalog.json', import.meta.url);
const virtualId = 'virtual:species-types';

interface Catalog {
  species: { name: string; types: string[] }[];
}

const read = () => (JSON.parse(readFileSync(snapshot, 'utf8')) as Catalog).species;

/** Every species and form, in the catalog's order. */
export const speciesInOrder = (): string[] => read().map(({ name }) => name);

/** The types of each species, from the catalog's snapshot: what colours a slot, and draws what has no sprite. */
export function speciesTypes(): Plugin {
  return {
    name: 'species-types',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    load(id) {
      if (id !== `\0${virtualId}`) return undefined;
      const lines: { types: string; names: string[] }[] = [];
      for (const { name, types } of read()) {
        const last = lines.at(-1);
        const key = types.join('/');
        if (last?.types === key) last.names.push(name);
        else lines.push({ types: key, names: [name] });
      }
      const written = lines.map(({ types, names }) => `${types}=${names.join('|')}`).join('\n');
      return `export const speciesByTypes = ${JSON.stringify(written)};`;
    },
  };
}
