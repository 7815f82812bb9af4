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

const numbered: Record<string, string> = { moves: 'Move', tags: 'Tag' };

/** A field as a person calls it: `ivs.atk` is “Attack IV”, `moves[2]` “Move 3”. */
export function fieldName(field: string): string {
  const [kind = '', stat = ''] = field.split('.');
  if (kinds[kind] && stat in statNames) return `${statNames[stat as Stat]} ${kinds[kind]}`;
  const [, list = '', index] = /^(\w+)\[(\d+)\]$/.exec(field) ?? [];
  if (index) return `${numbered[list] ?? list} ${Number(index) + 1}`;
  return names[field] ?? kinds[field]?.concat('s') ?? field;
}

const yesNo: Record<string, string> = { true: 'yes', false: 'no' };

/** A value as a person reads it; boxes and slots are counted from 1. */
export function fieldValue(field: string, value: string): string {
  if (field === 'box' || field === 'slot') return String(Number(value) + 1);
  return yesNo[value] ?? value;
}
