import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Pokemon, Trade, TradeItem, TradeParty } from '#lib/api/types.ts';
import { AddIcon } from '#lib/ui/icons.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { itemsPerPartyMax } from '../words.ts';
import { ItemOnTable } from './ItemOnTable.tsx';
import { PartyHead } from './PartyHead.tsx';
import { PokemonDialog } from './PokemonDialog.tsx';

interface Props {
  side: 'give' | 'get';
  trade: Trade;
  party: TradeParty;
  items: readonly TradeItem[];
  userId: string;
  present: readonly string[];
  pending: boolean;
  onTake: (pokemonId: string) => void;
  onPick: (() => void) | undefined;
}

/** One trader's half of the table. */
export function Side({ side, trade, party, items, userId, present, pending, onTake, onPick }: Props) {
  const [shown, setShown] = useState<Pokemon | null>(null);
  const title = side === 'give' ? 'You give' : 'You get';
  return (
    <Panel
      component="section"
      aria-label={title}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        borderTop: '6px solid',
        borderTopColor: side === 'give' ? 'secondary.main' : 'primary.main',
      }}
    >
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <PartyHead
        party={party}
        trade={trade}
        isSelf={side === 'give'}
        isHere={present.includes(party.userId)}
      />
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0, flex: 1 }}>
        {items.map((item) => (
          <li key={item.pokemonId}>
            <ItemOnTable
              item={item}
              isOwn={item.from === userId}
              isOpen={trade.status === 'open'}
              pending={pending}
              onTake={() => onTake(item.pokemonId)}
              onShow={() => setShown(item.pokemon)}
            />
          </li>
        ))}
        {items.length === 0 && (
          <Box
            component="li"
            sx={{
              border: '2px dashed',
              borderColor: 'divider',
              borderRadius: '14px',
              p: 2.5,
              textAlign: 'center',
              color: 'text.secondary',
            }}
          >
            {side === 'give'
              ? 'Nothing of yours is on the table.'
              : `Nothing of ${party.username}’s is on the table.`}
          </Box>
        )}
      </Stack>
      {onPick && (
        <Button
          startIcon={<AddIcon />}
          onClick={onPick}
          disabled={items.length >= itemsPerPartyMax}
          sx={{ mt: 1.5, alignSelf: 'flex-start' }}
        >
          {side === 'give' ? 'Put Pokémon on the table' : 'Ask for Pokémon'}
        </Button>
      )}
      <PokemonDialog pokemon={shown} withPast={trade.status === 'open'} onClose={() => setShown(null)} />
    </Panel>
  );
}
