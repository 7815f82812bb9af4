import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { Pokemon } from '#lib/api/types.ts';
import { Slot } from '#lib/pokemon/Slot.tsx';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { VirtualGrid } from '#lib/ui/VirtualGrid.tsx';
import { BoxSkeleton } from '#lib/vault/Box.tsx';
import { moveFocus } from '#lib/vault/moveFocus.ts';
import type { VaultList } from '#lib/vault/useVault.ts';

interface Props {
  vault: VaultList;
  selectedId?: string | undefined;
  onOpen: (pokemon: Pokemon) => void;
}

/** Those that the filters leave, page after page as one scrolls down. */
export function FilteredList({ vault, selectedId, onOpen }: Props) {
  const { pokemon, isLoading, isComplete, isLoadingMore, problem } = vault;
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
      <Box onKeyDown={moveFocus}>
        <VirtualGrid
          label="Matches"
          items={pokemon}
          keyOf={({ id }) => id}
          width={104}
          columnsLeast={5}
          gap={8}
          onEnd={isComplete || isLoadingMore || problem ? undefined : vault.more}
        >
          {(each) => <Slot pokemon={each} selected={each.id === selectedId} onClick={() => onOpen(each)} />}
        </VirtualGrid>
      </Box>
      {isLoadingMore && (
        <Box sx={{ display: 'grid', placeItems: 'center', py: 2 }}>
          <CircularProgress size={28} aria-label="Loading more" />
        </Box>
      )}
    </Panel>
  );
}
