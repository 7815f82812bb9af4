import { useDraggable, useDroppable } from '@dnd-kit/core';
import MuiBox from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import type { VaultBox } from '#lib/api/types.ts';
import { AddIcon } from '#lib/ui/icons.tsx';
import { boxName, slotsPerBox } from '#lib/vault/boxes.ts';
import type { Dragged, Target } from './dragging.ts';

interface Props {
  boxes: readonly VaultBox[];
  countOf: (box: number) => number;
  current: number;
  strip: RefObject<HTMLDivElement | null>;
  panelId: string;
  onShow: (box: number) => void;
  onReorder: (box: number, position: number) => void;
  onAdd: () => void;
  adding: boolean;
  actions: ReactNode;
}

/** Every box as a tab: to open, to drop something on, and to drag into another order. */
export function BoxStrip({ boxes, countOf, current, strip, panelId, actions, ...act }: Props) {
  const { onShow, onReorder, onAdd, adding } = act;
  const at = boxes.findIndex(({ box }) => box === current);
  useEffect(() => {
    const list = strip.current;
    const tab = list?.children[at];
    if (!list || !(tab instanceof HTMLElement)) return;
    // Not scrollIntoView: the page itself must stay where it is.
    list.scrollTo({ left: tab.offsetLeft - list.offsetLeft - (list.clientWidth - tab.clientWidth) / 2 });
    if (list.contains(document.activeElement)) tab.focus({ preventScroll: true });
  }, [at, strip]);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const to = stepOf(event.key, at, boxes.length);
    const next = to === null ? undefined : boxes[to];
    if (to === null || !next) return;
    event.preventDefault();
    if (event.altKey) onReorder(current, to);
    else onShow(next.box);
  };
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5, mb: 1.75 }}>
      <MuiBox
        role="tablist"
        aria-label="All boxes"
        ref={strip}
        onKeyDown={keys}
        sx={{
          display: 'flex',
          gap: 0.75,
          flex: 1,
          minWidth: 0,
          overflowX: 'auto',
          scrollbarWidth: 'thin',
          py: 0.5,
          px: 0.5,
          mx: -0.5,
        }}
      >
        {boxes.map((box) => (
          <BoxTab
            key={box.box}
            box={box}
            count={countOf(box.box)}
            shown={box.box === current}
            panelId={panelId}
            onShow={() => onShow(box.box)}
          />
        ))}
      </MuiBox>
      <IconButton aria-label="Add a box" disabled={adding} onClick={onAdd}>
        <AddIcon />
      </IconButton>
      {actions}
    </Stack>
  );
}

function stepOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(count - 1, at + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

interface TabProps {
  box: VaultBox;
  count: number;
  shown: boolean;
  panelId: string;
  onShow: () => void;
}

function BoxTab({ box, count, shown, panelId, onShow }: TabProps) {
  const drop = useDroppable({ id: `tab ${box.box}`, data: { kind: 'tab', box: box.box } satisfies Target });
  const drag = useDraggable({ id: `box ${box.box}`, data: { kind: 'box', box: box.box } satisfies Dragged });
  const name = boxName(box);
  return (
    <ButtonBase
      ref={(node: HTMLButtonElement | null) => {
        drop.setNodeRef(node);
        drag.setNodeRef(node);
      }}
      role="tab"
      data-over={drop.isOver || undefined}
      aria-selected={shown}
      aria-controls={panelId}
      aria-label={`${name}, ${count} of ${slotsPerBox}`}
      tabIndex={shown ? 0 : -1}
      onClick={onShow}
      {...drag.listeners}
      sx={{
        flex: 'none',
        display: 'grid',
        gap: 0.5,
        px: 1.5,
        py: 0.75,
        minWidth: 76,
        maxWidth: 168,
        borderRadius: '12px',
        border: '2px solid',
        borderColor: shown ? 'primary.main' : 'divider',
        bgcolor: drop.isOver
          ? 'color-mix(in srgb, var(--mui-palette-primary-main) 22%, transparent)'
          : undefined,
        outline: drop.isOver ? '2px dashed var(--mui-palette-primary-main)' : undefined,
        opacity: drag.isDragging ? 0.4 : 1,
        color: shown ? 'text.primary' : 'text.secondary',
        font: 'inherit',
        fontSize: '0.85rem',
        fontWeight: shown ? 750 : 600,
        touchAction: 'manipulation',
        WebkitTouchCallout: 'none',
        userSelect: 'none',
        '&.Mui-focusVisible': { outline: '3px solid var(--mui-palette-secondary-main)', outlineOffset: 1 },
      }}
    >
      <MuiBox component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {name}
      </MuiBox>
      <Fill count={count} />
    </ButtonBase>
  );
}

/** How full a box is. */
function Fill({ count }: { count: number }) {
  return (
    <MuiBox
      component="span"
      aria-hidden
      sx={{ height: 4, borderRadius: '4px', bgcolor: 'divider', overflow: 'hidden', display: 'block' }}
    >
      <MuiBox
        component="span"
        sx={{
          display: 'block',
          height: 1,
          width: `${(count / slotsPerBox) * 100}%`,
          bgcolor: count === slotsPerBox ? 'secondary.main' : 'primary.main',
        }}
      />
    </MuiBox>
  );
}
