import { exportedByIdMax } from '#lib/api/exchange.ts';
import type { PokemonFilters } from '#lib/api/pokemon.ts';
import { countOf, readFilters, toQuery } from '#lib/vault/filters.ts';

export interface ExportPart {
  name: 'chosen' | 'filtered' | 'all';
  label: string;
  which: PokemonFilters | readonly string[];
}

/** What can be exported from a view: those chosen in it, those that its filters leave, all. The nearest comes first. */
export function partsOf(search: string, chosen: readonly string[]): [ExportPart, ...ExportPart[]] {
  const all: ExportPart = { name: 'all', label: 'All of your Pokémon', which: {} };
  const filters = readFilters(new URLSearchParams(search));
  const parts: ExportPart[] = [];
  if (chosen.length > 0 && chosen.length <= exportedByIdMax)
    parts.push({ name: 'chosen', label: `The ${chosen.length} that you chose`, which: chosen });
  if (countOf(filters) > 0)
    parts.push({ name: 'filtered', label: 'Those that the filters leave', which: toQuery(filters) });
  const [first, ...others] = [...parts, all];
  return first ? [first, ...others] : [all];
}
