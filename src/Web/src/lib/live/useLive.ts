import { useSyncExternalStore } from 'react';
import { apiUrl } from '#lib/api/http.ts';
import { session } from '#lib/session/session.ts';
import { Live } from './live.ts';
import type { LiveState } from './messages.ts';

const triesWithWebSocketsOnly = 3;

export const live = new Live(async (attempt) => {
  const { HubConnectionBuilder, HttpTransportType, LogLevel } = await import('@microsoft/signalr');
  const accessTokenFactory = async () => (await session.accessToken()) ?? '';
  // WebSockets alone need no negotiation and no sticky sessions; a network that blocks them gets the other transports.
  const options =
    attempt < triesWithWebSocketsOnly || attempt % 2 === 0
      ? { accessTokenFactory, transport: HttpTransportType.WebSockets, skipNegotiation: true }
      : { accessTokenFactory };
  return new HubConnectionBuilder()
    .withUrl(apiUrl('/hubs/trades'), options)
    .configureLogging(LogLevel.None)
    .build();
});

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') live.wake();
});

export const useLiveState = (): LiveState => useSyncExternalStore(live.subscribe, live.snapshot);
