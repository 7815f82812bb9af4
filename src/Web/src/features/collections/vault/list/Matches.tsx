import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { BoxSkeleton } from '#lib/vault/Box.tsx';
import type { VaultList } from '#lib/vault/useVault.ts';
import type { VaultView } from '../address.ts';
import { ChooseButton } from '../selection/ChooseButton.tsx';
import type { Choosing } from '../selection/useChoosing.ts';
import { MatchGrid } from './MatchGrid.tsx';
import { VaultRows } from './VaultRows.tsx';

interface Props {
  vault: VaultList;
  view: VaultView;
  sort: string;
  filtered: boolean;
  choosing: Choosing;
  onSort: (sort: string) => void;
}

/** Everything, or what the filters leave: as lines, or as slots. */
export function Matches({ vault, view, sort, filtered, choosing, onSort }: Props) {
  const { pokemon, isLoading, isComplete, problem } = vault;
  return (
    <Panel component="section" aria-label={filtered ? 'Matching Pokémon' : 'All Pokémon'}>
      <ErrorNotice problem={problem} onRetry={vault.retry} />
      {isLoading && <BoxSkeleton />}
      {isComplete && (
        <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
          <Typography role="status" sx={{ flex: 1, color: 'text.secondary' }}>
            {pokemon.length} Pokémon
          </Typography>
          {view.layout === 'boxes' && <ChooseButton choosing={choosing} />}
        </Stack>
      )}
      {isComplete && pokemon.length === 0 && (
        <EmptyState title="Nothing matches">Take a filter away, or look for something else.</EmptyState>
      )}
      {pokemon.length > 0 &&
        (view.layout === 'list' ? (
          <Box sx={{ containerType: 'inline-size' }}>
            <VaultRows pokemon={pokemon} sort={sort} openId={view.open} choosing={choosing} onSort={onSort} />
          </Box>
        ) : (
          <MatchGrid pokemon={pokemon} openId={view.open} choosing={choosing} />
        ))}
    </Panel>
  );
}
