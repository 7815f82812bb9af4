import type { Pokemon } from '#lib/api/types.ts';
import { slotsPerBox } from '#lib/vault/boxes.ts';

export interface Place {
  box: number;
  slot: number;
}

export interface Move extends Place {
  id: string;
}

/** So many are carried by hand at once. */
export const carriedMax = 30;

export type NoMove = 'in_trade' | 'box_full' | 'too_many' | 'stays';

type Plan = Move[] | NoMove;

type Placed = Pick<Pokemon, 'id' | 'box' | 'slot' | 'tradeId'>;

const same = (one: Place, other: Place) => one.box === other.box && one.slot === other.slot;

/** One goes to the very slot, and swaps with who lives there; several take that slot, if it is free, and the free ones after it. */
export function planDrop(vault: readonly Placed[], ids: readonly string[], target: Place): Plan {
  const carried = carriedOf(vault, ids);
  if (typeof carried === 'string') return carried;
  const [only] = carried;
  if (carried.length > 1 || !only) return intoFree(vault, carried, target);
  if (same(only, target)) return 'stays';
  const there = vault.find((each) => same(each, target));
  return there?.tradeId ? 'in_trade' : [{ id: only.id, ...target }];
}

/** Onto a box as a whole: its first free slots. */
export function planIntoBox(vault: readonly Placed[], ids: readonly string[], box: number): Plan {
  const carried = carriedOf(vault, ids);
  if (typeof carried === 'string') return carried;
  const coming = carried.filter((each) => each.box !== box);
  return coming.length === 0 ? 'stays' : intoFree(vault, coming, { box, slot: 0 });
}

function carriedOf(vault: readonly Placed[], ids: readonly string[]): Placed[] | NoMove {
  if (ids.length > carriedMax) return 'too_many';
  const wanted = new Set(ids);
  const carried = vault.filter(({ id }) => wanted.has(id));
  return carried.some(({ tradeId }) => tradeId) ? 'in_trade' : carried;
}

/** The free slots of the box, from the target on and then from the first. */
function intoFree(vault: readonly Placed[], carried: readonly Placed[], target: Place): Plan {
  const taken = new Set(vault.filter(({ box }) => box === target.box).map(({ slot }) => slot));
  const free = Array.from({ length: slotsPerBox }, (_, index) => (target.slot + index) % slotsPerBox).filter(
    (slot) => !taken.has(slot),
  );
  if (free.length < carried.length) return 'box_full';
  return carried.map(({ id }, index) => ({ id, box: target.box, slot: free[index] ?? 0 }));
}

/** Where everybody is who changes place: those that are moved, and those with whom they swap. */
export function placesAfter(vault: readonly Placed[], moves: readonly Move[]): Move[] {
  const moving = new Set(moves.map(({ id }) => id));
  return moves.flatMap((move) => {
    const from = vault.find(({ id }) => id === move.id);
    const there = vault.find((each) => same(each, move) && !moving.has(each.id));
    return from && there ? [move, { id: there.id, box: from.box, slot: from.slot }] : [move];
  });
}

/** The same vault with these at other places, sorted as boxes are; the others keep their identity. */
export function placed<T extends Placed>(vault: readonly T[], places: readonly Move[]): T[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return vault.map((each) => {
    const place = byId.get(each.id);
    return place ? { ...each, box: place.box, slot: place.slot } : each;
  });
}

/** Back to where they were, as far as nobody has moved them on since. */
export function placesBack(
  before: readonly Placed[],
  now: readonly Placed[],
  places: readonly Move[],
): Move[] {
  const was = new Map(before.map((each) => [each.id, each]));
  const is = new Map(now.map((each) => [each.id, each]));
  return places.flatMap((place) => {
    const home = was.get(place.id);
    const here = is.get(place.id);
    return home && here && same(here, place) ? [{ id: place.id, box: home.box, slot: home.slot }] : [];
  });
}
