import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { HistoryEntry, Pokemon } from '#lib/api/types.ts';
import { Details, Moves } from '#lib/pokemon/Facts.tsx';
import { StatBars } from '#lib/pokemon/StatBars.tsx';
import { Summary } from '#lib/pokemon/Summary.tsx';
import { useSession } from '#lib/session/useSession.ts';
import { RouterLink } from '#lib/ui/RouterLink.tsx';
import { day } from '#lib/ui/time.tsx';
import { linkWords, shortHash } from './words.ts';

interface Props {
  entry: HistoryEntry;
  isLast: boolean;
  broken: boolean;
}

/** One link of the chain, with the line that leads to the next. */
export function Link({ entry, isLast, broken }: Props) {
  const { at, hash, pokemon } = entry;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 3.5,
        pb: isLast ? 0 : 2.5,
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 4,
          top: 5,
          width: 12,
          height: 12,
          borderRadius: '99px',
          border: '3px solid',
          borderColor: broken ? 'error.main' : 'primary.main',
          bgcolor: 'background.paper',
        },
        '&::after': isLast
          ? undefined
          : {
              content: '""',
              position: 'absolute',
              left: 9,
              top: 25,
              bottom: -3,
              width: '2px',
              bgcolor: 'divider',
            },
      }}
    >
      <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{linkWords(entry)}</Typography>
      <Typography component="div" sx={{ fontSize: '0.82rem', color: 'text.secondary' }}>
        <time dateTime={at}>{day(at)}</time>
        <TradeLink entry={entry} />
        {hash && (
          <>
            {' · seal '}
            <code title={hash}>{shortHash(hash)}</code>
          </>
        )}
      </Typography>
      {pokemon && <FrozenCopy pokemon={pokemon} />}
    </Box>
  );
}

/** Only its two traders may look into a trade. */
function TradeLink({ entry: { tradeId, from, to } }: Pick<Props, 'entry'>) {
  const session = useSession();
  if (!tradeId || session.status !== 'signedIn') return null;
  if (session.user.id !== from?.id && session.user.id !== to.id) return null;
  return (
    <>
      {' · '}
      <RouterLink to={`/trades/${tradeId}`}>the trade</RouterLink>
    </>
  );
}

/** The Pokémon as it was when it changed hands. */
function FrozenCopy({ pokemon }: { pokemon: Pokemon }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 0.5 }}>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        sx={{ ml: -1.5 }}
      >
        {open ? 'Hide what was traded' : 'Show what was traded'}
      </Button>
      <Collapse in={open} id={id} unmountOnExit>
        <Stack spacing={1.5} role="group" aria-label="As it was traded" sx={{ pt: 1 }}>
          <Summary pokemon={pokemon} />
          <Details pokemon={pokemon} />
          <Moves moves={pokemon.moves} />
          <StatBars pokemon={pokemon} />
        </Stack>
      </Collapse>
    </Box>
  );
}
