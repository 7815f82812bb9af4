import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Pokemon } from '#lib/api/types.ts';
import { Slot } from '#lib/pokemon/Slot.tsx';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { BoxSkeleton, SlotGrid } from '#lib/vault/Box.tsx';
import type { VaultList } from '#lib/vault/useVault.ts';

interface Props {
  vault: VaultList;
  selectedId?: string | undefined;
  onOpen: (pokemon: Pokemon) => void;
}

export function FilteredList({ vault, selectedId, onOpen }: Props) {
  const { pokemon, isLoading, isComplete, problem } = vault;
  return (
    <Panel component="section" aria-label="Matching Pokémon">
      <ErrorNotice problem={problem} onRetry={vault.retry} />
      {isLoading && <BoxSkeleton />}
      {isComplete && (
        <Typography role="status" sx={{ mb: 1.5, color: 'text.secondary' }}>
          {pokemon.length} Pokémon
        </Typography>
      )}
      {isComplete && pokemon.length === 0 && (
        <EmptyState title="Nothing matches">Take a filter away, or look for something else.</EmptyState>
      )}
      <SlotGrid label="Matches">
        {pokemon.map((each) => (
          <Slot key={each.id} pokemon={each} selected={each.id === selectedId} onClick={() => onOpen(each)} />
        ))}
      </SlotGrid>
      {!isComplete && !isLoading && !problem && (
        <Button onClick={vault.more} loading={vault.isLoadingMore} sx={{ mt: 2 }}>
          Show more
        </Button>
      )}
    </Panel>
  );
}
