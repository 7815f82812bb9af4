import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PokemonFilters } from '#lib/api/pokemon.ts';
import { type Problem, problemOf } from '#lib/api/problem.ts';
import { searchPokemon } from '#lib/api/search.ts';
import type { FoundPokemon } from '#lib/api/types.ts';

export interface Found {
  items: FoundPokemon[];
  isLoading: boolean;
  isComplete: boolean;
  isLoadingMore: boolean;
  problem: Problem | null;
  retry: () => void;
  more: () => void;
}

/** Everybody's Pokémon for trade, page after page. */
export function useSearch(filters: PokemonFilters): Found {
  const query = useInfiniteQuery({
    queryKey: ['search', filters],
    queryFn: ({ pageParam, signal }) => searchPokemon(filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const pages = query.data?.pages;
  return {
    items: useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]),
    isLoading: query.isPending,
    isComplete: query.isSuccess && !query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void (query.hasNextPage && pages ? query.fetchNextPage() : query.refetch()),
    more: () => void query.fetchNextPage(),
  };
}
