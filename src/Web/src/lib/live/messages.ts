import type { Trade, TradeEvent, TradeMessage } from '#lib/api/types.ts';

// The hub's messages, as src/Contracts/Live has them; what they carry is what the API answers.

export interface RoomSnapshot {
  trade: Trade;
  /** In order and without holes up to the trade's sequence; the newest 500 where more were missed. */
  missed: TradeEvent[];
}

export interface TradeUpdated {
  tradeId: string;
  sequence: number;
  event: TradeEvent;
  trade: Trade;
}

export interface MessagePosted {
  tradeId: string;
  message: TradeMessage;
}

export interface PresenceChanged {
  tradeId: string;
  present: string[];
}

export interface TypingNotice {
  tradeId: string;
  userId: string;
}

export interface Notification {
  kind: string;
  tradeId: string;
  by: string;
  at: string;
}

/** What the app hears of one room. */
export interface RoomWatcher {
  /** The last event that the room has; null before the first. */
  sequence: () => number | null;
  snapshot: (snapshot: RoomSnapshot) => void;
  updated: (update: TradeUpdated) => void;
  message: (posted: MessagePosted) => void;
  presence: (presence: PresenceChanged) => void;
  typing: (typing: TypingNotice) => void;
}

export type LiveState = 'off' | 'connecting' | 'connected';

export type NotificationListener = (notification: Notification) => void;
