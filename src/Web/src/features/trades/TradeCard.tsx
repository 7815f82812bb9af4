import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { Trade, TradeItem } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { TradeIcon } from '#lib/ui/icons.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { Ago } from '#lib/ui/time.tsx';
import { hasConfirmed, type Sides, sidesOf, statusWords } from './words.ts';

/** One trade in a list: with whom, what goes and comes, and whose turn it is. */
export function TradeCard({ trade, userId }: { trade: Trade; userId: string }) {
  const sides = sidesOf(trade, userId);
  return (
    <Panel
      sx={{
        position: 'relative',
        transition: 'border-color 120ms',
        '&:hover': { borderColor: 'primary.main' },
        '& a::after': { content: '""', position: 'absolute', inset: 0 },
      }}
    >
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
      >
        <Typography variant="h3" component="h2">
          <Box component={Link} to={`/trades/${trade.id}`} sx={{ color: 'inherit', textDecoration: 'none' }}>
            Trade with {sides.other.username}
          </Box>
        </Typography>
        <Turn trade={trade} sides={sides} />
      </Stack>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, my: 1, flexWrap: 'wrap' }}>
        <Sprites items={sides.giving} none="nothing yet" label="You give" />
        <TradeIcon aria-hidden sx={{ color: 'text.secondary' }} />
        <Sprites items={sides.getting} none="nothing yet" label="You get" />
      </Stack>
      <Typography sx={{ fontSize: '0.82rem', color: 'text.secondary' }}>
        {trade.closedAt ? (
          <>
            Closed <Ago at={trade.closedAt} />
          </>
        ) : (
          <>
            Begun <Ago at={trade.createdAt} />, ends <Ago at={trade.expiresAt} />
          </>
        )}
      </Typography>
    </Panel>
  );
}

function Turn({ trade, sides }: { trade: Trade; sides: Sides }) {
  if (trade.status !== 'open')
    return (
      <Chip
        size="small"
        label={statusWords[trade.status]}
        color={trade.status === 'completed' ? 'success' : 'default'}
        variant="outlined"
      />
    );
  if (hasConfirmed(sides.me, trade))
    return <Chip size="small" label={`Waiting for ${sides.other.username}`} variant="outlined" />;
  return <Chip size="small" label="Your turn" color="secondary" />;
}

function Sprites({ items, none, label }: { items: readonly TradeItem[]; none: string; label: string }) {
  return (
    <Box>
      <Typography sx={{ fontSize: '0.72rem', color: 'text.secondary', fontWeight: 600 }}>{label}</Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', minHeight: 42, alignItems: 'center' }}>
        {items.map(({ pokemonId, pokemon }) => (
          <span
            key={pokemonId}
            title={pokemon.species}
            role="img"
            aria-label={`${pokemon.species}${pokemon.shiny ? ', shiny' : ''}`}
          >
            <Sprite pokemon={pokemon} size={42} />
          </span>
        ))}
        {items.length === 0 && (
          <Typography sx={{ color: 'text.secondary', fontSize: '0.9rem' }}>{none}</Typography>
        )}
      </Stack>
    </Box>
  );
}
