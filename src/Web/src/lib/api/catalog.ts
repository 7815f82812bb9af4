import { get } from './client.ts';
import type { CatalogLists, Page, SpeciesDetails, SpeciesEntry, SpeciesMove } from './types.ts';

const suggestionsMax = 20;

export const searchSpecies = (q: string, signal?: AbortSignal): Promise<Page<SpeciesEntry>> =>
  get('/v1/catalog/species', { query: { q, limit: suggestionsMax } }, signal);

export const fetchSpecies = (name: string, signal?: AbortSignal): Promise<SpeciesDetails> =>
  get('/v1/catalog/species/{name}', { parameters: { name } }, signal);

/** Everything that a species can learn, and how. */
export const fetchMovesOf = (name: string, signal?: AbortSignal): Promise<Page<SpeciesMove>> =>
  get('/v1/catalog/species/{name}/moves', { parameters: { name } }, signal);

export const fetchCatalog = (signal?: AbortSignal): Promise<CatalogLists> => get('/v1/catalog', {}, signal);
