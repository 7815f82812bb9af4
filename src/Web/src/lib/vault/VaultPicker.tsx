import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { Slot } from '#lib/pokemon/Slot.tsx';
import { Summary } from '#lib/pokemon/Summary.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { BoxSkeleton, SlotGrid } from './Box.tsx';
import { FilterBar } from './FilterBar.tsx';
import { countOf, type FilterValues, toQuery } from './filters.ts';
import { useVault, type VaultOf } from './useVault.ts';

interface Props {
  of: VaultOf;
  label: string;
  selected: readonly Pokemon[];
  /** How many may be selected in all. */
  max: number;
  onChange: (selected: Pokemon[]) => void;
  /** On the table already: not offered again. */
  without?: ReadonlySet<string>;
  empty: ReactNode;
  /** Where the chosen ones are not shown anyway: what was looked at last. */
  withSummary?: boolean;
}

/** Those of a vault that may go onto a table: for trade, no favourite, in no other trade. */
export function VaultPicker({
  of,
  label,
  selected,
  max,
  onChange,
  without,
  empty,
  withSummary = false,
}: Props) {
  const [values, setValues] = useState<FilterValues>({});
  const [lookedAt, setLookedAt] = useState<Pokemon | null>(null);
  const vault = useVault(of, { ...toQuery(values), forTrade: true }, { whole: false });
  const chosen = new Set(selected.map(({ id }) => id));
  const choices = vault.pokemon.filter(({ id, favourite }) => !favourite && !without?.has(id));

  const toggle = (pokemon: Pokemon) => {
    setLookedAt(pokemon);
    const isChosen = chosen.has(pokemon.id);
    onChange(isChosen ? selected.filter(({ id }) => id !== pokemon.id) : [...selected, pokemon]);
  };

  return (
    <Stack spacing={1.5}>
      <FilterBar
        own={of === null}
        onlyForTrade
        values={values}
        problem={vault.problem}
        found={vault.isComplete ? choices.length : undefined}
        onChange={setValues}
      />
      {vault.isLoading && <BoxSkeleton />}
      <ErrorNotice problem={vault.problem} onRetry={vault.retry} />
      {vault.isComplete &&
        choices.length === 0 &&
        (countOf(values) > 0 ? <Typography>Nothing for trade matches.</Typography> : empty)}
      <SlotGrid label={label}>
        {choices.map((pokemon) => (
          <Slot
            key={pokemon.id}
            pokemon={pokemon}
            toggles
            selected={chosen.has(pokemon.id)}
            disabledReason={reasonAgainst(pokemon, chosen, max)}
            onClick={() => toggle(pokemon)}
          />
        ))}
      </SlotGrid>
      {!vault.isComplete && choices.length > 0 && (
        <Button onClick={vault.more} loading={vault.isLoadingMore}>
          Show more
        </Button>
      )}
      {withSummary && lookedAt && <Summary pokemon={lookedAt} />}
    </Stack>
  );
}

function reasonAgainst(pokemon: Pokemon, chosen: ReadonlySet<string>, max: number): string | undefined {
  if (chosen.has(pokemon.id)) return undefined;
  if (pokemon.tradeId) return 'in another trade';
  if (pokemon.locked) return 'locked';
  return chosen.size >= max ? 'no more room on the table' : undefined;
}
