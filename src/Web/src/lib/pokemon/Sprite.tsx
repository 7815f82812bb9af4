import { base, females, pokemon as sprites } from 'virtual:sprites';
import Box from '@mui/material/Box';
import type { Gender } from '#lib/api/types.ts';
import { Placeholder } from './Placeholder.tsx';
import { spriteName } from './spriteName.ts';
import { typesOf } from './typesOf.ts';

interface Props {
  pokemon: { species: string; shiny?: boolean; gender?: Gender };
  /** Height of its frame in pixels; with `fill` the frame is the parent's, and pictures are thrice their size. */
  size?: number | 'fill';
}

/** Most are 25 pixels wide and high; whole steps stay sharp. */
const usual = 25;

const scaleFor = (size: number): number => {
  const fits = Math.floor((size * 2) / usual) / 2;
  return fits >= 2 ? Math.floor(fits) : Math.max(fits, 1);
};

/** Decoration: whoever shows it writes the name beside it. Small creatures stay smaller than large ones. */
export function Sprite({ pokemon, size = 56 }: Props) {
  const { species, shiny = false, gender } = pokemon;
  const { name, female } = spriteName(species);
  const fills = size === 'fill';
  const frame = {
    width: fills ? '100%' : Math.round((size * 68) / 56),
    height: fills ? '100%' : size,
    display: 'inline-grid',
    placeItems: 'center',
    flex: 'none',
    maxWidth: '100%',
    minHeight: 0,
  };
  if (!sprites.has(name)) {
    return (
      <Box component="span" sx={frame}>
        <Placeholder type={typesOf(species)[0]} shiny={shiny} size={fills ? '86%' : size} />
      </Box>
    );
  }
  const folder =
    (shiny ? 'shiny' : 'regular') + ((female || gender === 'female') && females.has(name) ? '/female' : '');
  const file = `${base}${folder}/${name}.png`;
  // Without src: that would be a candidate too, and the one nearest to the screen's density is taken.
  return (
    <Box component="span" sx={frame}>
      <Box
        component="img"
        srcSet={`${file} ${1 / (fills ? 3 : scaleFor(size))}x`}
        alt=""
        loading="lazy"
        decoding="async"
        sx={{
          maxWidth: '100%',
          maxHeight: '100%',
          minHeight: 0,
          objectFit: 'contain',
          imageRendering: 'pixelated',
          pointerEvents: 'none',
        }}
      />
    </Box>
  );
}
