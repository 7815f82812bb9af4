import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { FoundPokemon } from '#lib/api/types.ts';
import { Slot } from '#lib/pokemon/Slot.tsx';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { RouterLink } from '#lib/ui/RouterLink.tsx';
import { VirtualGrid } from '#lib/ui/VirtualGrid.tsx';
import { BoxSkeleton } from '#lib/vault/Box.tsx';
import { moveFocus } from '#lib/vault/moveFocus.ts';
import type { Found } from './useSearch.ts';

interface Props {
  found: Found;
  selectedId: string | undefined;
  onOpen: (found: FoundPokemon) => void;
}

/** Each with its owner below; the next page comes as one scrolls down. */
export function Results({ found, selectedId, onOpen }: Props) {
  const { items, isLoading, isComplete, isLoadingMore, problem } = found;
  return (
    <Panel component="section" aria-label="Results">
      <ErrorNotice problem={problem} onRetry={found.retry} />
      {isLoading && <BoxSkeleton />}
      {!isLoading && !problem && items.length > 0 && (
        <Typography role="status" sx={{ mb: 1.5, color: 'text.secondary' }}>
          {isComplete ? `${items.length} Pokémon` : `${items.length} Pokémon so far, more below`}
        </Typography>
      )}
      {isComplete && items.length === 0 && (
        <EmptyState title="Nobody offers that">
          Take a filter away, or look again later: every day something new is marked for trade.
        </EmptyState>
      )}
      <Box onKeyDown={moveFocus}>
        <VirtualGrid
          label="Results"
          items={items}
          keyOf={({ pokemon }) => pokemon.id}
          width={116}
          columnsLeast={3}
          more={26}
          onEnd={isLoading || isComplete || isLoadingMore || problem ? undefined : found.more}
        >
          {(each) => (
            <Result found={each} selected={each.pokemon.id === selectedId} onOpen={() => onOpen(each)} />
          )}
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

function Result({ found, selected, onOpen }: { found: FoundPokemon; selected: boolean; onOpen: () => void }) {
  const { username } = found.owner;
  return (
    <>
      <Slot pokemon={found.pokemon} selected={selected} onClick={onOpen} />
      <RouterLink
        to={`/traders/${encodeURIComponent(username)}`}
        color="inherit"
        sx={{
          display: 'block',
          fontSize: '0.78rem',
          lineHeight: '22px',
          textAlign: 'center',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {username}
      </RouterLink>
    </>
  );
}
