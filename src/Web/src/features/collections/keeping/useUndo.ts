import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useCommand } from '#lib/api/useCommand.ts';
import { undoChange } from '#lib/api/vault.ts';
import { announce } from '#lib/ui/announce.ts';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { counted } from './changes.ts';

/** Takes a change back, and says how much of it could be. */
export function useUndo(): (changeId: string) => void {
  const client = useQueryClient();
  const { mutate } = useCommand((changeId: string, key) => undoChange(changeId, key), {
    onSuccess: async ({ changed, refused }) => {
      const [first] = refused;
      announce(
        first
          ? `Undone for ${changed}, not for ${refused.length}: ${first.reason}`
          : `Undone for ${counted(changed)}.`,
      );
      await forgetVaults(client);
    },
    onError: (problem) => announce(problem.message),
  });
  return useCallback((changeId: string) => mutate(changeId), [mutate]);
}
