import { useQuery } from '@tanstack/react-query';
import { problemOf } from '#lib/api/problem.ts';
import { fetchDuplicates } from '#lib/api/vault.ts';
import { duplicatesKey } from './changes.ts';

/** Groups of Pokémon that are alike in all that tells one from another. */
export function useDuplicates() {
  const query = useQuery({
    queryKey: duplicatesKey,
    queryFn: ({ signal }) => fetchDuplicates(signal),
    staleTime: 60_000,
  });
  const groups = query.data?.groups ?? [];
  return {
    groups,
    count: groups.reduce((sum, { ids }) => sum + ids.length, 0),
    copiesOf: (id: string) =>
      groups.find(({ ids }) => ids.includes(id))?.ids.filter((each) => each !== id) ?? [],
    isLoading: query.isPending,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
  };
}
