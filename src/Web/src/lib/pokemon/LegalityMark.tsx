import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { CheckIcon, QuestionIcon, WarningIcon } from '#lib/ui/icons.tsx';
import { reasonsOf, verdictMeaning, verdictWords } from './legality.ts';
import { nameOf } from './words.ts';

/** In the corner of a slot, whose name says the same in words; nothing where all is well. */
export function LegalitySign({ pokemon }: { pokemon: Pokemon }) {
  const { verdict } = pokemon.legality;
  if (verdict === 'legal') return null;
  const Icon = verdict === 'questionable' ? WarningIcon : QuestionIcon;
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        position: 'absolute',
        top: { xs: 2, sm: 6 },
        left: { xs: 2, sm: 6 },
        display: 'flex',
        color: verdict === 'questionable' ? 'error.main' : 'text.disabled',
        '& svg': { fontSize: verdict === 'questionable' ? { xs: 15, sm: 19 } : { xs: 11, sm: 15 } },
      }}
    >
      <Icon />
    </Box>
  );
}

/** Beside a name: in words and with its reasons where something is wrong, a small sign where not. */
export function LegalityMark({ pokemon }: { pokemon: Pokemon }) {
  const { verdict } = pokemon.legality;
  if (verdict === 'questionable') return <Questionable pokemon={pokemon} />;
  const Icon = verdict === 'legal' ? CheckIcon : QuestionIcon;
  return (
    <Icon
      titleAccess={verdictWords[verdict]}
      sx={{
        fontSize: 16,
        ml: 0.5,
        verticalAlign: '-2px',
        color: verdict === 'legal' ? 'success.main' : 'text.secondary',
      }}
    />
  );
}

function Questionable({ pokemon }: { pokemon: Pokemon }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonBase
        aria-label={`Questionable: why ${nameOf(pokemon)} is`}
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          ml: 0.75,
          px: 0.9,
          py: 0.1,
          gap: 0.4,
          borderRadius: '99px',
          border: '1.5px solid',
          borderColor: 'error.main',
          color: 'error.main',
          fontFamily: 'inherit',
          fontSize: '0.72rem',
          fontWeight: 700,
          whiteSpace: 'nowrap',
          verticalAlign: '1px',
          '&.Mui-focusVisible': { outline: '3px solid var(--mui-palette-secondary-main)', outlineOffset: 2 },
        }}
      >
        <WarningIcon sx={{ fontSize: 14 }} />
        Questionable
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': 'Why it is questionable',
            sx: { p: 2, maxWidth: 340, border: '1px solid', borderColor: 'divider' },
          },
        }}
      >
        <Reasons pokemon={pokemon} />
      </Popover>
    </>
  );
}

/** What the verdict means, and one line a problem. */
export function Reasons({ pokemon }: { pokemon: Pokemon }) {
  const reasons = reasonsOf(pokemon);
  return (
    <Box sx={{ fontSize: '0.9rem' }}>
      <Typography sx={{ fontSize: 'inherit' }}>{verdictMeaning[pokemon.legality.verdict]}</Typography>
      {reasons.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </Box>
      )}
    </Box>
  );
}
