import { command, getText } from './client.ts';
import type { PokemonFilters } from './pokemon.ts';
import type { ImportOutcome, ImportText, SetFormat } from './types.ts';

/** How many may be exported by naming them; filters have no such bound. */
export const exportedByIdMax = 200;

export const importPokemon = (body: ImportText, key: string): Promise<ImportOutcome> =>
  command('post', '/v1/pokemon/import', key, { body });

/** One's own as text: those named, or those that the filters leave. */
export function exportPokemon(
  format: SetFormat,
  which: PokemonFilters | readonly string[],
  signal?: AbortSignal,
): Promise<string> {
  const query = isList(which) ? { format, ids: which.join(',') } : { ...which, format };
  return getText('/v1/pokemon/export', { query }, signal);
}

const isList = (which: PokemonFilters | readonly string[]): which is readonly string[] =>
  Array.isArray(which);
