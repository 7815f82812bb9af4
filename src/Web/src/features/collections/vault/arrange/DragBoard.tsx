import {
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Pokemon, VaultBox } from '#lib/api/types.ts';
import { Carried, CarriedBox } from './Carried.tsx';
import { type Dragged, draggedOf, targetOf, underPointer } from './dragging.ts';
import { howToCarry } from './sayings.ts';
import type { Dropping } from './useDropping.ts';

interface Props {
  children: ReactNode;
  vault: readonly Pokemon[];
  boxes: readonly VaultBox[];
  strip: RefObject<HTMLElement | null>;
  dropping: Dropping;
  onTurn: (box: number) => void;
  onReorder: (box: number, position: number) => void;
  /** A finger rested on one and did not move. */
  onRest: (id: string) => void;
}

const hoverMs = 500;
const restedPx = 6;

/** Dragging by mouse and by finger; carrying with the keyboard is the grid's own. */
export function DragBoard({ children, vault, boxes, strip, dropping, onTurn, onReorder, onRest }: Props) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 260, tolerance: 8 } }),
  );
  const [dragged, setDragged] = useState<Dragged | null>(null);
  // Kept here, as the one that is dragged leaves the page when another box is turned to.
  const held = useRef<Dragged | null>(null);
  const hold = (next: Dragged | null) => {
    held.current = next;
    setDragged(next);
  };
  const hover = useHover(onTurn);
  const collision = useMemo(
    () =>
      underPointer(
        () => strip.current,
        () => held.current,
      ),
    [strip],
  );

  const start = ({ active }: DragStartEvent) => {
    hold(draggedOf(active) ?? null);
    if ('vibrate' in navigator) navigator.vibrate(12);
  };
  const over = ({ over: lies }: DragOverEvent) => {
    const target = targetOf(lies);
    const turns = held.current?.kind === 'pokemon' && (target?.kind === 'tab' || target?.kind === 'turn');
    hover(turns ? target.box : null);
  };
  const end = ({ over: lies, activatorEvent, delta }: DragEndEvent) => {
    const carried = held.current;
    hover(null);
    hold(null);
    const target = targetOf(lies);
    if (carried?.kind === 'box') {
      const position = target?.kind === 'tab' ? boxes.findIndex(({ box }) => box === target.box) : -1;
      if (position >= 0 && target?.box !== carried.box) onReorder(carried.box, position);
      return;
    }
    if (!carried) return;
    const rested = Math.hypot(delta.x, delta.y) < restedPx;
    if (rested && 'touches' in activatorEvent) onRest(carried.id);
    else if (target?.kind === 'slot') dropping.onSlot(carried.ids, { box: target.box, slot: target.slot });
    else if (target?.kind === 'tab') dropping.onBox(carried.ids, target.box);
  };
  const cancel = () => {
    hover(null);
    hold(null);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collision}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ screenReaderInstructions: { draggable: howToCarry }, announcements: silent }}
      // A box goes along the strip only: the page stays where it is.
      autoScroll={{ canScroll: (element) => held.current?.kind !== 'box' || element === strip.current }}
      onDragStart={start}
      onDragOver={over}
      onDragEnd={end}
      onDragCancel={cancel}
    >
      {children}
      <DragOverlay dropAnimation={null} zIndex={1_400}>
        {dragged?.kind === 'pokemon' && <Carried vault={vault} ids={dragged.ids} id={dragged.id} />}
        {dragged?.kind === 'box' && <CarriedBox box={boxes.find(({ box }) => box === dragged.box)} />}
      </DragOverlay>
    </DndContext>
  );
}

/** Who drags with a pointer sees it; who does not is told by the grid. */
const nothing = () => undefined;
const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };

/** Calls once something has been hovered over for a while. */
function useHover(onHovered: (box: number) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  return (box: number | null) => {
    stop();
    if (box !== null) timer.current = setTimeout(() => onHovered(box), hoverMs);
  };
}
