import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '#lib/api/useCommand.ts';
import { restorePokemon } from '#lib/api/vault.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { announce } from '#lib/ui/announce.ts';
import { forgetVaults } from '#lib/vault/useVault.ts';

/** Out of the trash, into the first free slot. */
export function useRestore() {
  const client = useQueryClient();
  return useCommand((id: string, key) => restorePokemon(id, key), {
    onSuccess: async (back) => {
      announce(`${nameOf(back)} is back in your vault.`, {
        label: 'Show it',
        act: `/vault?at=${back.box}&open=${back.id}`,
      });
      client.setQueryData(['pokemon', back.id], back);
      await forgetVaults(client);
    },
    onError: (problem) => announce(problem.message),
  });
}
