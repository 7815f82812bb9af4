/** Who is chosen; a range goes from the anchor, which is the one that was chosen last. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
  /** Set once "all that match" was asked for: then the filter speaks, not the ids. */
  wholeFilter: boolean;
}

export const nothingChosen: Selection = { ids: new Set(), anchor: null, wholeFilter: false };

export type SelectionAct =
  | { kind: 'toggle'; id: string }
  /** Up to this one, in the order in which they are shown. */
  | { kind: 'range'; id: string; shown: readonly string[] }
  | { kind: 'shown'; shown: readonly string[] }
  | { kind: 'wholeFilter'; shown: readonly string[] }
  /** The list has changed: who is gone is no longer chosen. */
  | { kind: 'keep'; known: ReadonlySet<string> }
  | { kind: 'clear' };

export function select(selection: Selection, act: SelectionAct): Selection {
  switch (act.kind) {
    case 'toggle':
      return toggled(selection, act.id);
    case 'range':
      return ranged(selection, act.id, act.shown);
    case 'shown':
      return { ids: new Set([...selection.ids, ...act.shown]), anchor: selection.anchor, wholeFilter: false };
    case 'wholeFilter':
      return { ids: new Set(act.shown), anchor: null, wholeFilter: true };
    case 'keep':
      return kept(selection, act.known);
    case 'clear':
      return nothingChosen;
  }
}

function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, wholeFilter: false };
}

function ranged(selection: Selection, id: string, shown: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return toggled(selection, id);
  const between = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...between]), anchor: selection.anchor, wholeFilter: false };
}

function kept(selection: Selection, known: ReadonlySet<string>): Selection {
  const ids = [...selection.ids].filter((id) => known.has(id));
  if (ids.length === selection.ids.size) return selection;
  return { ...selection, ids: new Set(ids) };
}
