import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { AriaAttributes, MouseEvent } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { LegalitySign } from './LegalityMark.tsx';
import { Marks } from './Marks.tsx';
import { Sprite } from './Sprite.tsx';
import { colourOf } from './types.ts';
import { typesOf } from './typesOf.ts';
import { describe, nameOf } from './words.ts';

interface Props {
  pokemon: Pokemon;
  selected?: boolean;
  /** Toggles are told apart from links by a pressed state. */
  toggles?: boolean;
  disabledReason?: string | undefined;
  /** What can be done with it besides a click, for those who can't see it. */
  aria?: AriaAttributes;
  onClick: (event: MouseEvent) => void;
}

/** As large as the slot has room for, above the name where that is shown. */
const spriteInSlot = {
  position: 'absolute',
  inset: '8%',
  '@container (min-width: 76px)': { inset: '8% 6% 24px' },
};

/** A place in a box, with whoever lives there. */
export function Slot({ pokemon, selected = false, toggles = false, disabledReason, aria, onClick }: Props) {
  const [first, second] = typesOf(pokemon.species);
  const label = disabledReason ? `${describe(pokemon)} (${disabledReason})` : describe(pokemon);
  return (
    <ButtonBase
      onClick={onClick}
      disabled={disabledReason !== undefined}
      aria-label={label}
      aria-pressed={toggles ? selected : undefined}
      aria-current={!toggles && selected ? 'true' : undefined}
      title={disabledReason}
      {...aria}
      sx={{
        '--type': colourOf(first),
        '--other': colourOf(second ?? first),
        position: 'relative',
        aspectRatio: '1',
        width: '100%',
        borderRadius: { xs: '12px', sm: '16px' },
        fontFamily: 'inherit',
        border: '2px solid',
        borderColor: selected ? 'primary.main' : 'color-mix(in srgb, var(--type) 26%, transparent)',
        background:
          'linear-gradient(145deg, color-mix(in srgb, var(--type) 20%, var(--mui-palette-background-paper)), color-mix(in srgb, var(--other) 9%, var(--mui-palette-background-paper)) 75%)',
        boxShadow: selected ? '0 0 0 2px var(--mui-palette-primary-main)' : 'none',
        flexDirection: 'column',
        overflow: 'hidden',
        containerType: 'inline-size',
        transition: 'transform 120ms, box-shadow 120ms',
        '&:hover': { transform: 'translateY(-2px)' },
        '&.Mui-disabled': { opacity: 0.42, filter: 'grayscale(0.7)' },
        '&.Mui-focusVisible': { outline: '3px solid var(--mui-palette-secondary-main)', outlineOffset: 2 },
      }}
    >
      <Box component="span" sx={spriteInSlot}>
        <Sprite pokemon={pokemon} size="fill" />
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{
          display: 'none',
          '@container (min-width: 76px)': { display: 'block' },
          position: 'absolute',
          bottom: 5,
          fontSize: '0.75rem',
          fontWeight: 600,
          maxWidth: '100%',
          px: 0.5,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {nameOf(pokemon)}
      </Box>
      <LegalitySign pokemon={pokemon} />
      <Marks pokemon={pokemon} />
    </ButtonBase>
  );
}

export function EmptySlot() {
  return (
    <Box
      aria-hidden
      sx={{
        aspectRatio: '1',
        borderRadius: { xs: '12px', sm: '16px' },
        border: '2px dashed',
        borderColor: 'divider',
        opacity: 0.6,
      }}
    />
  );
}
