import type { Bulk, BulkAction } from '#lib/api/types.ts';

/** What a bulk action is called before, and after it was done. */
interface Words {
  act: string;
  done: string;
  /** Taken for granted nowhere: asked first even for a few. */
  asksAlways?: boolean;
}

export const actionWords: Record<BulkAction, Words> = {
  tag: { act: 'Tag', done: 'Tagged', asksAlways: true },
  untag: { act: 'Take tags off', done: 'Took tags off', asksAlways: true },
  move: { act: 'Move', done: 'Moved', asksAlways: true },
  forTrade: { act: 'Mark for trade', done: 'Marked for trade:' },
  notForTrade: { act: 'Take out of trade', done: 'No longer for trade:' },
  favourite: { act: 'Make favourite', done: 'Favourite now:' },
  notFavourite: { act: 'No favourite', done: 'Favourite no more:' },
  lock: { act: 'Lock', done: 'Locked' },
  unlock: { act: 'Unlock', done: 'Begun to unlock:', asksAlways: true },
  delete: { act: 'Delete', done: 'Moved to the trash:', asksAlways: true },
};

export interface Chosen {
  ids: ReadonlySet<string>;
  /** The filter's query string, where all that match it are meant. */
  filter: string | null;
  count: number;
}

export interface Details {
  tags?: string[];
  box?: number;
}

/** The request for it; with a filter the count that was shown goes along. */
export const bulkOf = (action: BulkAction, chosen: Chosen, details: Details = {}): Bulk => ({
  action,
  ...details,
  ...(chosen.filter === null ? { ids: [...chosen.ids] } : { filter: chosen.filter, expected: chosen.count }),
});

/** A filter is confirmed whatever is done with it. */
export const asksFirst = (action: BulkAction, chosen: Chosen): boolean =>
  chosen.filter !== null || actionWords[action].asksAlways === true;
