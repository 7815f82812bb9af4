import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Page, Pokemon, PokemonSpot } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { movePokemon } from '#lib/api/vault.ts';
import { announce } from '#lib/ui/announce.ts';
import { forgetVaults, vaultKey } from '#lib/vault/useVault.ts';
import { forgetChanges } from '../../keeping/changes.ts';
import { useUndo } from '../../keeping/useUndo.ts';
import { placed, placesAfter, placesBack } from './moves.ts';
import { boxesKey } from './useBoxes.ts';

interface Moving {
  moves: PokemonSpot[];
  /** Said once it is done. */
  words: string;
}

/** Moves at once on the screen; what the server refuses goes back to where it was. */
export function useMoves(vault: readonly Pokemon[]) {
  const client = useQueryClient();
  const undo = useUndo();
  const { mutate } = useCommand(({ moves }: Moving, key) => movePokemon(moves, key), {
    // One after the other, as they were made: a swap means what is there by then.
    scope: { id: 'moves' },
    onMutate: async ({ moves }) => {
      await client.cancelQueries({ queryKey: vaultKey(null) });
      const places = placesAfter(vault, moves);
      putTo(client, () => places);
      return places;
    },
    onSuccess: ({ items, changeId }, { words }) => {
      putTo(client, () => items);
      announce(words, changeId === null ? undefined : { label: 'Undo', act: () => undo(changeId) });
      void client.invalidateQueries({ queryKey: boxesKey });
      void forgetChanges(client);
    },
    onError: (problem, _, places) => {
      putTo(client, (now) => placesBack(vault, now, (places as PokemonSpot[] | undefined) ?? []));
      announce(problem.message);
      void forgetVaults(client);
    },
  });
  return useCallback((moving: Moving) => mutate(moving), [mutate]);
}

type Lists = InfiniteData<Page<Pokemon>>;

function putTo(client: QueryClient, placesOf: (now: readonly Pokemon[]) => readonly PokemonSpot[]): void {
  client.setQueriesData<Lists>({ queryKey: vaultKey(null) }, (lists) => {
    if (!lists) return lists;
    const places = placesOf(lists.pages.flatMap(({ items }) => items));
    const pages = lists.pages.map((page) => ({ ...page, items: placed(page.items, places) }));
    return { ...lists, pages };
  });
}
