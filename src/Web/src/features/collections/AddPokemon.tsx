import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { addPokemon } from '#lib/api/pokemon.ts';
import type { PokemonInput } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { announce } from '#lib/ui/announce.ts';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { additionOf, emptyDraft } from './draft.ts';
import { FormDialog } from './FormDialog.tsx';

export function AddPokemon() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const client = useQueryClient();
  const [initial] = useState(emptyDraft);
  const add = useCommand((input: PokemonInput, key) => addPokemon(input, key), {
    onSuccess: async (pokemon) => {
      await forgetVaults(client);
      announce(`${nameOf(pokemon)} is in box ${pokemon.box + 1}.`);
      navigate(`/vault?at=${pokemon.box}&open=${pokemon.id}`, { replace: true });
    },
  });
  return (
    <FormDialog
      title="Add a Pokémon"
      act="Add to vault"
      initial={initial}
      pending={add.isPending}
      problem={add.error}
      onSubmit={(draft) => add.mutate(additionOf(draft))}
      onClose={() => navigate({ pathname: '/vault', search })}
    />
  );
}
