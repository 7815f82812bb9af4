import Typography from '@mui/material/Typography';
import { useId, useMemo, useRef } from 'react';
import type { VaultBox } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { BoxSkeleton } from '#lib/vault/Box.tsx';
import { emptyBox, occupied, slotsByBox } from '#lib/vault/boxes.ts';
import type { VaultList } from '#lib/vault/useVault.ts';
import type { VaultView } from './address.ts';
import { BoxGrid } from './arrange/BoxGrid.tsx';
import { BoxHeader } from './arrange/BoxHeader.tsx';
import { BoxStrip } from './arrange/BoxStrip.tsx';
import { DragBoard } from './arrange/DragBoard.tsx';
import type { BoxesState } from './arrange/useBoxes.ts';
import { useDropping } from './arrange/useDropping.ts';
import { ChooseButton } from './selection/ChooseButton.tsx';
import type { Choosing } from './selection/useChoosing.ts';

interface Props {
  vault: VaultList;
  state: BoxesState;
  view: VaultView;
  choosing: Choosing;
  onView: (changes: Partial<VaultView>) => void;
}

/** One box at a time, as in the games. It opens at the box of the Pokémon that is shown. */
export function Boxes({ vault, state, view, choosing, onView }: Props) {
  const panelId = useId();
  const strip = useRef<HTMLDivElement>(null);
  const { boxes } = state;
  const slots = useMemo(() => slotsByBox(vault.pokemon), [vault.pokemon]);
  const dropping = useDropping(vault.pokemon, boxes);
  const box = shownBox(boxes, view, vault);
  const show = (at: number) => onView({ at });
  const add = () => state.add((added) => show(added.box));
  const countOf = (each: number) => occupied(slots.get(each) ?? emptyBox);
  return (
    <Panel component="section" aria-label="Boxes">
      <ErrorNotice
        problem={vault.problem ?? state.problem}
        onRetry={vault.problem ? vault.retry : state.retry}
      />
      {(vault.isLoading || state.isLoading) && <BoxSkeleton />}
      {!vault.isLoading && box && (
        <DragBoard
          vault={vault.pokemon}
          boxes={boxes}
          strip={strip}
          dropping={dropping}
          onTurn={show}
          onReorder={state.reorder}
          onRest={choosing.toggle}
        >
          <BoxHeader state={state} box={box} count={countOf(box.box)} onShow={show} onAdd={add} />
          <BoxStrip
            boxes={boxes}
            countOf={countOf}
            current={box.box}
            strip={strip}
            panelId={panelId}
            onShow={show}
            onReorder={state.reorder}
            onAdd={add}
            adding={state.isAdding}
            actions={<ChooseButton choosing={choosing} />}
          />
          <BoxGrid
            id={panelId}
            box={box}
            slots={slots.get(box.box) ?? emptyBox}
            vault={vault.pokemon}
            boxes={boxes}
            openId={view.open}
            choosing={choosing}
            dropping={dropping}
            onShow={show}
          />
          <Hints />
        </DragBoard>
      )}
    </Panel>
  );
}

function shownBox(boxes: readonly VaultBox[], view: VaultView, vault: VaultList): VaultBox | undefined {
  const home = vault.pokemon.find(({ id }) => id === view.open)?.box;
  return boxes.find(({ box }) => box === (view.at ?? home)) ?? boxes[0];
}

function Hints() {
  return (
    <Typography
      aria-hidden
      sx={{ mt: 2, fontSize: '0.8rem', color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}
    >
      Drag to move, also onto another box · Ctrl-click or Shift-click to choose several · Space picks up with
      the keyboard
    </Typography>
  );
}
