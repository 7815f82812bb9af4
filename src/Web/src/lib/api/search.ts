import { get } from './client.ts';
import type { PokemonFilters } from './pokemon.ts';
import type { FoundPokemon, Page, Suggestion } from './types.ts';

const pageSize = 60;

export const searchPokemon = (
  filters: PokemonFilters,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<FoundPokemon>> =>
  get('/v1/search/pokemon', { query: { ...filters, cursor, limit: pageSize } }, signal);

/** Names that a text may mean, a slip forgiven. */
export const suggest = (q: string, signal?: AbortSignal): Promise<Page<Suggestion>> =>
  get('/v1/search/suggestions', { query: { q } }, signal);
