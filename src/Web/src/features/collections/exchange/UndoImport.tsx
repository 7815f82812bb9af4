import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '#lib/api/useCommand.ts';
import { undoChange } from '#lib/api/vault.ts';
import { announce } from '#lib/ui/announce.ts';
import { ConfirmDialog } from '#lib/ui/ConfirmDialog.tsx';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { forgetChanges } from '../keeping/changes.ts';

interface Props {
  changeId: string;
  count: number;
  onUndone: () => void;
}

/** Takes the whole import back: what it saved goes to the trash, but for what is in a trade or gone by now. */
export function UndoImport({ changeId, count, onUndone }: Props) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const undo = useCommand((id: string, key) => undoChange(id, key), {
    onSuccess: async ({ changed, refused }) => {
      await Promise.all([
        forgetVaults(client),
        forgetChanges(client),
        client.invalidateQueries({ queryKey: ['boxes'] }),
      ]);
      const kept = refused.length > 0 ? ` ${refused.length} stayed: ${refused[0]?.reason}` : '';
      announce(`The import is undone: ${changed} in the trash.${kept}`);
      onUndone();
    },
  });
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        Undo this import
      </Button>
      <ConfirmDialog
        open={asking}
        title="Undo this import?"
        text={`The ${count} Pokémon that it saved go to the trash, where they stay for 30 days.`}
        act="Undo the import"
        keep="Keep them"
        pending={undo.isPending}
        problem={undo.error}
        onConfirm={() => undo.mutate(changeId)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
