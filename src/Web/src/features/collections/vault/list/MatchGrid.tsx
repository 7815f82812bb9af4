import Box from '@mui/material/Box';
import type { Pokemon } from '#lib/api/types.ts';
import { Slot } from '#lib/pokemon/Slot.tsx';
import { VirtualGrid } from '#lib/ui/VirtualGrid.tsx';
import { moveFocus } from '#lib/vault/moveFocus.ts';
import type { Choosing } from '../selection/useChoosing.ts';
import { Tick } from '../Tick.tsx';
import { useRest } from './useRest.ts';

interface Props {
  pokemon: readonly Pokemon[];
  openId: string | null;
  choosing: Choosing;
}

/** What the filters leave, as slots. */
export function MatchGrid({ pokemon, openId, choosing }: Props) {
  return (
    <Box onKeyDown={moveFocus}>
      <VirtualGrid
        label="Matches"
        items={pokemon}
        keyOf={({ id }) => id}
        width={104}
        columnsLeast={5}
        gap={8}
      >
        {(each) => <Match pokemon={each} current={each.id === openId} choosing={choosing} />}
      </VirtualGrid>
    </Box>
  );
}

function Match({ pokemon, current, choosing }: { pokemon: Pokemon; current: boolean; choosing: Choosing }) {
  const rest = useRest(() => choosing.toggle(pokemon.id));
  const chosen = choosing.isChosen(pokemon.id);
  return (
    <Box sx={{ position: 'relative', WebkitTouchCallout: 'none', userSelect: 'none' }} {...rest.handlers}>
      <Slot
        pokemon={pokemon}
        selected={choosing.isOn ? chosen : current}
        toggles={choosing.isOn}
        onClick={(event) => rest.hasRested() || choosing.click(pokemon, event)}
      />
      {choosing.isOn && <Tick chosen={chosen} />}
    </Box>
  );
}
