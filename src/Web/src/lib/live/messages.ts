import type {
  MessagePosted,
  Notification,
  PresenceChanged,
  RoomSnapshot,
  TradeUpdated,
  TypingNotice,
} from '#lib/api/types.ts';

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

export type UpdateListener = (update: TradeUpdated) => void;
