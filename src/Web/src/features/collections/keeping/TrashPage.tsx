import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Pokemon } from '#lib/api/types.ts';
import { fetchTrash } from '#lib/api/vault.ts';
import { Summary } from '#lib/pokemon/Summary.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { DeleteIcon, UndoIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { left } from '#lib/ui/time.tsx';
import { trashKey } from './changes.ts';
import { MoreButton, RowsSkeleton } from './MoreButton.tsx';
import { useList } from './useList.ts';
import { useRestore } from './useRestore.ts';
import { VaultLink } from './VaultLink.tsx';

/** What was deleted and may still come back. */
export function TrashPage() {
  const list = useList(trashKey, fetchTrash);
  return (
    <Page title="Trash" lead="Whatever you delete stays here for 30 days." actions={<VaultLink />} narrow>
      <ErrorNotice problem={list.problem} onRetry={list.retry} />
      {list.isLoading && <RowsSkeleton />}
      {list.isEmpty && (
        <EmptyState
          title="The trash is empty"
          picture={<DeleteIcon sx={{ fontSize: 56, color: 'text.secondary' }} />}
        >
          Deleted Pokémon wait here before they go for good.
        </EmptyState>
      )}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {list.items.map((pokemon) => (
          <li key={pokemon.id}>
            <Deleted pokemon={pokemon} />
          </li>
        ))}
      </Stack>
      <MoreButton list={list} />
    </Page>
  );
}

function Deleted({ pokemon }: { pokemon: Pokemon }) {
  const restore = useRestore();
  return (
    <Summary
      pokemon={pokemon}
      badge={
        pokemon.expiresAt && (
          <Typography component="span" sx={{ fontSize: '0.8rem', color: 'text.secondary', ml: 0.75 }}>
            {left(pokemon.expiresAt)} left
          </Typography>
        )
      }
      actions={
        <Button
          size="small"
          startIcon={<UndoIcon />}
          aria-label={`Restore ${nameOf(pokemon)}`}
          loading={restore.isPending}
          onClick={() => restore.mutate(pokemon.id)}
          sx={{ flex: 'none' }}
        >
          Restore
        </Button>
      }
    />
  );
}
