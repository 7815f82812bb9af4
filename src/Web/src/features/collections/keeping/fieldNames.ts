import { type Stat, statNames } from '#lib/pokemon/stats.ts';

const names: Record<string, string> = {
  species: 'Species',
  nickname: 'Nickname',
  level: 'Level',
  nature: 'Nature',
  ability: 'Ability',
  gender: 'Gender',
  moves: 'Moves',
  shiny: 'Shiny',
  item: 'Held item',
  ball: 'Ball',
  teraType: 'Tera type',
  originGame: 'Origin game',
  ot: 'Original trainer',
  otId: 'Trainer ID',
  language: 'Language',
  notes: 'Notes',
  tags: 'Tags',
  forTrade: 'For trade',
  favourite: 'Favourite',
  locked: 'Locked',
  happiness: 'Happiness',
  dynamaxLevel: 'Dynamax level',
  gigantamax: 'Gigantamax',
  box: 'Box',
  slot: 'Slot',
  deleted: 'In the trash',
};

const kinds: Record<string, string> = { ivs: 'IV', evs: 'EV' };

/** A field as a person calls it: `ivs.atk` is “Attack IV”. */
export function fieldName(field: string): string {
  const [kind = '', stat = ''] = field.split('.');
  if (kinds[kind] && stat in statNames) return `${statNames[stat as Stat]} ${kinds[kind]}`;
  return names[field] ?? field;
}
