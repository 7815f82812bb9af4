import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchPokemon } from '#lib/api/pokemon.ts';
import { type Problem, problemOf } from '#lib/api/problem.ts';
import type { Pokemon } from '#lib/api/types.ts';
import { knownPokemon } from '#lib/vault/useVault.ts';

/** One of one's own; out of a list that is here already at first, then as the server has it. */
export function usePokemon(id: string): {
  pokemon: Pokemon | undefined;
  /** Not out of an older list: good enough to be changed. */
  isFresh: boolean;
  problem: Problem | null;
  retry: () => void;
} {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['pokemon', id],
    queryFn: ({ signal }) => fetchPokemon(id, signal),
    placeholderData: () => knownPokemon(client, id),
  });
  return {
    pokemon: query.data,
    isFresh: query.isSuccess && !query.isPlaceholderData && !query.isFetching,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
  };
}
