import { type MouseEvent, useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { nothingChosen, type Selection, select } from './selection.ts';

export interface Choosing {
  selection: Selection;
  /** A click chooses instead of opening. */
  isOn: boolean;
  count: number;
  isChosen: (id: string) => boolean;
  /** A click, as its modifiers say: chooses one, chooses up to this one, or opens. */
  click: (pokemon: Pokemon, event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => void;
  toggle: (id: string) => void;
  range: (id: string) => void;
  chooseShown: () => void;
  chooseWholeFilter: () => void;
  start: () => void;
  end: () => void;
}

/** Choosing many among those that are listed. */
export function useChoosing(listed: readonly Pokemon[], onOpen: (pokemon: Pokemon) => void): Choosing {
  const [selection, dispatch] = useReducer(select, nothingChosen);
  const [started, setStarted] = useState(false);
  const shown = useMemo(() => listed.map(({ id }) => id), [listed]);
  const isOn = started || selection.ids.size > 0;
  const whole = selection.wholeFilter;
  useEffect(() => {
    dispatch(whole ? { kind: 'wholeFilter', shown } : { kind: 'keep', known: new Set(shown) });
  }, [shown, whole]);

  const toggle = useCallback((id: string) => dispatch({ kind: 'toggle', id }), []);
  const range = (id: string) => dispatch({ kind: 'range', id, shown });
  return {
    selection,
    isOn,
    count: selection.ids.size,
    isChosen: (id) => selection.ids.has(id),
    click: (pokemon, { shiftKey, ctrlKey, metaKey }) => {
      if (shiftKey) range(pokemon.id);
      else if (isOn || ctrlKey || metaKey) toggle(pokemon.id);
      else onOpen(pokemon);
    },
    toggle,
    range,
    chooseShown: () => dispatch({ kind: 'shown', shown }),
    chooseWholeFilter: () => dispatch({ kind: 'wholeFilter', shown }),
    start: () => setStarted(true),
    end: () => {
      setStarted(false);
      dispatch({ kind: 'clear' });
    },
  };
}
