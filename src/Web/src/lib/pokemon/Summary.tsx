import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { SparkleIcon } from '#lib/ui/icons.tsx';
import { LegalityMark } from './LegalityMark.tsx';
import { Sprite } from './Sprite.tsx';
import { stats } from './stats.ts';
import { colourOf } from './types.ts';
import { typesOf } from './typesOf.ts';
import { genderSign, genderWord, nameOf } from './words.ts';

interface Props {
  pokemon: Pokemon;
  /** Beside the name, such as "asked for". */
  badge?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  alarm?: boolean;
  /** Opens everything about it. */
  onShow?: (() => void) | undefined;
}

/** What a trader must see of a Pokémon at a glance: what it is, and what makes it worth something. */
export function Summary({ pokemon, badge, actions, alarm = false, onShow }: Props) {
  const { species, nickname, level, nature, ability, gender, shiny, item } = pokemon;
  return (
    <Stack
      direction="row"
      sx={{
        '--type': colourOf(typesOf(species)[0]),
        gap: 1.25,
        alignItems: 'center',
        p: 1,
        borderRadius: '14px',
        border: '2px solid',
        borderColor: alarm ? 'error.main' : 'color-mix(in srgb, var(--type) 30%, transparent)',
        background: 'color-mix(in srgb, var(--type) 9%, var(--mui-palette-background-paper))',
      }}
    >
      {onShow ? (
        <ButtonBase
          aria-label={`Details of ${nameOf(pokemon)}`}
          onClick={onShow}
          sx={{ borderRadius: '10px' }}
        >
          <Sprite pokemon={pokemon} size={52} />
        </ButtonBase>
      ) : (
        <Sprite pokemon={pokemon} size={52} />
      )}
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography sx={{ fontWeight: 700, lineHeight: 1.25, overflowWrap: 'anywhere' }}>
          {nameOf(pokemon)}{' '}
          {gender !== 'none' && (
            <span role="img" aria-label={genderWord[gender]}>
              {genderSign[gender]}
            </span>
          )}
          {shiny && (
            <SparkleIcon
              titleAccess="Shiny"
              sx={{ fontSize: 16, color: '#c78a00', ml: 0.5, verticalAlign: '-2px' }}
            />
          )}
          <LegalityMark pokemon={pokemon} />
          {badge}
        </Typography>
        <Typography sx={{ fontSize: '0.82rem', color: 'text.secondary' }}>
          {nickname && `${species} · `}Lv. {level} · {nature} · {ability}
          {item && ` · ${item}`}
        </Typography>
        <Typography sx={{ fontSize: '0.78rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          IVs {stats.map((stat) => pokemon.ivs[stat]).join(' / ')}
        </Typography>
      </Box>
      {actions}
    </Stack>
  );
}
