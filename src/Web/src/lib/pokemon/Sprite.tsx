import type { Gender } from '#lib/api/types.ts';
import { Placeholder } from './Placeholder.tsx';
import { SheetPicture } from './SheetPicture.tsx';
import { SpriteFrame } from './SpriteFrame.tsx';
import { spriteOf } from './sheets.ts';
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
  const fills = size === 'fill';
  const cut = spriteOf(species, shiny, gender === 'female');
  return (
    <SpriteFrame size={size}>
      {cut ? (
        <SheetPicture cut={cut} scale={fills ? 3 : scaleFor(size)} />
      ) : (
        <Placeholder type={typesOf(species)[0]} shiny={shiny} size={fills ? '86%' : size} />
      )}
    </SpriteFrame>
  );
}
