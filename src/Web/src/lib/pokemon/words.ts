import type { Gender, Pokemon } from '#lib/api/types.ts';

export const genderSign: Record<Gender, string> = { male: '♂', female: '♀', none: '' };

export const genderWord: Record<Gender, string> = { male: 'Male', female: 'Female', none: 'No gender' };

export const nameOf = ({ nickname, species }: Pick<Pokemon, 'nickname' | 'species'>): string =>
  nickname || species;

/** Names a Pokémon for those who can't see the slot: what it is, and everything that its marks say. */
export function describe(pokemon: Pokemon): string {
  const { nickname, species, level, gender, shiny, forTrade, favourite, tradeId, locked, legality } = pokemon;
  return [
    nickname ? `${nickname}, ${species}` : species,
    `level ${level}`,
    gender !== 'none' && gender,
    shiny && 'shiny',
    forTrade && 'for trade',
    favourite && 'favourite',
    tradeId && 'in a trade',
    locked && 'locked',
    legality.verdict === 'questionable' && 'questionable',
    legality.verdict === 'unknown' && 'legality unknown',
  ]
    .filter(Boolean)
    .join(', ');
}
