/** Names that the sprites spell otherwise than Showdown does. */
const otherSpellings: Record<string, string> = {
  'calyrex-ice': 'calyrex-ice-rider',
  'calyrex-shadow': 'calyrex-shadow-rider',
  'greninja-bond': 'greninja',
  'minior-meteor': 'minior',
  'necrozma-dawn-wings': 'necrozma-dawn',
  'necrozma-dusk-mane': 'necrozma-dusk',
  'polteageist-antique': 'polteageist',
  'rockruff-dusk': 'rockruff',
  'sinistea-antique': 'sinistea',
  'urshifu-rapid-strike': 'urshifu',
  'vivillon-pokeball': 'vivillon-poke-ball',
};

const capped = /^pikachu-(original|hoenn|sinnoh|unova|kalos|alola|partner|world)$/;
const creams = /^alcremie-(ruby|matcha|mint|lemon|salted|caramel|rainbow)-(cream|swirl)$/;
const femaleForms = /^(meowstic|indeedee|basculegion)-f$/;

export interface SpriteName {
  name: string;
  female: boolean;
}

/** The sprite's file name for a species, in Showdown's display names. */
export function spriteName(species: string): SpriteName {
  const slug = species
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace('♀', '-f')
    .replace('♂', '-m')
    .replace(/[’'.:%]/g, '')
    .replace(/\s+/g, '-');
  if (femaleForms.test(slug)) return { name: slug.slice(0, -2), female: true };
  if (capped.test(slug)) return { name: `${slug}-cap`, female: false };
  if (creams.test(slug)) return { name: `${slug}-plain`, female: false };
  return { name: otherSpellings[slug] ?? slug, female: false };
}
