import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { changePokemon } from '#lib/api/pokemon.ts';
import type { Pokemon, PokemonChanges } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { announce } from '#lib/ui/announce.ts';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { changesOf, type Draft, draftOf } from './draft.ts';
import { FormDialog } from './FormDialog.tsx';
import { usePokemon } from './usePokemon.ts';

/** Over the vault, or over the Pokémon's own page. */
export function EditPokemon() {
  const { id = '' } = useParams();
  const { pokemon, isFresh } = usePokemon(id);
  const [opened, setOpened] = useState<Pokemon | null>(null);
  if (opened?.id === id) return <Editor key={id} pokemon={opened} />;
  if (pokemon && isFresh) setOpened(pokemon);
  return null;
}

/** Edits the Pokémon as it was when the form opened: a change elsewhere since is refused, not overwritten. */
function Editor({ pokemon }: { pokemon: Pokemon }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [initial] = useState(() => draftOf(pokemon));
  const { pathname, search } = useLocation();
  const isInVault = pathname.startsWith('/vault/edit/');
  const close = () => navigate({ pathname: isInVault ? '/vault' : `/vault/${pokemon.id}`, search });
  const change = useCommand((changes: PokemonChanges, key) => changePokemon(pokemon.id, changes, key), {
    onSuccess: async (changed) => {
      client.setQueryData(['pokemon', changed.id], changed);
      await forgetVaults(client);
      announce(`${nameOf(changed)} is saved.`);
      close();
    },
  });
  const submit = (draft: Draft) => {
    const changes = changesOf(initial, draft);
    if (Object.keys(changes).length === 0) close();
    else change.mutate({ ...changes, version: pokemon.version });
  };
  return (
    <FormDialog
      title={`Edit ${nameOf(pokemon)}`}
      act="Save"
      initial={initial}
      pending={change.isPending}
      problem={change.error}
      onSubmit={submit}
      onClose={close}
    />
  );
}
