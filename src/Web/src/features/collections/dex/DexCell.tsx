import Box from '@mui/material/Box';

import { Link } from 'react-router';
import type { DexEntry } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { colourOf } from '#lib/pokemon/types.ts';
import { typesOf } from '#lib/pokemon/typesOf.ts';
import { SparkleIcon } from '#lib/ui/icons.tsx';
import { unseen } from '#lib/ui/unseen.ts';
import { isHad } from './dex.ts';

/** One species or form: in colour where it is had, a shadow where not. It leads to one's own, or to who offers it. */
export function DexCell({ entry, shiny }: { entry: DexEntry; shiny: boolean }) {
  const { species, number, have } = entry;
  const had = isHad(entry, { shiny });
  const query = new URLSearchParams({ species, ...(shiny ? { shiny: 'true' } : {}) });
  return (
    <Box
      component={Link}
      to={`${had ? '/vault' : '/search'}?${query}`}
      sx={{
        '--type': colourOf(typesOf(species)[0]),
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        position: 'relative',
        color: 'text.primary',
        textDecoration: 'none',
        borderRadius: '14px',
        border: had ? '2px solid' : '2px dashed',
        borderColor: had ? 'color-mix(in srgb, var(--type) 30%, transparent)' : 'divider',
        background: had ? 'color-mix(in srgb, var(--type) 14%, var(--mui-palette-background-paper))' : 'none',
        p: 0.5,
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box
        sx={{ alignSelf: 'stretch', display: 'flex', fontSize: '0.7rem', color: 'text.secondary', px: 0.5 }}
      >
        <Box component="span" sx={{ flex: 1, fontVariantNumeric: 'tabular-nums' }}>
          {String(number).padStart(4, '0')}
        </Box>
        {entry.shiny > 0 && <SparkleIcon sx={{ fontSize: 14, color: '#c78a00' }} />}
        {have > 1 && <strong aria-hidden>×{have}</strong>}
      </Box>
      <Box sx={{ width: 1, aspectRatio: '1.25', position: 'relative' }}>
        <Box sx={{ position: 'absolute', inset: 0, ...(had ? {} : shadow) }}>
          <Sprite pokemon={{ species, shiny }} size="fill" />
        </Box>
      </Box>
      <Box
        component="span"
        sx={{
          fontSize: '0.75rem',
          fontWeight: 600,
          maxWidth: '100%',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          color: had ? undefined : 'text.secondary',
        }}
      >
        {species}
      </Box>
      <span style={unseen}>{stateOf(entry)}</span>
    </Box>
  );
}

const shadow = {
  filter: 'brightness(0)',
  opacity: 0.3,
  '[data-colour="dark"] &': { filter: 'brightness(0) invert(1)', opacity: 0.22 },
};

function stateOf({ have, shiny }: DexEntry): string {
  if (have === 0) return ', lacking';
  return `, you have ${have}${shiny > 0 ? `, ${shiny} shiny` : ''}`;
}
