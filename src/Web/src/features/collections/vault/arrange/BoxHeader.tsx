import { useDroppable } from '@dnd-kit/core';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { VaultBox } from '#lib/api/types.ts';
import { LeftIcon, RightIcon } from '#lib/ui/icons.tsx';
import { slotsPerBox } from '#lib/vault/boxes.ts';
import { BoxMenu } from './BoxMenu.tsx';
import { BoxName } from './BoxName.tsx';
import type { Target } from './dragging.ts';
import type { BoxesState } from './useBoxes.ts';

interface Props {
  state: BoxesState;
  box: VaultBox;
  count: number;
  onShow: (box: number) => void;
  onAdd: () => void;
}

/** The box's name, which is edited in place, what can be done with it, and the ways to its neighbours. */
export function BoxHeader({ state, box, count, onShow, onAdd }: Props) {
  const { boxes } = state;
  const at = boxes.indexOf(box);
  return (
    <Stack direction="row" sx={{ alignItems: 'center', mb: 1, gap: { xs: 0.25, sm: 1 } }}>
      <Turn label="Previous box" to={boxes[at - 1]} onShow={onShow}>
        <LeftIcon />
      </Turn>
      <Stack
        direction="row"
        sx={{ flex: 1, minWidth: 0, alignItems: 'center', justifyContent: 'center', gap: 1 }}
      >
        <BoxName key={box.box} box={box} onRename={(name) => state.rename(box.box, name)} />
        <Typography
          component="span"
          sx={{ color: 'text.secondary', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
        >
          {count} of {slotsPerBox}
        </Typography>
        <BoxMenu
          box={box}
          at={at}
          last={boxes.length - 1}
          count={count}
          onReorder={(position) => state.reorder(box.box, position)}
          onAdd={onAdd}
          onRemove={() => {
            const next = boxes[at - 1] ?? boxes[at + 1];
            if (next) onShow(next.box);
            state.remove(box);
          }}
        />
      </Stack>
      <Turn label="Next box" to={boxes[at + 1]} onShow={onShow}>
        <RightIcon />
      </Turn>
    </Stack>
  );
}

interface TurnProps {
  label: string;
  to: VaultBox | undefined;
  onShow: (box: number) => void;
  children: ReactNode;
}

function Turn({ label, to, onShow, children }: TurnProps) {
  const { setNodeRef, isOver } = useDroppable({
    id: `turn ${label}`,
    disabled: !to,
    data: { kind: 'turn', box: to?.box ?? 0 } satisfies Target,
  });
  return (
    <IconButton
      ref={setNodeRef}
      aria-label={label}
      disabled={!to}
      onClick={() => to && onShow(to.box)}
      sx={{ bgcolor: isOver ? 'action.selected' : undefined }}
    >
      {children}
    </IconButton>
  );
}
