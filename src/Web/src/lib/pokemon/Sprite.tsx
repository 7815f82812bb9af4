import { base, females, pokemon as sprites } from 'virtual:sprites';
import Box from '@mui/material/Box';
import type { Gender } from '#lib/api/types.ts';
import { Placeholder } from './Placeholder.tsx';
import { spriteName } from './spriteName.ts';
import { typesOf } from './typesOf.ts';

interface Props {
  pokemon: { species: string; shiny?: boolean; gender?: Gender };
  /** Height in pixels; the pictures are 68 by 56. */
  size?: number;
}

/** Decoration: whoever shows it writes the name beside it. */
export function Sprite({ pokemon, size = 56 }: Props) {
  const { species, shiny = false, gender } = pokemon;
  const { name, female } = spriteName(species);
  const width = Math.round((size * 68) / 56);
  const frame = {
    width,
    height: size,
    display: 'inline-grid',
    placeItems: 'center',
    flex: 'none',
    maxWidth: '100%',
  };
  if (!sprites.has(name)) {
    return (
      <Box component="span" sx={frame}>
        <Placeholder type={typesOf(species)[0]} shiny={shiny} size={size} />
      </Box>
    );
  }
  const folder =
    (shiny ? 'shiny' : 'regular') + ((female || gender === 'female') && females.has(name) ? '/female' : '');
  return (
    <Box component="span" sx={frame}>
      <Box
        component="img"
        src={`${base}${folder}/${name}.png`}
        alt=""
        loading="lazy"
        decoding="async"
        width={width}
        height={size}
        sx={{ imageRendering: 'pixelated', pointerEvents: 'none' }}
      />
    </Box>
  );
}
