import MuiBox from '@mui/material/Box';
import { type KeyboardEvent, useRef } from 'react';
import type { Pokemon, VaultBox } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { unseen } from '#lib/ui/unseen.ts';
import { slotGrid } from '#lib/vault/Box.tsx';
import { type BoxSlots, boxName } from '#lib/vault/boxes.ts';
import { moveFocus } from '#lib/vault/moveFocus.ts';
import type { Choosing } from '../selection/useChoosing.ts';
import { BoxSlot } from './BoxSlot.tsx';
import { useCarry } from './useCarry.ts';
import type { Dropping } from './useDropping.ts';

interface Props {
  id: string;
  box: VaultBox;
  slots: BoxSlots;
  vault: readonly Pokemon[];
  boxes: readonly VaultBox[];
  openId: string | null;
  choosing: Choosing;
  dropping: Dropping;
  onShow: (box: number) => void;
}

/** The thirty slots of a box. Space picks up, and then the arrow keys carry. */
export function BoxGrid({ id, box, slots, vault, boxes, openId, choosing, dropping, onShow }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const { carry, said, start, keys, blur } = useCarry({ vault, boxes, grid, dropping, onShow });
  const carriedWith = (pokemon: Pokemon) =>
    choosing.isChosen(pokemon.id) ? [...choosing.selection.ids] : [pokemon.id];

  const slotKeys = (pokemon: Pokemon, event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      start(pokemon, carriedWith(pokemon));
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      choosing.click(pokemon, event);
    }
  };
  const lifted = carry && vault.find((each) => each.id === carry.ids[0]);
  return (
    <>
      <MuiBox
        id={id}
        ref={grid}
        role={carry ? 'application' : 'tabpanel'}
        aria-label={carry ? `Carrying. ${boxName(box)}` : boxName(box)}
        tabIndex={-1}
        onKeyDown={carry ? keys : moveFocus}
        onKeyUp={(event) => event.key === ' ' && carry && event.preventDefault()}
        onBlur={blur}
        sx={{ ...slotGrid, outline: 'none !important' }}
      >
        {slots.map((pokemon, slot) => {
          const aimedAt = carry !== null && carry.over.box === box.box && carry.over.slot === slot;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
            <MuiBox key={slot} sx={{ position: 'relative', minWidth: 0 }}>
              <BoxSlot
                place={{ box: box.box, slot }}
                pokemon={pokemon}
                carried={pokemon ? carriedWith(pokemon) : []}
                current={pokemon !== undefined && pokemon.id === openId}
                chosen={pokemon !== undefined && choosing.isChosen(pokemon.id)}
                choosing={choosing.isOn}
                lifted={pokemon !== undefined && (carry?.ids.includes(pokemon.id) ?? false)}
                aimedAt={aimedAt}
                onClick={choosing.click}
                onKey={slotKeys}
              />
              {aimedAt && lifted && <Hovering pokemon={lifted} />}
            </MuiBox>
          );
        })}
      </MuiBox>
      <MuiBox role="status" aria-live="assertive" sx={unseen}>
        {said}
      </MuiBox>
    </>
  );
}

function Hovering({ pokemon }: { pokemon: Pokemon }) {
  return (
    <MuiBox
      aria-hidden
      sx={{
        position: 'absolute',
        inset: 0,
        display: 'grid',
        placeItems: 'center',
        pointerEvents: 'none',
        transform: 'translateY(-16%) scale(1.1)',
        filter: 'drop-shadow(0 12px 8px rgb(0 0 0 / 0.35))',
        zIndex: 2,
        '& > span': { width: '80%', height: '80%' },
      }}
    >
      <span>
        <Sprite pokemon={pokemon} size="fill" />
      </span>
    </MuiBox>
  );
}
