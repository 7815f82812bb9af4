import { useSearchParams } from 'react-router';
import type { Pokemon } from '#lib/api/types.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { FilterBar } from '#lib/vault/FilterBar.tsx';
import { FilteredList } from '#lib/vault/FilteredList.tsx';
import { countOf, readFilters, toQuery, writeFilters } from '#lib/vault/filters.ts';
import { useVault } from '#lib/vault/useVault.ts';

interface Props {
  username: string;
  selectedId: string | undefined;
  onOpen: (pokemon: Pokemon) => void;
}

/** What a trader shows to others. A private vault looks empty. */
export function PublicVault({ username, selectedId, onOpen }: Props) {
  const [parameters, setParameters] = useSearchParams();
  const values = readFilters(parameters);
  const vault = useVault(username, toQuery(values), { whole: false });
  if (vault.isComplete && vault.pokemon.length === 0 && countOf(values) === 0)
    return (
      <EmptyState title="Nothing to see here">
        This vault is private or still empty. You can open a trade all the same, and offer something of yours.
      </EmptyState>
    );
  return (
    <div>
      <FilterBar
        own={false}
        values={values}
        problem={vault.problem}
        found={vault.isComplete ? vault.pokemon.length : undefined}
        onChange={(next) => setParameters(writeFilters(next), { replace: true })}
      />
      <FilteredList vault={vault} selectedId={selectedId} onOpen={onOpen} />
    </div>
  );
}
