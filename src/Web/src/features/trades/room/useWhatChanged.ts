import { useMemo, useState } from 'react';
import { differenceOf, noDifference, onlyTouched, type TableDifference } from './differences.ts';
import type { Room } from './room.ts';
import { lastConfirmedBy, reachesBackTo, tableAt, touchedByOthers } from './tableHistory.ts';

export interface WhatChanged {
  difference: TableDifference;
  /** The revision that it is compared with. */
  since: number;
  sinceConfirmed: boolean;
  /** Not all that happened in between is known here. */
  isPartial: boolean;
  acknowledge: () => void;
}

/** What others changed on the table since the trader confirmed or last said "seen". */
export function useWhatChanged(room: Room, userId: string): WhatChanged {
  const { trade, events } = room;
  const store = `ptv.seen.${userId}.${trade.id}`;
  const confirmed = lastConfirmedBy(userId, trade, events);
  const [seen, setSeen] = useState(() => {
    const first = readNumber(store) ?? (confirmed === null ? trade.revision : 0);
    writeNumber(store, first);
    return first;
  });
  const since = Math.max(seen, confirmed ?? 0);
  const difference = useMemo(() => {
    if (since >= trade.revision) return noDifference;
    const all = differenceOf(tableAt(trade, events, since), trade.items);
    return onlyTouched(all, touchedByOthers(userId, events, since));
  }, [trade, events, since, userId]);
  return {
    difference,
    since,
    sinceConfirmed: confirmed !== null && confirmed >= seen,
    isPartial: since < trade.revision && !reachesBackTo(trade, events, since),
    acknowledge: () => {
      writeNumber(store, trade.revision);
      setSeen(trade.revision);
    },
  };
}

function readNumber(key: string): number | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : Number(text);
  } catch {
    return null; // storage is switched off: then it is known for as long as the page is open
  }
}

function writeNumber(key: string, value: number): void {
  try {
    localStorage.setItem(key, String(value));
  } catch {
    return; // as above
  }
}
