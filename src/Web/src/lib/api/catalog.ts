import { get } from './client.ts';
import type { CatalogLists, Page, SpeciesEntry } from './types.ts';

export const searchSpecies = (q: string, signal?: AbortSignal) =>
  get<Page<SpeciesEntry>>('/v1/catalog/species', { q, limit: 20 }, signal);

export const fetchCatalog = (signal?: AbortSignal) => get<CatalogLists>('/v1/catalog', {}, signal);
