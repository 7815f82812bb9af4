import type { Pokemon, VaultBox } from '#lib/api/types.ts';

export const slotsPerBox = 30;

/** Slots of one box; undefined where nobody lives. */
export type BoxSlots = readonly (Pokemon | undefined)[];

export const boxName = ({ box, name }: Pick<VaultBox, 'box' | 'name'>): string => name || `Box ${box + 1}`;

/** Who lives where, by the box's number. */
export function slotsByBox(pokemon: readonly Pokemon[]): ReadonlyMap<number, BoxSlots> {
  const boxes = new Map<number, (Pokemon | undefined)[]>();
  for (const each of pokemon) {
    const slots = boxes.get(each.box) ?? new Array<Pokemon | undefined>(slotsPerBox).fill(undefined);
    slots[each.slot] = each;
    boxes.set(each.box, slots);
  }
  return boxes;
}

export const emptyBox: BoxSlots = new Array<undefined>(slotsPerBox).fill(undefined);

export const occupied = (box: BoxSlots): number => box.filter((slot) => slot !== undefined).length;
