import type { Suggestion } from '#lib/api/types.ts';
import { withList, withValue } from '#lib/vault/filterChips.ts';
import { type FilterValues, mostOf } from '#lib/vault/filters.ts';

export const kindWords: Record<Suggestion['kind'], string> = {
  species: 'Pokémon',
  move: 'knows this move',
  ability: 'has this ability',
  item: 'holds this',
  trader: 'trader',
};

/** The filters with what was suggested; a trader is no filter but a place to go to. */
export function withSuggestion(values: FilterValues, { kind, name }: Suggestion): FilterValues | 'trader' {
  const { text: _, ...others } = values;
  switch (kind) {
    case 'trader':
      return 'trader';
    case 'move':
      return withList(others, 'move', [...new Set([...(values.move ?? []), name])].slice(-mostOf.move));
    default:
      return withValue(others, kind, name);
  }
}
