import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { problemOf } from '#lib/api/problem.ts';
import type { Page } from '#lib/api/types.ts';

type Fetch<Item> = (cursor: string | null, signal?: AbortSignal) => Promise<Page<Item>>;

/** A list that the server gives by pages. */
export function useList<Item>(key: readonly unknown[], fetch: Fetch<Item>) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetch(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    items,
    isLoading: query.isPending,
    isEmpty: query.isSuccess && items.length === 0,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
  };
}
