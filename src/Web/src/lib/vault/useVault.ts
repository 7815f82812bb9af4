import { type InfiniteData, type QueryClient, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { listPokemon, type PokemonFilters } from '#lib/api/pokemon.ts';
import { type Problem, problemOf } from '#lib/api/problem.ts';
import type { Page, Pokemon } from '#lib/api/types.ts';

export interface VaultList {
  pokemon: Pokemon[];
  isLoading: boolean;
  isComplete: boolean;
  isLoadingMore: boolean;
  problem: Problem | null;
  retry: () => void;
  more: () => void;
}

/** Null stands for one's own vault. */
export type VaultOf = string | null;

export const dexKey = ['dex'] as const;

export const vaultKey = (of: VaultOf) => ['vault', of ?? 'own'] as const;

/** A vault's Pokémon by page; with `whole`, page after page until all are here. */
export function useVault(of: VaultOf, filters: PokemonFilters, { whole }: { whole: boolean }): VaultList {
  const query = useInfiniteQuery({
    queryKey: [...vaultKey(of), filters],
    queryFn: ({ pageParam, signal }) => listPokemon(of, filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError, refetch } = query;
  useEffect(() => {
    if (whole && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [whole, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const pages = query.data?.pages;
  const pokemon = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  return {
    pokemon,
    isLoading: query.isPending,
    isComplete: query.isSuccess && !hasNextPage,
    isLoadingMore: isFetchingNextPage,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void (hasNextPage && pages ? fetchNextPage() : refetch()),
    more: () => void fetchNextPage(),
  };
}

/** A Pokémon from a list that is here already, so that its details show at once. */
export function knownPokemon(client: QueryClient, id: string): Pokemon | undefined {
  const lists = client.getQueriesData<InfiniteData<Page<Pokemon>>>({ queryKey: ['vault'] });
  for (const [, data] of lists) {
    const found = data?.pages.flatMap(({ items }) => items).find((pokemon) => pokemon.id === id);
    if (found) return found;
  }
  return undefined;
}

const toldOfVaults = ['vault', 'pokemon', ...dexKey, 'boxes', 'changes', 'trash', 'duplicates'];

/** After a change of a Pokémon, or a trade: whatever tells of one's vault is asked for again. */
export async function forgetVaults(client: QueryClient): Promise<void> {
  await Promise.all(toldOfVaults.map((name) => client.invalidateQueries({ queryKey: [name] })));
}
