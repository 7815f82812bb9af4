import Box from '@mui/material/Box';
import type { Pokemon } from '#lib/api/types.ts';
import { LockIcon, SparkleIcon, StarIcon, TradeIcon } from '#lib/ui/icons.tsx';

/** Small signs at a corner: shiny, favourite, for trade, locked. Said in words by the slot's name. */
export function Marks({ pokemon }: { pokemon: Pokemon }) {
  const marks = [
    pokemon.shiny && <SparkleIcon key="shiny" sx={{ color: '#c78a00' }} />,
    pokemon.favourite && <StarIcon key="favourite" sx={{ color: '#cf4a3c' }} />,
    (pokemon.tradeId || pokemon.locked) && <LockIcon key="locked" sx={{ color: 'text.secondary' }} />,
    pokemon.forTrade && !pokemon.tradeId && !pokemon.locked && (
      <TradeIcon key="trade" sx={{ color: 'primary.main' }} />
    ),
  ].filter(Boolean);
  if (marks.length === 0) return null;
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        top: { xs: 2, sm: 6 },
        right: { xs: 2, sm: 6 },
        display: 'flex',
        flexDirection: 'column',
        gap: '1px',
        '& svg': { fontSize: { xs: 13, sm: 16 } },
      }}
    >
      {marks}
    </Box>
  );
}
