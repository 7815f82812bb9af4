import type { VaultBox } from '#lib/api/types.ts';
import type { BoxChanges } from '#lib/api/vault.ts';

/** The boxes as they will be: one renamed, or taken out and put in at another place. */
export function reordered(boxes: readonly VaultBox[], box: number, changes: BoxChanges): VaultBox[] {
  const changed = boxes.find((each) => each.box === box);
  if (!changed) return [...boxes];
  const next = { ...changed, name: changes.name === undefined ? changed.name : changes.name };
  const others = boxes.filter((each) => each.box !== box);
  others.splice(changes.position ?? boxes.indexOf(changed), 0, next);
  return others.map((each, position) => ({ ...each, position }));
}
