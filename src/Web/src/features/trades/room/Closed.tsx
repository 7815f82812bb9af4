import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Trade, TradeItem } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { Panel } from '#lib/ui/Panel.tsx';
import { LinkButton, RouterLink } from '#lib/ui/RouterLink.tsx';
import { reasonWords, type Sides, statusWords } from '../words.ts';

interface Props {
  trade: Trade;
  sides: Sides;
}

/** How it ended; after a completed trade, what arrived. */
export function Closed({ trade, sides }: Props) {
  if (trade.status === 'completed') return <Completed sides={sides} />;
  return (
    <Alert severity="info" role="status">
      <strong>{statusWords[trade.status]}.</strong> {reasonWords[trade.reason ?? ''] ?? ''} Everything went
      back to its owner.{' '}
      <RouterLink to={`/trades/new?with=${encodeURIComponent(sides.other.username)}`}>
        Propose another trade
      </RouterLink>
    </Alert>
  );
}

function Completed({ sides }: { sides: Sides }) {
  const { getting, other } = sides;
  return (
    <Panel
      component="section"
      aria-label="Trade completed"
      sx={{ borderColor: 'success.main', borderWidth: 2 }}
    >
      <div role="status">
        <Typography variant="h2" sx={{ mb: 0.5, color: 'success.main' }}>
          Trade completed
        </Typography>
      </div>
      <Typography sx={{ mb: 2 }}>
        {getting.length === 0
          ? `Nothing arrived: it was a present to ${other.username}.`
          : 'In your vault now:'}
      </Typography>
      <Stack
        component="ul"
        direction="row"
        sx={{ listStyle: 'none', p: 0, m: 0, gap: 1.5, flexWrap: 'wrap' }}
      >
        {getting.map((item) => (
          <Arrived key={item.pokemonId} item={item} />
        ))}
      </Stack>
      <LinkButton to="/vault" variant="contained" sx={{ mt: 2 }}>
        Go to your vault
      </LinkButton>
    </Panel>
  );
}

function Arrived({ item }: { item: TradeItem }) {
  return (
    <Box component="li" sx={{ textAlign: 'center', minWidth: 96 }}>
      <Sprite pokemon={item.pokemon} size={72} />
      <div>
        <RouterLink to={`/vault/${item.pokemonId}`}>{nameOf(item.pokemon)}</RouterLink>
      </div>
    </Box>
  );
}
