import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { live } from '#lib/live/useLive.ts';
import { useSession } from '#lib/session/useSession.ts';
import { announce } from '#lib/ui/announce.ts';
import { forgetVaults } from '#lib/vault/useVault.ts';

/** What follows from who is signed in: the live connection, and that nobody sees another's data. */
export function SessionEffects() {
  const client = useQueryClient();
  const state = useSession();
  const userId = state.status === 'signedIn' ? state.user.id : null;

  useEffect(() => {
    if (userId === null) return undefined;
    live.start();
    return () => {
      void live.stop();
      client.clear();
    };
  }, [userId, client]);

  useEffect(
    () =>
      live.onNotified(({ kind, tradeId }) => {
        void client.invalidateQueries({ queryKey: ['trades'] });
        if (kind === 'proposal')
          announce('Somebody proposes a trade to you.', {
            label: 'Open the room',
            act: `/trades/${tradeId}`,
          });
      }),
    [client],
  );

  useEffect(
    () =>
      live.onUpdated(({ trade }) => {
        void client.invalidateQueries({ queryKey: ['trades'] });
        if (trade.status !== 'open') void forgetVaults(client);
      }),
    [client],
  );
  return null;
}
