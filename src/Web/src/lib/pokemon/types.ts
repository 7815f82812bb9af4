/** A calm tone of each type, dark enough for white text. */
export const typeColours: Record<string, string> = {
  Normal: '#77715f',
  Fire: '#c9501c',
  Water: '#2f6fb7',
  Electric: '#937000',
  Grass: '#3c8036',
  Ice: '#2f7f8c',
  Fighting: '#a6342f',
  Poison: '#86469a',
  Ground: '#96692a',
  Flying: '#5c6fb0',
  Psychic: '#bf3e6c',
  Bug: '#6b7a12',
  Rock: '#7c6a3c',
  Ghost: '#5f4f86',
  Dragon: '#4b47b8',
  Dark: '#55473f',
  Steel: '#5a7280',
  Fairy: '#b4528c',
  Stellar: '#3a7a77',
};

export const pokemonTypes = Object.keys(typeColours).filter((type) => type !== 'Stellar');

export const colourOf = (type: string | undefined): string => typeColours[type ?? ''] ?? '#6c7280';
