import type { Trade, TradeItem, TradeParty, TradeStatus } from '#lib/api/types.ts';

export const statusWords: Record<TradeStatus, string> = {
  open: 'Open',
  completed: 'Completed',
  rejected: 'Declined',
  cancelled: 'Cancelled',
  expired: 'Expired',
};

export const reasonWords: Record<string, string> = {
  blocked: 'One of you has blocked the other.',
  suspended: 'One of the accounts is suspended.',
  account_deleted: 'One of the accounts is being deleted.',
};

export interface Sides {
  me: TradeParty;
  other: TradeParty;
  giving: TradeItem[];
  getting: TradeItem[];
}

/** A trade as one of its two parties looks at it. */
export function sidesOf(trade: Trade, userId: string): Sides {
  const me = trade.parties.find((party) => party.userId === userId);
  const other = trade.parties.find((party) => party.userId !== userId);
  if (!me || !other) throw new Error('Only its parties see a trade.');
  return {
    me,
    other,
    giving: trade.items.filter(({ from }) => from === userId),
    getting: trade.items.filter(({ to }) => to === userId),
  };
}

export const hasConfirmed = (party: TradeParty, trade: Trade): boolean =>
  party.confirmedRevision === trade.revision;

export const itemsPerPartyMax = 6;
