import type { Pokemon, VaultBox } from '#lib/api/types.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { type BoxSlots, boxName } from '#lib/vault/boxes.ts';
import type { NoMove, Place } from './moves.ts';

/** What moving says, in the same words by mouse, by finger and by key. */

export const howToCarry =
  'Press Space to pick it up. Then arrow keys move, Page Up and Page Down turn boxes, Space puts it down, Escape puts it back. Control and Enter choose it.';

export const groupName = (carried: readonly Pokemon[]): string => {
  const [first] = carried;
  return carried.length === 1 && first ? nameOf(first) : `${carried.length} Pokémon`;
};

export const pickedUp = (carried: readonly Pokemon[]): string => `Picked up ${groupName(carried)}.`;

export const putBack = (carried: readonly Pokemon[]): string => `Put ${groupName(carried)} back.`;

/** What dropping here would do. */
export function hovering(place: Place, box: string, slots: BoxSlots, carried: readonly Pokemon[]): string {
  const there = slots[place.slot];
  const where = `Slot ${place.slot + 1} of ${box}`;
  if (!there) return `${where}, empty.`;
  if (carried.some(({ id }) => id === there.id)) return `${where}, where it was.`;
  return carried.length === 1
    ? `${where}: swaps with ${nameOf(there)}.`
    : `${where}, taken by ${nameOf(there)}: the free slots after it.`;
}

export const movedTo = (carried: readonly Pokemon[], box: VaultBox, other: Pokemon | undefined): string =>
  other
    ? `${groupName(carried)} and ${nameOf(other)} have swapped places.`
    : `${groupName(carried)} moved to ${boxName(box)}.`;

const refusals: Record<Exclude<NoMove, 'stays'>, string> = {
  in_trade: 'What lies on the table of a trade stays in its slot until the trade is closed.',
  box_full: 'There is not enough room in that box.',
  too_many: 'At most 30 can be carried at once. Choose them and press “Move” for more.',
};

export const refusalOf = (refusal: NoMove): string | null => (refusal === 'stays' ? null : refusals[refusal]);
