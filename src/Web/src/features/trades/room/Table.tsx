import Box from '@mui/material/Box';
import { useState } from 'react';
import { changeTable } from '#lib/api/trades.ts';
import type { Pokemon, TableChange, Trade } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { PickerDialog } from '#lib/vault/PickerDialog.tsx';
import { NothingToPick } from '../NothingToPick.tsx';
import { itemsPerPartyMax, type Sides } from '../words.ts';
import { focusTable, tableId } from './focusTable.ts';
import { Side } from './Side.tsx';
import { staleTableWords } from './staleTable.ts';
import type { LiveRoom } from './useRoom.ts';

interface Props {
  live: LiveRoom;
  trade: Trade;
  sides: Sides;
  userId: string;
}

/** What lies on the table, side by side, and the ways to change it. */
export function Table({ live, trade, sides, userId }: Props) {
  const [picking, setPicking] = useState<'give' | 'get' | null>(null);
  const change = useCommand((body: TableChange, key) => changeTable(trade.id, body, key), {
    onSuccess: (answer) => {
      live.answered(answer);
      setPicking(null);
    },
    onError: (problem) => {
      if (problem.trade) live.answered(problem.trade);
    },
  });
  const pick = (side: 'give' | 'get', pokemon: Pokemon[]) => {
    const ids = pokemon.map(({ id }) => id);
    const seen = Object.fromEntries(pokemon.map(({ id, version }) => [id, version]));
    change.mutate({ revision: trade.revision, seen, ...(side === 'give' ? { put: ids } : { ask: ids }) });
  };
  const open = (side: 'give' | 'get') => {
    change.reset();
    setPicking(side);
  };
  const take = (pokemonId: string) => {
    focusTable();
    change.mutate({ revision: trade.revision, take: [pokemonId] });
  };
  const isOpen = trade.status === 'open';
  const shared = { trade, userId, pending: change.isPending, present: live.present, onTake: take };

  return (
    <Box
      component="section"
      aria-label="The table"
      id={tableId}
      tabIndex={-1}
      sx={{ outline: 'none !important' }}
    >
      {!picking && change.error && (
        <Box sx={{ mb: 2 }}>
          <ErrorNotice problem={staleTableWords(change.error)} />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' },
          alignItems: 'stretch',
        }}
      >
        <Side
          {...shared}
          side="give"
          party={sides.me}
          items={sides.giving}
          onPick={isOpen ? () => open('give') : undefined}
        />
        <Side
          {...shared}
          side="get"
          party={sides.other}
          items={sides.getting}
          onPick={isOpen ? () => open('get') : undefined}
        />
      </Box>
      {picking && (
        <PickerDialog
          key={picking}
          of={picking === 'give' ? null : sides.other.username}
          title={picking === 'give' ? 'Put Pokémon on the table' : `Ask ${sides.other.username} for Pokémon`}
          act={picking === 'give' ? 'Put on the table' : 'Ask for them'}
          label={
            picking === 'give' ? 'Your Pokémon for trade' : `${sides.other.username}’s Pokémon for trade`
          }
          max={itemsPerPartyMax - (picking === 'give' ? sides.giving : sides.getting).length}
          without={new Set(trade.items.map(({ pokemonId }) => pokemonId))}
          empty={<NothingToPick side={picking} username={sides.other.username} />}
          pending={change.isPending}
          problem={change.error && staleTableWords(change.error)}
          onPick={(pokemon) => pick(picking, pokemon)}
          onClose={() => setPicking(null)}
        />
      )}
    </Box>
  );
}
