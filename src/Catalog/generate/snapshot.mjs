import { Dex } from '@pkmn/dex';

const LATEST = 9;
const FUSED = new Set(['Kyurem-Black', 'Kyurem-White', 'Necrozma-Dusk-Mane', 'Necrozma-Dawn-Wings', 'Calyrex-Ice', 'Calyrex-Shadow']);

/** Everything that the games know, of all generations; fan-made entries (numbers below 1, "Custom", "CAP") are left out. */
export function snapshotSections() {
  return {
    species: allSpecies().map(speciesRow),
    moves: real(Dex.moves.all()).map(moveRow),
    abilities: real(Dex.abilities.all()).map(ability => ({ name: ability.name, gen: ability.gen })).sort(byName),
    items: Dex.items.all().filter(item => item.isNonstandard !== 'CAP').map(itemRow).sort(byName),
    natures: Object.values(Dex.data.Natures).map(({ name, plus, minus }) => ({ name, plus, minus })).sort(byName),
    types: Object.keys(Dex.data.Types).sort().map(id => ({ name: Dex.types.get(id).name })),
  };
}

/** Species and forms that a box can hold. */
export function storable() {
  return allSpecies().filter(species => !kindOf(species));
}

function allSpecies() {
  const listed = Dex.species.all().filter(species => species.num > 0 && species.isNonstandard !== 'Custom');
  const cosmetic = listed.flatMap(species => species.cosmeticFormes ?? []).map(name => Dex.species.get(name));
  const unique = [...new Map([...listed, ...cosmetic].map(species => [species.id, species])).values()];
  const order = new Map(unique.map((species, index) => [species.id, index]));
  return unique.sort((a, b) => a.num - b.num || isForm(a) - isForm(b) || order.get(a.id) - order.get(b.id));
}

function speciesRow(species) {
  const { M, F } = species.genderRatio;
  return compact({
    name: species.name,
    num: species.num,
    gen: species.gen,
    types: species.types,
    stats: ['hp', 'atk', 'def', 'spa', 'spd', 'spe'].map(stat => species.baseStats[stat]),
    abilities: species.abilities,
    pastAbilities: pastAbilities(species),
    gender: species.gender || (M === 0 && F === 0 ? 'N' : undefined),
    male: species.gender || M === 0.5 ? undefined : M,
    base: isForm(species) ? species.baseSpecies : undefined,
    form: species.forme,
    baseForm: species.baseForme,
    cosmetic: species.isCosmeticForme,
    changesFrom: species.changesFrom,
    kind: kindOf(species),
    past: species.isNonstandard === 'Past',
    tera: species.requiredTeraType,
    needsItem: species.requiredItems,
    prevo: species.prevo,
    evoLevel: species.evoLevel,
    evoType: species.evoType,
    evoItem: species.evoItem,
    evoMove: species.evoMove,
    evoRegion: species.evoRegion,
    evoCondition: species.evoCondition,
    eggGroups: species.eggGroups,
  });
}

/** Forms that no box can hold; undefined for what can be stored. */
function kindOf(species) {
  if (/Gmax$|^Eternamax$/.test(species.forme)) return 'gmax';
  if (species.isMega || species.isPrimal || /Mega|Primal/.test(species.forme)) return 'mega';
  if (FUSED.has(species.name)) return 'fused';
  return species.battleOnly ? 'battle' : undefined;
}

/** Abilities that earlier generations gave it and the latest does not, with the last generation that did. */
function pastAbilities(species) {
  const now = new Set(Object.values(species.abilities));
  const past = {};
  for (let generation = 3; generation < LATEST; generation++) {
    const then = Dex.forGen(generation).species.get(species.name);
    if (!then.exists || then.isNonstandard === 'Future') continue;
    for (const name of Object.values(then.abilities)) {
      if (name && name !== 'No Ability' && !now.has(name)) past[name] = generation;
    }
  }
  return past;
}

function moveRow(move) {
  return compact({
    name: move.name,
    gen: move.gen,
    type: move.type,
    category: move.category,
    power: move.basePower,
    accuracy: move.accuracy === true ? undefined : move.accuracy,
    pp: move.pp,
    kind: move.isZ ? 'z' : move.isMax ? 'max' : undefined,
    same: move.realMove,
  });
}

function itemRow(item) {
  return compact({ name: item.name, gen: item.gen, ball: item.isPokeball });
}

function real(entries) {
  return entries.filter(entry => entry.num > 0 && entry.isNonstandard !== 'CAP').sort(byName);
}

function isForm(species) {
  return species.baseSpecies !== species.name;
}

function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Without members that say nothing. */
function compact(row) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) =>
    value !== undefined && value !== null && value !== '' && value !== false && value !== 0
    && !(typeof value === 'object' && Object.keys(value).length === 0)));
}
