import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Pokemon } from '#lib/api/types.ts';
import { Summary } from '#lib/pokemon/Summary.tsx';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { CopiesIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { useVault } from '#lib/vault/useVault.ts';
import { RowsSkeleton } from './MoreButton.tsx';
import { useDuplicates } from './useDuplicates.ts';
import { VaultLink } from './VaultLink.tsx';

/** Pokémon that are alike in all that tells one from another. */
export function DuplicatesPage() {
  const { groups, ...duplicates } = useDuplicates();
  const vault = useVault(null, {}, { whole: true });
  const known = useMemo(() => new Map(vault.pokemon.map((each) => [each.id, each])), [vault.pokemon]);
  const isLoading = duplicates.isLoading || !vault.isComplete;
  return (
    <Page title="Duplicates" actions={<VaultLink />} narrow>
      <ErrorNotice problem={duplicates.problem ?? vault.problem} onRetry={duplicates.retry} />
      {isLoading && !vault.problem && <RowsSkeleton />}
      {!isLoading && groups.length === 0 && (
        <EmptyState
          title="No two alike"
          picture={<CopiesIcon sx={{ fontSize: 56, color: 'text.secondary' }} />}
        >
          No two of yours agree in species, original trainer, trainer ID, IVs, nature and moves.
        </EmptyState>
      )}
      {!isLoading && groups.length > 0 && (
        <Stack spacing={2.5}>
          <Alert severity="warning">
            These agree in species, original trainer, trainer ID, IVs, nature and moves. That happens by
            chance once in a very great while: they may have been written down twice, or be clones.
          </Alert>
          {groups.map(({ ids }) => (
            <Group key={ids.join()} members={ids.flatMap((id) => known.get(id) ?? [])} />
          ))}
        </Stack>
      )}
    </Page>
  );
}

function Group({ members }: { members: readonly Pokemon[] }) {
  const navigate = useNavigate();
  const [first] = members;
  if (!first) return null;
  return (
    <Panel component="section" aria-label={`${members.length} alike: ${first.species}`}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {members.length} × {first.species}
      </Typography>
      <Stack spacing={1}>
        {members.map((each) => (
          <Summary key={each.id} pokemon={each} onShow={() => navigate(`/vault/${each.id}`)} />
        ))}
      </Stack>
    </Panel>
  );
}
