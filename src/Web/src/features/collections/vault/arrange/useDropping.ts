import { useCallback } from 'react';
import type { Pokemon, VaultBox } from '#lib/api/types.ts';
import { announce } from '#lib/ui/announce.ts';
import { type Move, type NoMove, type Place, placesAfter, planDrop, planIntoBox } from './moves.ts';
import { movedTo, refusalOf } from './sayings.ts';
import { useMoves } from './useMoves.ts';

export interface Dropping {
  onSlot: (ids: readonly string[], place: Place) => void;
  onBox: (ids: readonly string[], box: number) => void;
}

/** Puts down what was carried, or says why that can't be. */
export function useDropping(vault: readonly Pokemon[], boxes: readonly VaultBox[]): Dropping {
  const move = useMoves(vault);
  const carryOut = useCallback(
    (plan: Move[] | NoMove, box: number) => {
      if (typeof plan === 'string') {
        const words = refusalOf(plan);
        if (words) announce(words);
        return;
      }
      const moved = new Set(plan.map(({ id }) => id));
      const target = boxes.find((each) => each.box === box);
      const carried = vault.filter(({ id }) => moved.has(id));
      const other = placesAfter(vault, plan).find(({ id }) => !moved.has(id));
      const swapped = other && vault.find(({ id }) => id === other.id);
      if (target) move({ moves: plan, words: movedTo(carried, target, swapped) });
    },
    [vault, boxes, move],
  );
  return {
    onSlot: useCallback((ids, place) => carryOut(planDrop(vault, ids, place), place.box), [vault, carryOut]),
    onBox: useCallback((ids, box) => carryOut(planIntoBox(vault, ids, box), box), [vault, carryOut]),
  };
}
