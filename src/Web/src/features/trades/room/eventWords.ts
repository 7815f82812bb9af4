import type { TableChanges, TradeEvent, TradeItem } from '#lib/api/types.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { reasonWords } from '../words.ts';

const fixed: Partial<Record<TradeEvent['kind'], string>> = {
  unconfirmed: 'took the confirmation back.',
  completed: 'confirmed too: the trade is completed.',
  rejected: 'declined the trade.',
  cancelled: 'cancelled the trade.',
  expired: 'closed the trade: its time is over.',
};

/** An event as the rest of a sentence that begins with who did it. */
export function eventWords({ kind, revision, data, by }: TradeEvent): string {
  if (kind === 'message') return `said: ${data.text ?? ''}`;
  if (kind === 'confirmed') return `confirmed revision ${revision}.`;
  if (kind === 'proposed') return `proposed the trade${tableWords(data.changes, by, ': ')}.`;
  if (kind === 'table_changed') return `changed the table${tableWords(data.changes, by, ': ')}.`;
  const reason = data.reason ? ` ${reasonWords[data.reason] ?? ''}` : '';
  return (fixed[kind] ?? 'did something that this version of the page does not know.') + reason;
}

function tableWords(changes: TableChanges | null | undefined, by: string | null, start: string): string {
  if (!changes) return '';
  const put = changes.added.filter(({ kind, from }) => kind === 'put' || from === by);
  const asked = changes.added.filter((item) => !put.includes(item));
  const parts = [
    put.length > 0 && `put ${names(put)} on the table`,
    asked.length > 0 && `asked for ${names(asked)}`,
    changes.removed.length > 0 && `took ${names(changes.removed)} off`,
    changes.altered.length > 0 && `altered ${changes.altered.map(({ after }) => nameOf(after)).join(', ')}`,
  ].filter(Boolean);
  return parts.length > 0 ? start + parts.join('; ') : '';
}

const names = (items: readonly TradeItem[]) => items.map(({ pokemon }) => nameOf(pokemon)).join(', ');
