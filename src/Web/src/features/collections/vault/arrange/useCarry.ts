import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Pokemon, VaultBox } from '#lib/api/types.ts';
import { boxName, emptyBox, slotsByBox } from '#lib/vault/boxes.ts';
import { type Carry, steppedTo } from './carry.ts';
import { carriedMax } from './moves.ts';
import { hovering, pickedUp, putBack, refusalOf } from './sayings.ts';
import type { Dropping } from './useDropping.ts';

interface Given {
  vault: readonly Pokemon[];
  boxes: readonly VaultBox[];
  grid: RefObject<HTMLElement | null>;
  dropping: Dropping;
  onShow: (box: number) => void;
}

/** Carrying with the keyboard: the grid has the focus meanwhile, and says each step. */
export function useCarry({ vault, boxes, grid, dropping, onShow }: Given) {
  const [carry, setCarry] = useState<Carry | null>(null);
  const [said, say] = useState('');
  const focusNext = useRef<string | null>(null);
  const carriedOf = (ids: readonly string[]) => vault.filter(({ id }) => ids.includes(id));

  useEffect(() => {
    if (carry) grid.current?.focus({ preventScroll: true });
  }, [carry, grid]);
  useEffect(() => {
    if (carry || !focusNext.current) return;
    const slot = grid.current?.querySelector<HTMLElement>(`[data-pokemon="${focusNext.current}"] button`);
    if (!slot) return;
    focusNext.current = null;
    slot.focus();
  });

  const start = (pokemon: Pokemon, ids: readonly string[]) => {
    const carried = carriedOf(ids);
    const refusal = carried.some(({ tradeId }) => tradeId)
      ? refusalOf('in_trade')
      : ids.length > carriedMax
        ? refusalOf('too_many')
        : null;
    say(refusal ?? pickedUp(carried));
    if (!refusal) setCarry({ ids, over: { box: pokemon.box, slot: pokemon.slot } });
  };
  const end = (words: string) => {
    if (!carry) return;
    focusNext.current = carry.ids[0] ?? null;
    say(words);
    setCarry(null);
  };
  const cancel = () => {
    if (!carry) return;
    const [first] = carriedOf(carry.ids);
    if (first) onShow(first.box);
    end(putBack(carriedOf(carry.ids)));
  };
  const step = ({ ids }: Carry, over: Carry['over']) => {
    if (carry && over.box !== carry.over.box) onShow(over.box);
    setCarry({ ids, over });
    const box = boxes.find((each) => each.box === over.box);
    const slots = slotsByBox(vault).get(over.box) ?? emptyBox;
    say(hovering(over, box ? boxName(box) : '', slots, carriedOf(ids)));
  };
  const keys = (event: KeyboardEvent) => {
    if (!carry) return;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') cancel();
    else if (event.key === ' ' || event.key === 'Enter') {
      dropping.onSlot(carry.ids, carry.over);
      end('');
    } else {
      const over = steppedTo(carry.over, event.key, {
        boxes: boxes.map(({ box }) => box),
        columns: columnsOf(grid.current),
      });
      if (over) step(carry, over);
    }
  };
  const blur = (event: FocusEvent) => {
    if (carry && !grid.current?.contains(event.relatedTarget)) {
      say(putBack(carriedOf(carry.ids)));
      setCarry(null);
    }
  };
  return { carry, said, start, keys, blur };
}

const columnsOf = (grid: HTMLElement | null): number =>
  grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 6;
