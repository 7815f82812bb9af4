import type { AlteredItem, TableChanges, Trade, TradeEvent, TradeItem } from '#lib/api/types.ts';

/** The table as it lay at an earlier revision: today's, with every change since taken back, newest first. */
export function tableAt(trade: Trade, events: readonly TradeEvent[], revision: number): TradeItem[] {
  let table = [...trade.items];
  for (const event of [...events].reverse()) {
    if (event.revision <= revision || event.kind !== 'table_changed') continue;
    if (event.revision <= trade.revision && event.data.changes) table = undo(table, event.data.changes);
  }
  return table;
}

/** Whether every change of the table since that revision is known here. */
export const reachesBackTo = (trade: Trade, events: readonly TradeEvent[], revision: number): boolean => {
  const known = new Set(events.filter(({ kind }) => kind === 'table_changed').map((event) => event.revision));
  for (let each = revision + 1; each <= trade.revision; each++) if (!known.has(each)) return false;
  return true;
};

function undo(table: readonly TradeItem[], changes: TableChanges): TradeItem[] {
  const added = new Set(changes.added.map(({ pokemonId }) => pokemonId));
  const altered = new Map(changes.altered.map((each) => [each.pokemonId, each]));
  const kept = table.filter(({ pokemonId }) => !added.has(pokemonId)).map((item) => before(item, altered));
  return [...kept, ...changes.removed];
}

function before(item: TradeItem, altered: ReadonlyMap<string, AlteredItem>): TradeItem {
  const change = altered.get(item.pokemonId);
  return change ? { ...item, pokemon: change.before, version: change.before.version } : item;
}

/** The revision that this trader confirmed last; null before the first. Who proposes confirms by proposing. */
export function lastConfirmedBy(userId: string, trade: Trade, events: readonly TradeEvent[]): number | null {
  const confirmed = trade.parties.find((party) => party.userId === userId)?.confirmedRevision ?? null;
  const acts = events.filter(
    ({ by, kind }) => by === userId && (kind === 'confirmed' || kind === 'proposed'),
  );
  const latest = acts.at(-1)?.revision ?? null;
  return confirmed === null ? latest : Math.max(confirmed, latest ?? 0);
}

/** Ids that somebody else has touched since that revision: what one did oneself is no news. */
export function touchedByOthers(userId: string, events: readonly TradeEvent[], since: number): Set<string> {
  const touched = new Set<string>();
  for (const { kind, revision, by, data } of events) {
    if (kind !== 'table_changed' || revision <= since || by === userId || !data.changes) continue;
    const { added, removed, altered } = data.changes;
    for (const { pokemonId } of [...added, ...removed, ...altered]) touched.add(pokemonId);
  }
  return touched;
}
