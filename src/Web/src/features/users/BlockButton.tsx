import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { block, unblock } from '#lib/api/users.ts';
import { announce } from '#lib/ui/announce.ts';
import { ConfirmDialog } from '#lib/ui/ConfirmDialog.tsx';

/** Blocking works both ways: neither can open a trade with the other. */
export function BlockButton({ profile }: { profile: Profile }) {
  const { username, blocked } = profile;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useCommand((on: boolean, key) => (on ? block(username, key) : unblock(username, key)), {
    onSuccess: (_, on) => {
      void client.invalidateQueries({ queryKey: ['profile', username.toLowerCase()] });
      setAsking(false);
      announce(on ? `${username} is blocked.` : `${username} is no longer blocked.`);
    },
  });
  return (
    <>
      {blocked ? (
        <Button loading={act.isPending} onClick={() => act.mutate(false)}>
          Unblock
        </Button>
      ) : (
        <Button color="inherit" onClick={() => setAsking(true)}>
          Block
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={`Block ${username}?`}
        text="Neither of you can open a trade with the other, and open trades between you are closed. You can unblock at any time."
        act="Block"
        keep="Leave it"
        pending={act.isPending}
        problem={act.error}
        onConfirm={() => act.mutate(true)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
