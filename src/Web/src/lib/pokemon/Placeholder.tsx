import { colourOf } from './types.ts';

const leaf = 'M34 22c-9 0-12-6-11-13 8 0 12 5 11 13zM34 22c1-6 5-9 11-9 0 6-4 10-11 9z';
const flame = 'M34 6c5 5 8 8 8 12a8 8 0 0 1-16 0c0-3 2-4 3-7 2 2 3 3 3 4 2-2 3-5 2-9z';
const drop = 'M34 5c5 7 8 10 8 14a8 8 0 0 1-16 0c0-4 3-7 8-14z';
const horns = 'M22 22c-4-5-4-10-1-15 2 6 5 9 9 11zM46 22c4-5 4-10 1-15-2 6-5 9-9 11z';
const ears = 'M21 24c-3-7-2-13 1-17 5 3 8 7 9 13zM47 24c3-7 2-13-1-17-5 3-8 7-9 13z';
const bolt = 'M37 4L27 17h6l-3 9 11-13h-7z';
const crystal = 'M34 4l6 9-6 11-6-11zM23 11l4 5-3 8-5-6zM45 11l4 6-5 7-3-8z';
const wings = 'M20 34c-9-1-14-6-15-13 8 0 14 3 18 8zM48 34c9-1 14-6 15-13-8 0-14 3-18 8z';
const antennae = 'M28 22c0-8-3-11-8-13l1-3c7 2 10 7 10 15zM40 22c0-8 3-11 8-13l-1-3c-7 2-10 7-10 15z';
const plates = 'M24 21l4-12 6 6 6-6 4 12z';
const wisps = 'M34 4c6 3 3 7 0 9s-2 5 1 8c-8-1-11-6-8-10 2-3 6-3 7-7z';
const star = 'M34 4l3 7 8 1-6 5 2 8-7-4-7 4 2-8-6-5 8-1z';

const ornaments: Record<string, string> = {
  Bug: antennae,
  Dark: horns,
  Dragon: `${horns}${wings}`,
  Electric: bolt,
  Fairy: `${antennae}${wings}`,
  Fighting: plates,
  Fire: flame,
  Flying: wings,
  Ghost: wisps,
  Grass: leaf,
  Ground: plates,
  Ice: crystal,
  Normal: ears,
  Poison: drop,
  Psychic: star,
  Rock: crystal,
  Steel: plates,
  Stellar: star,
  Water: drop,
};

/** A creature drawn by type, for a species whose sprite does not exist. */
export function Placeholder({
  type,
  shiny,
  size,
}: {
  type: string | undefined;
  shiny: boolean;
  size: number | string;
}) {
  const colour = colourOf(type);
  return (
    <svg viewBox="0 0 68 68" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={ornaments[type ?? ''] ?? ears} fill={colour} opacity={0.75} />
      <path d="M34 19c13 0 20 10 20 22 0 13-9 21-20 21S14 54 14 41c0-12 7-22 20-22z" fill={colour} />
      <ellipse cx="34" cy="48" rx="11" ry="10" fill="#fff" opacity={0.28} />
      <circle cx="27" cy="36" r="3.4" fill="#fff" />
      <circle cx="41" cy="36" r="3.4" fill="#fff" />
      <circle cx="27.6" cy="36.6" r="1.7" fill="#1f2a2e" />
      <circle cx="41.6" cy="36.6" r="1.7" fill="#1f2a2e" />
      {shiny && <path d="M14 12l1.8 5.2L21 19l-5.2 1.8L14 26l-1.8-5.2L7 19l5.2-1.8z" fill="#f2b632" />}
    </svg>
  );
}
