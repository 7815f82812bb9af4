import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Pokemon } from '#lib/api/types.ts';
import { Facts } from '#lib/pokemon/Facts.tsx';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { CloseIcon, TradeIcon } from '#lib/ui/icons.tsx';
import { besideTheList, Panel } from '#lib/ui/Panel.tsx';
import { LinkButton, RouterLink } from '#lib/ui/RouterLink.tsx';

interface Props {
  pokemon: Pokemon | null;
  /** Its owner. */
  username: string;
  self: boolean;
  /** Where that is not said anyway. */
  withOwner?: boolean;
  onClose: () => void;
}

/** Another trader's Pokémon, and the way to ask for it: beside the list where there is room, else over it. */
export function SeenPokemon(props: Props) {
  const { pokemon, onClose } = props;
  const wide = useMediaQuery(useTheme().breakpoints.up('lg'), { noSsr: true });
  if (!wide)
    return pokemon ? (
      <Dialog
        open
        fullScreen
        onClose={onClose}
        slotProps={{ paper: { 'aria-label': `Details of ${nameOf(pokemon)}` } }}
      >
        <DialogContent>
          <Seen {...props} pokemon={pokemon} />
        </DialogContent>
      </Dialog>
    ) : null;
  return (
    <Panel
      component="aside"
      aria-label="Details"
      sx={pokemon ? besideTheList : { textAlign: 'center', py: 6 }}
    >
      {pokemon ? <Seen {...props} pokemon={pokemon} /> : <Invitation />}
    </Panel>
  );
}

function Invitation() {
  return (
    <>
      <Sprite pokemon={{ species: 'Ditto' }} size={72} />
      <Typography sx={{ color: 'text.secondary', mt: 1 }}>Choose a Pokémon to see all about it.</Typography>
    </>
  );
}

function Seen({ pokemon, username, self, withOwner = false, onClose }: Props & { pokemon: Pokemon }) {
  return (
    <Stack spacing={2}>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography sx={{ flex: 1, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {withOwner && (
            <>
              Offered by <RouterLink to={`/traders/${encodeURIComponent(username)}`}>{username}</RouterLink>
            </>
          )}
        </Typography>
        <IconButton aria-label="Close details" onClick={onClose} size="small">
          <CloseIcon />
        </IconButton>
      </Stack>
      <Facts
        pokemon={pokemon}
        heading={withOwner ? 'h2' : 'h3'}
        actions={self ? undefined : <AskFor pokemon={pokemon} username={username} />}
      />
    </Stack>
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
      state={{ ask: pokemon }}
      variant="contained"
      startIcon={<TradeIcon />}
    >
      Ask for it
    </LinkButton>
  );
}
