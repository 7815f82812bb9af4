import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Problem, problemOf } from '#lib/api/problem.ts';
import { fetchTimeline, fetchTrade, timelinePageSize } from '#lib/api/trades.ts';
import type { RoomSnapshot, Trade, TradeEvent } from '#lib/api/types.ts';
import type { LiveState, RoomWatcher } from '#lib/live/messages.ts';
import { observeServerTime } from '#lib/live/serverClock.ts';
import { live, useLiveState } from '#lib/live/useLive.ts';
import { forgetVaults } from '#lib/vault/useVault.ts';
import {
  applyEarlier,
  applySnapshot,
  applyTrade,
  applyUpdate,
  fromMessage,
  fromUpdated,
  type Room,
  type RoomUpdate,
} from './room.ts';

const withoutLiveMs = 5_000;
const typingLastsMs = 4_000;
const pagesMax = 20;

export interface LiveRoom {
  room: Room | undefined;
  problem: Problem | null;
  retry: () => void;
  liveState: LiveState;
  present: readonly string[];
  typing: readonly string[];
  /** Takes in the answer to an own command. */
  answered: (trade: Trade) => void;
  /** Takes in an event that came as an answer. */
  told: (update: RoomUpdate) => void;
  /** Brings the events before the first that is here. */
  showEarlier: (first: number) => Promise<void>;
}

const keyOf = (tradeId: string) => ['room', tradeId] as const;

/** A room, kept up to date by pushes, by what a beat brings, and by asking where there is no live connection. */
export function useRoom(tradeId: string): LiveRoom {
  const client = useQueryClient();
  const liveState = useLiveState();
  const [present, setPresent] = useState<readonly string[]>([]);
  const typing = useTyping();
  const query = useQuery({
    queryKey: keyOf(tradeId),
    queryFn: ({ signal }) => fetchRoom(client, tradeId, signal),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      liveState !== 'connected' && state.data?.trade.status === 'open' ? withoutLiveMs : false,
  });

  const told = useCallback(
    (update: RoomUpdate) => {
      const room = client.getQueryData<Room>(keyOf(tradeId));
      const next = room ? applyUpdate(room, update) : 'resync';
      if (next === 'resync') void live.catchUp(tradeId);
      else replace(client, tradeId, next);
    },
    [client, tradeId],
  );

  const watcher = useMemo<RoomWatcher>(
    () => ({
      sequence: () => client.getQueryData<Room>(keyOf(tradeId))?.sequence ?? null,
      snapshot: (snapshot) => {
        replace(client, tradeId, applySnapshot(client.getQueryData<Room>(keyOf(tradeId)) ?? null, snapshot));
      },
      updated: (update) => {
        observeServerTime(update.event.at);
        told(fromUpdated(update));
      },
      message: (posted) => {
        typing.stopped(posted.message.by);
        told(fromMessage(posted, client.getQueryData<Room>(keyOf(tradeId))?.trade.revision ?? 0));
      },
      presence: ({ present: here }) => setPresent(here),
      typing: ({ userId }) => typing.started(userId),
    }),
    [client, tradeId, told, typing.started, typing.stopped],
  );
  useEffect(() => live.watch(tradeId, watcher), [tradeId, watcher]);

  const answered = useCallback(
    (trade: Trade) => {
      const room = client.getQueryData<Room>(keyOf(tradeId));
      if (room) replace(client, tradeId, applyTrade(room, trade));
      if (live.snapshot() !== 'connected') void client.invalidateQueries({ queryKey: keyOf(tradeId) });
    },
    [client, tradeId],
  );

  const showEarlier = useCallback(
    async (first: number) => {
      const { items } = await fetchTimeline(tradeId, Math.max(first - 1 - timelinePageSize, 0));
      const room = client.getQueryData<Room>(keyOf(tradeId));
      if (room) client.setQueryData(keyOf(tradeId), applyEarlier(room, items));
    },
    [client, tradeId],
  );

  return {
    room: query.data,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
    liveState,
    present: liveState === 'connected' ? present : [],
    typing: typing.who,
    answered,
    told,
    showEarlier,
  };
}

/** Over HTTP: the trade, and what the timeline has beyond what is here. */
async function fetchRoom(client: QueryClient, tradeId: string, signal: AbortSignal): Promise<Room> {
  const trade = await fetchTrade(tradeId, signal);
  const missed: TradeEvent[] = [];
  let after = client.getQueryData<Room>(keyOf(tradeId))?.sequence ?? 0;
  for (let page = 0; page < pagesMax && after < trade.sequence; page++) {
    const { items } = await fetchTimeline(tradeId, after, signal);
    missed.push(...items);
    const last = items.at(-1);
    if (!last) break;
    after = last.sequence;
  }
  const snapshot: RoomSnapshot = { trade, missed };
  return applySnapshot(client.getQueryData<Room>(keyOf(tradeId)) ?? null, snapshot);
}

function replace(client: QueryClient, tradeId: string, room: Room): void {
  const before = client.getQueryData<Room>(keyOf(tradeId));
  if (before === room) return;
  client.setQueryData(keyOf(tradeId), room);
  if (before && before.trade.sequence === room.trade.sequence) return;
  void client.invalidateQueries({ queryKey: ['trades'] });
  if (before?.trade.status === 'open' && room.trade.status !== 'open') {
    void forgetVaults(client);
    void client.invalidateQueries({ queryKey: ['profile'] });
  }
}

function useTyping() {
  const [until, setUntil] = useState<Record<string, number>>({});
  const started = useCallback(
    (userId: string) => setUntil((all) => ({ ...all, [userId]: Date.now() + typingLastsMs })),
    [],
  );
  const stopped = useCallback((userId: string) => setUntil(({ [userId]: _, ...others }) => others), []);
  useEffect(() => {
    const next = Math.min(...Object.values(until));
    if (!Number.isFinite(next)) return undefined;
    const forget = () =>
      setUntil((all) => Object.fromEntries(Object.entries(all).filter(([, end]) => end > Date.now())));
    const timer = setTimeout(forget, Math.max(next - Date.now(), 0) + 10);
    return () => clearTimeout(timer);
  }, [until]);
  return { who: Object.keys(until), started, stopped };
}
