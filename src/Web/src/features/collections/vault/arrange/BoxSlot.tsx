import { useDraggable, useDroppable } from '@dnd-kit/core';
import MuiBox from '@mui/material/Box';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { EmptySlot, Slot } from '#lib/pokemon/Slot.tsx';
import { Tick } from '../Tick.tsx';
import type { Dragged, Target } from './dragging.ts';
import type { Place } from './moves.ts';

interface Props {
  place: Place;
  pokemon: Pokemon | undefined;
  /** Carried along when this one is dragged: the others that are chosen, if it is one of them. */
  carried: readonly string[];
  current: boolean;
  chosen: boolean;
  choosing: boolean;
  /** Lifted out by the keyboard, or hovered over by what was. */
  lifted: boolean;
  aimedAt: boolean;
  onClick: (pokemon: Pokemon, event: MouseEvent) => void;
  onKey: (pokemon: Pokemon, event: KeyboardEvent) => void;
}

/** A place in a box that takes what is dropped on it, and whoever lives there, to be dragged elsewhere. */
export function BoxSlot(props: Props) {
  const { place, pokemon, aimedAt } = props;
  const { setNodeRef, isOver } = useDroppable({
    id: `slot ${place.box} ${place.slot}`,
    data: { kind: 'slot', ...place } satisfies Target,
  });
  return (
    <MuiBox
      ref={setNodeRef}
      data-slot={place.slot}
      data-over={isOver || undefined}
      sx={{
        position: 'relative',
        borderRadius: { xs: '12px', sm: '16px' },
        outline: isOver || aimedAt ? '3px dashed var(--mui-palette-primary-main)' : undefined,
        outlineOffset: 2,
      }}
    >
      {pokemon ? <Inhabitant {...props} pokemon={pokemon} /> : <EmptySlot />}
    </MuiBox>
  );
}

function Inhabitant({
  pokemon,
  carried,
  current,
  chosen,
  choosing,
  lifted,
  aimedAt,
  onClick,
  onKey,
}: Props & { pokemon: Pokemon }) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: `pokemon ${pokemon.id}`,
    disabled: pokemon.tradeId !== null,
    data: { kind: 'pokemon', id: pokemon.id, ids: carried } satisfies Dragged,
  });
  return (
    <MuiBox
      ref={setNodeRef}
      data-pokemon={pokemon.id}
      {...listeners}
      onKeyDown={(event) => onKey(pokemon, event)}
      // A picture or a link is not to be dragged by the browser, nor a menu to open, where a finger rests.
      onContextMenu={(event) => 'ontouchstart' in window && event.preventDefault()}
      sx={{
        opacity: isDragging || lifted || aimedAt ? 0.35 : 1,
        touchAction: 'manipulation',
        WebkitTouchCallout: 'none',
        userSelect: 'none',
      }}
    >
      <Slot
        pokemon={pokemon}
        selected={choosing ? chosen : current}
        toggles={choosing}
        aria={{ 'aria-describedby': attributes['aria-describedby'] }}
        onClick={(event) => onClick(pokemon, event)}
      />
      {choosing && <Tick chosen={chosen} />}
    </MuiBox>
  );
}
