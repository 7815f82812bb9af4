import { command, get } from './client.ts';
import type { paths } from './schema.d.ts';
import type { LivingDex, Page, Pokemon, PokemonChanges, PokemonHistory, PokemonInput } from './types.ts';

type ListQuery = NonNullable<paths['/v1/pokemon']['get']['parameters']['query']>;

export type PokemonFilters = {
  [Name in Exclude<keyof ListQuery, 'limit' | 'cursor'>]?: ListQuery[Name] | undefined;
};

const pageSize = 100;

/** Own vault where no username is named. */
export function listPokemon(
  username: string | null,
  filters: PokemonFilters,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<Pokemon>> {
  const query = { ...filters, limit: pageSize, cursor };
  return username === null
    ? get('/v1/pokemon', { query }, signal)
    : get('/v1/users/{username}/pokemon', { parameters: { username }, query }, signal);
}

export const fetchPokemon = (id: string, signal?: AbortSignal): Promise<Pokemon> =>
  get('/v1/pokemon/{id}', { parameters: { id } }, signal);

export const fetchDex = (signal?: AbortSignal): Promise<LivingDex> => get('/v1/pokemon/dex', {}, signal);

export const addPokemon = (body: PokemonInput, key: string): Promise<Pokemon> =>
  command('post', '/v1/pokemon', key, { body });

export const changePokemon = (id: string, body: PokemonChanges, key: string): Promise<Pokemon> =>
  command('patch', '/v1/pokemon/{id}', key, { parameters: { id }, body });

export const deletePokemon = (id: string, version: number, key: string): Promise<void> =>
  command('delete', '/v1/pokemon/{id}', key, { parameters: { id }, query: { version } });

export const fetchHistory = (id: string, signal?: AbortSignal): Promise<PokemonHistory> =>
  get('/v1/pokemon/{id}/history', { parameters: { id } }, signal);
