import { command, get } from './client.ts';
import type { Page, Pokemon, PokemonInput } from './types.ts';

export interface PokemonFilters {
  species?: string | undefined;
  type?: string | undefined;
  shiny?: boolean | undefined;
  forTrade?: boolean | undefined;
  favourite?: boolean | undefined;
  'level.min'?: number | undefined;
  'level.max'?: number | undefined;
  nature?: string | undefined;
  ability?: string | undefined;
  gender?: string | undefined;
  move?: string | undefined;
  tag?: string | undefined;
  text?: string | undefined;
  sort?: string | undefined;
}

export type PokemonChanges = PokemonInput & { version: number };

const pageSize = 100;

/** Own vault where no username is named. */
export const listPokemon = (
  username: string | null,
  filters: PokemonFilters,
  cursor: string | null,
  signal?: AbortSignal,
) => {
  const path = username === null ? '/v1/pokemon' : `/v1/users/${encodeURIComponent(username)}/pokemon`;
  return get<Page<Pokemon>>(path, { ...filters, limit: pageSize, cursor }, signal);
};

export const fetchPokemon = (id: string, signal?: AbortSignal) =>
  get<Pokemon>(`/v1/pokemon/${id}`, {}, signal);

export const addPokemon = (body: PokemonInput, key: string) =>
  command<Pokemon>('POST', '/v1/pokemon', { body, key });

export const changePokemon = (id: string, body: PokemonChanges, key: string) =>
  command<Pokemon>('PATCH', `/v1/pokemon/${id}`, { body, key });

export const deletePokemon = (id: string, version: number, key: string) =>
  command<void>('DELETE', `/v1/pokemon/${id}`, { query: { version }, key });
