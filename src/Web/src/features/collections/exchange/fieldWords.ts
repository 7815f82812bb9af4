import { type Stat, statNames } from '#lib/pokemon/stats.ts';

const words: Record<string, string> = {
  species: 'Species',
  nickname: 'Nickname',
  level: 'Level',
  nature: 'Nature',
  ability: 'Ability',
  gender: 'Gender',
  item: 'Held item',
  ball: 'Ball',
  teraType: 'Tera type',
  originGame: 'Origin game',
  ot: 'Original trainer',
  otId: 'Trainer ID',
  language: 'Language',
  happiness: 'Happiness',
  dynamaxLevel: 'Dynamax level',
  gigantamax: 'Gigantamax',
  shiny: 'Shiny',
  moves: 'Moves',
  ivs: 'IVs',
  evs: 'EVs',
  tags: 'Tags',
  notes: 'Notes',
};

/** A field's path as its label: `ivs.atk` is Attack IV, `moves[2]` Move 3. */
export function fieldWords(path: string): string {
  const [, move] = /^moves\[(\d+)\]$/.exec(path) ?? [];
  if (move) return `Move ${Number(move) + 1}`;
  const [, kind, stat] = /^(iv|ev)s\.(\w+)$/.exec(path) ?? [];
  if (kind && stat) return `${statNames[stat as Stat] ?? stat} ${kind.toUpperCase()}`;
  return words[path.replace(/\[\d+\]$/, '')] ?? path;
}
