import { useSyncExternalStore } from 'react';
import { type SessionState, session } from './session.ts';

export const useSession = (): SessionState => useSyncExternalStore(session.subscribe, session.snapshot);

/** The signed-in trader; only for pages behind the sign-in. */
export function useTrader(): { id: string; username: string } {
  const state = useSession();
  if (state.status !== 'signedIn') throw new Error('This page is for signed-in traders.');
  return state.user;
}
