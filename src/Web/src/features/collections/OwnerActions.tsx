import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePokemon, deletePokemon } from '#lib/api/pokemon.ts';
import type { Pokemon, PokemonChanges } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { announce } from '#lib/ui/announce.ts';
import { ConfirmDialog } from '#lib/ui/ConfirmDialog.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { DeleteIcon, EditIcon, StarIcon, TradeIcon } from '#lib/ui/icons.tsx';
import { LinkButton, RouterLink } from '#lib/ui/RouterLink.tsx';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { useRestore } from './keeping/useRestore.ts';
import { LockButton } from './LockButton.tsx';

interface Props {
  pokemon: Pokemon;
  /** Where the form opens. */
  editAt: string;
  onGone: () => void;
}

export function OwnerActions({ pokemon, editAt, onGone }: Props) {
  const client = useQueryClient();
  const change = useCommand((changes: PokemonChanges, key) => changePokemon(pokemon.id, changes, key), {
    onSuccess: async (changed) => {
      client.setQueryData(['pokemon', changed.id], changed);
      await forgetVaults(client);
    },
  });
  if (pokemon.tradeId)
    return (
      <Alert severity="info">
        It lies on the table of <RouterLink to={`/trades/${pokemon.tradeId}`}>an open trade</RouterLink>. Take
        it off there before you change it.
      </Alert>
    );
  const { version, forTrade, favourite } = pokemon;
  return (
    <Stack spacing={1.25}>
      <ErrorNotice problem={change.error} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button
          variant={forTrade ? 'outlined' : 'contained'}
          startIcon={<TradeIcon />}
          loading={change.isPending}
          onClick={() => change.mutate({ version, forTrade: !forTrade })}
        >
          {forTrade ? 'Not for trade' : 'Mark for trade'}
        </Button>
        <Button
          startIcon={<StarIcon />}
          disabled={change.isPending}
          onClick={() => change.mutate({ version, favourite: !favourite })}
        >
          {favourite ? 'No favourite' : 'Favourite'}
        </Button>
        <LinkButton to={editAt} startIcon={<EditIcon />}>
          Edit
        </LinkButton>
        <LockButton pokemon={pokemon} />
        <DeleteButton pokemon={pokemon} onGone={onGone} />
      </Stack>
    </Stack>
  );
}

function DeleteButton({ pokemon, onGone }: { pokemon: Pokemon; onGone: () => void }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const restore = useRestore();
  const act = useCommand((version: number, key) => deletePokemon(pokemon.id, version, key), {
    onSuccess: async () => {
      announce(`${nameOf(pokemon)} is in the trash for 30 days.`, {
        label: 'Restore',
        act: () => restore.mutate(pokemon.id),
      });
      onGone();
      client.removeQueries({ queryKey: ['pokemon', pokemon.id] });
      await forgetVaults(client);
    },
  });
  return (
    <>
      <Button color="error" startIcon={<DeleteIcon />} onClick={() => setAsking(true)}>
        Delete
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Delete ${nameOf(pokemon)}?`}
        text="It leaves your vault for the trash, where it stays for 30 days."
        act="Delete"
        pending={act.isPending}
        problem={act.error}
        onConfirm={() => act.mutate(pokemon.version)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
