import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Pokemon } from '#lib/api/types.ts';
import { Facts } from '#lib/pokemon/Facts.tsx';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { CloseIcon, TradeIcon } from '#lib/ui/icons.tsx';
import { besideTheList, Panel } from '#lib/ui/Panel.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';

interface Props {
  pokemon: Pokemon | null;
  username: string;
  self: boolean;
  wide: boolean;
  onClose: () => void;
}

/** Another trader's Pokémon, and the way to ask for it. */
export function SeenPokemon({ pokemon, username, self, wide, onClose }: Props) {
  if (!pokemon)
    return wide ? (
      <Panel component="aside" aria-label="Details" sx={{ textAlign: 'center', py: 6 }}>
        <Sprite pokemon={{ species: 'Ditto' }} size={72} />
        <Typography sx={{ color: 'text.secondary', mt: 1 }}>Choose a Pokémon to see all about it.</Typography>
      </Panel>
    ) : null;
  const content = (
    <Stack spacing={2}>
      <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
        <IconButton aria-label="Close details" onClick={onClose} size="small">
          <CloseIcon />
        </IconButton>
      </Stack>
      <Facts
        pokemon={pokemon}
        heading="h3"
        actions={!self && <AskFor pokemon={pokemon} username={username} />}
      />
    </Stack>
  );
  return (
    <Panel component="aside" aria-label="Details" sx={besideTheList}>
      {content}
    </Panel>
  );
}

function AskFor({ pokemon, username }: { pokemon: Pokemon; username: string }) {
  if (!pokemon.forTrade || pokemon.favourite)
    return (
      <Typography sx={{ color: 'text.secondary' }}>{username} does not offer this one for trade.</Typography>
    );
  return (
    <LinkButton
      to={`/trades/new?with=${encodeURIComponent(username)}&ask=${pokemon.id}`}
      variant="contained"
      startIcon={<TradeIcon />}
    >
      Ask for it
    </LinkButton>
  );
}
