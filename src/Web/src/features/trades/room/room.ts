import type { MessagePosted, RoomSnapshot, Trade, TradeEvent, TradeUpdated } from '#lib/api/types.ts';

/** A trade room as this browser knows it: the trade, and its timeline without holes. */
export interface Room {
  trade: Trade;
  /** In order, without holes, up to `sequence`; the oldest may be missing. */
  events: readonly TradeEvent[];
  /** The last event that is here; the trade itself may already be newer, from the answer to an own command. */
  sequence: number;
}

/** What a push says: one event, and the trade after it where the push carries one. */
export interface RoomUpdate {
  sequence: number;
  event: TradeEvent;
  trade: Trade | null;
}

export const fromUpdated = ({ sequence, event, trade }: TradeUpdated): RoomUpdate => ({
  sequence,
  event,
  trade,
});

/** A message takes a sequence number as any event does. */
export function fromMessage({ message }: MessagePosted, revision: number): RoomUpdate {
  const { id, by, text, at, sequence } = message;
  return {
    sequence,
    event: { sequence, revision, kind: 'message', by, at, data: { messageId: id, text } },
    trade: null,
  };
}

export function applyUpdate(room: Room, update: RoomUpdate): Room | 'resync' {
  if (update.sequence <= room.sequence) return room; // late or repeated
  return update.sequence === room.sequence + 1 ? next(room, update) : 'resync';
}

/** The answer to an own command: the trade as it is now; its events come by push or with the next beat. */
export function applyTrade(room: Room, trade: Trade): Room {
  return trade.sequence >= room.trade.sequence ? { ...room, trade } : room;
}

/** The room as it is, with what was missed; a hole that the snapshot can't fill drops what lies before it. */
export function applySnapshot(room: Room | null, { trade, missed }: RoomSnapshot): Room {
  const known = room?.events ?? [];
  const sequence = room?.sequence ?? 0;
  const fresh = missed.filter((event) => event.sequence > sequence);
  const first = fresh[0];
  const joins = first === undefined || first.sequence === sequence + 1;
  const events = joins ? [...known, ...fresh] : fresh;
  const last = events.at(-1)?.sequence ?? sequence;
  return { trade: newer(room?.trade, trade), events, sequence: Math.max(last, joins ? sequence : 0) };
}

/** Older events, fetched by page, in front of those that are here. */
export function applyEarlier(room: Room, earlier: readonly TradeEvent[]): Room {
  const first = room.events[0]?.sequence ?? room.sequence + 1;
  return { ...room, events: [...earlier.filter((event) => event.sequence < first), ...room.events] };
}

const next = (room: Room, { sequence, event, trade }: RoomUpdate): Room => ({
  trade: newer(room.trade, trade ?? { ...room.trade, sequence }),
  events: [...room.events, event],
  sequence,
});

/** On a tie the later arrival wins: a pause may have begun with it. */
const newer = (known: Trade | undefined, other: Trade): Trade =>
  known !== undefined && known.sequence > other.sequence ? known : other;
