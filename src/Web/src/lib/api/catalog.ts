import { get } from './client.ts';
import type { CatalogLists, Page, SpeciesEntry } from './types.ts';

const suggestionsMax = 20;

export const searchSpecies = (q: string, signal?: AbortSignal): Promise<Page<SpeciesEntry>> =>
  get('/v1/catalog/species', { query: { q, limit: suggestionsMax } }, signal);

export const fetchCatalog = (signal?: AbortSignal): Promise<CatalogLists> => get('/v1/catalog', {}, signal);
