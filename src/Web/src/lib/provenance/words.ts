import type { HistoryEntry } from '#lib/api/types.ts';

export const traderName = (trader: HistoryEntry['to'] | null): string =>
  trader?.username ?? 'somebody who has left';

const formatWords: Record<NonNullable<HistoryEntry['importedFrom']>, string> = {
  showdown: 'Showdown text',
  packed: 'Showdown’s packed text',
  csv: 'a CSV table',
  json: 'JSON',
};

/** What happened at this link, and between whom. */
export function linkWords({ kind, from, to, importedFrom }: HistoryEntry): string {
  switch (kind) {
    case 'transferred':
      return `${traderName(from)} traded it to ${traderName(to)}`;
    case 'imported':
      return `Imported by ${traderName(to)}${importedFrom ? ` from ${formatWords[importedFrom]}` : ''}`;
    default:
      return `Entered by ${traderName(to)}`;
  }
}

export function chainWords(trades: number): string {
  if (trades === 0) return 'It has never been traded here.';
  if (trades === 1) return 'Its one trade is sealed with what was traded.';
  return `Each of its ${trades} trades is sealed over the one before.`;
}

/** Enough of a hash to be told from another. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-4)}`;
