import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { TradeItem } from '#lib/api/types.ts';
import { isQuestionable, reasonsOf } from '#lib/pokemon/legality.ts';
import { nameOf } from '#lib/pokemon/words.ts';
import { WarningIcon } from '#lib/ui/icons.tsx';
import type { Sides } from '../words.ts';

/** Said where one confirms: which Pokémon on the table no known source explains, what one would get first. */
export function Doubts({ sides }: { sides: Sides }) {
  const getting = sides.getting.filter(({ pokemon }) => isQuestionable(pokemon));
  const giving = sides.giving.filter(({ pokemon }) => isQuestionable(pokemon));
  if (getting.length + giving.length === 0) return null;
  return (
    <Alert
      severity={getting.length > 0 ? 'error' : 'warning'}
      icon={<WarningIcon />}
      aria-label="Questionable on the table"
      sx={{ '& .MuiAlert-message': { minWidth: 0, maxHeight: { xs: 132, md: 200 }, overflowY: 'auto' } }}
      slotProps={{ message: { tabIndex: 0 } }}
    >
      <strong>{titleOf(getting.length, giving.length)}</strong>
      <Box component="ul" sx={{ m: 0, pl: 2.25, overflowWrap: 'anywhere' }}>
        {getting.map((item) => (
          <Doubt key={item.pokemonId} item={item} side="you get" />
        ))}
        {giving.map((item) => (
          <Doubt key={item.pokemonId} item={item} side="you give" />
        ))}
      </Box>
    </Alert>
  );
}

function titleOf(getting: number, giving: number): string {
  if (getting === 0)
    return giving === 1 ? 'You give a questionable Pokémon.' : `You give ${giving} questionable Pokémon.`;
  return getting === 1
    ? 'You would get a questionable Pokémon.'
    : `You would get ${getting} questionable Pokémon.`;
}

function Doubt({ item: { pokemon }, side }: { item: TradeItem; side: string }) {
  return (
    <li>
      {nameOf(pokemon)} ({side}): {reasonsOf(pokemon).join(' ') || 'no known source explains it.'}
    </li>
  );
}
