import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { lockPokemon, unlockPokemon } from '#lib/api/vault.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { announce } from '#lib/ui/announce.ts';
import { ConfirmDialog } from '#lib/ui/ConfirmDialog.tsx';
import { LockIcon, UnlockIcon } from '#lib/ui/icons.tsx';
import { left } from '#lib/ui/time.tsx';
import { forgetVaults } from '#lib/vault/useVault.ts';

/** One's own lock: shut at once, open only after a while, so that a thief of a session gains nothing by it. */
export function LockButton({ pokemon }: { pokemon: Pokemon }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { locked, unlocksAt, version } = pokemon;
  const act = useCommand(
    ({ lock }: { lock: boolean; version: number }, key) =>
      (lock ? lockPokemon : unlockPokemon)(pokemon.id, version, key),
    {
      onSuccess: async (changed, { lock }) => {
        setAsking(false);
        client.setQueryData(['pokemon', changed.id], changed);
        announce(lock ? `${nameOf(changed)} is locked.` : unlocking(changed));
        await forgetVaults(client);
      },
      onError: (problem, { lock }) => lock && announce(problem.message),
    },
  );
  const isShut = locked && !unlocksAt;
  return (
    <>
      <Button
        startIcon={isShut ? <UnlockIcon /> : <LockIcon />}
        loading={act.isPending && !asking}
        onClick={() => (isShut ? setAsking(true) : act.mutate({ lock: true, version }))}
      >
        {isShut ? 'Unlock' : locked ? 'Keep locked' : 'Lock'}
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Unlock ${nameOf(pokemon)}?`}
        text="It can be traded again 48 hours from now. Until then you can change your mind; nobody can hurry it."
        act="Begin to unlock"
        keep="Keep it locked"
        pending={act.isPending}
        problem={act.error}
        onConfirm={() => act.mutate({ lock: false, version })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

const unlocking = (pokemon: Pokemon): string =>
  pokemon.unlocksAt
    ? `${nameOf(pokemon)} unlocks in ${left(pokemon.unlocksAt)}.`
    : `${nameOf(pokemon)} is unlocked.`;
