import { Dex } from '@pkmn/dex';
import { createRequire } from 'node:module';
import { storable } from './snapshot.mjs';

// Games with learnsets of their own, which @pkmn/dex leaves out; Showdown's server has them as mods.
const OWN_GAMES = { g: 'gen7letsgo', b: 'gen8bdsp', a: 'gen8legends', z: 'gen9legends' };
const ALIKE = new Set(['Gastrodon', 'Pumpkaboo', 'Sinistea', 'Tatsugiri']);
const showdown = createRequire(import.meta.url);
const mods = Object.fromEntries(Object.entries(OWN_GAMES).map(([pool, mod]) =>
  [pool, showdown(`pokemon-showdown/dist/data/mods/${mod}/learnsets.js`).Learnsets]));
const { PokemonGoData: goData } = showdown('pokemon-showdown/dist/data/pokemongo.js');

/**
 * How each species comes by itself and by its moves. Its lines:
 *   =Name [only] [hidden=56789] [go=level] [goShiny=level]   tabs between; "only": from the events below and nowhere else
 *   ~ 1@3 2@4                                                wild ones below the level of their evolution: pool@level
 *   ! pool level=50 [egg] [shiny=must|may] ... moves=a,b     an event, gift or one encounter
 *   move M3456789 L26@34 ...                                 way and pools; by level with the level first
 * A pool is a set of games that share learnsets: a generation's digit, or g, b, a, z for those above.
 */
export async function learnsetLines() {
  const lines = [];
  for (const species of storable()) lines.push(...await linesOf(species));
  return lines;
}

async function linesOf(species) {
  const main = await Dex.learnsets.get(species.id);
  const sources = await sourcesOf(species, main);
  if (sources.size === 0 && !main.eventData) return [];
  return [
    head(species, main),
    ...wild(main),
    ...await events(species, main),
    ...[...sources].sort(byId).map(([move, codes]) => `${move} ${codesText(codes)}`),
  ];
}

function head(species, main) {
  const hidden = [5, 6, 7, 8, 9].filter(generation => hasHidden(Dex.forGen(generation).species.get(species.id), generation)).join('');
  const go = goLevels(species.id);
  return [
    `=${species.name}`,
    main.eventOnly && 'only',
    hidden && `hidden=${hidden}`,
    go && `go=${go.any}`,
    go?.shiny && `goShiny=${go.shiny}`,
  ].filter(Boolean).join('\t');
}

function hasHidden(species, generation) {
  return species.exists && species.gen <= generation && species.abilities.H && !species.unreleasedHidden
    && (!species.isNonstandard || species.isNonstandard === 'Unobtainable');
}

/** The lowest level that a Pokémon of GO can have, as Showdown's validator knows it. */
function goLevels(id) {
  const from = goData[id]?.encounters;
  if (!from) return undefined;
  const least = shiny => Math.min(50, ...[
    from.includes('wild') && 1,
    from.includes('egg') && 2,
    from.includes('12kmegg') && 8,
    from.includes('raid') && 20,
    from.includes('research') && (id === 'cresselia' ? 10 : 15),
    from.includes('giovanni') && !shiny && 8,
    !from.includes('notrade') && !(shiny && id === 'deoxys') && 12,
  ].filter(Boolean));
  return { any: least(false), shiny: from.includes('noshiny') ? undefined : least(true) };
}

function wild(main) {
  const places = (main.encounters ?? []).map(place => `${place.generation}@${place.level ?? 1}`);
  return places.length > 0 ? [`~ ${[...new Set(places)].join(' ')}`] : [];
}

async function events(species, main) {
  const early = (await Dex.forGen(2).learnsets.get(species.id)).eventData?.filter(event => event.generation <= 2) ?? [];
  const letsGo = mods.g[species.id]?.eventData ?? [];
  return [
    ...early.map(event => eventLine(String(event.generation), event)),
    ...(main.eventData ?? []).filter(event => event.generation > 2).map(event => eventLine(poolOf(event), event)),
    ...letsGo.map(event => eventLine('g', event)),
  ];
}

function poolOf(event) {
  const own = Object.entries(OWN_GAMES).find(([, mod]) => mod === event.source);
  return own ? own[0] : String(event.generation);
}

function eventLine(pool, event) {
  return [
    '!',
    pool,
    `level=${event.level ?? (event.generation <= 3 ? 5 : 1)}`,
    (event.isEgg || event.emeraldEventEgg) && 'egg',
    event.shiny && `shiny=${event.shiny === true ? 'must' : 'may'}`,
    event.gender && `gender=${event.gender}`,
    event.nature && `nature=${event.nature}`,
    event.isHidden && 'hidden',
    event.abilities && `ability=${event.abilities.join(',')}`,
    event.ivs && `ivs=${Object.entries(event.ivs).map(([stat, value]) => `${stat}:${value}`).join(',')}`,
    event.perfectIVs && `perfect=${event.perfectIVs}`,
    event.pokeball && `ball=${event.pokeball}`,
    event.moves && `moves=${event.moves.join(',')}`,
  ].filter(Boolean).join(' ');
}

/** Move to codes such as 9L26; the events' own moves stand with them. */
async function sourcesOf(species, main) {
  const sources = new Map();
  const add = (learnset, pool) => addAll(sources, learnset ?? {}, pool);
  add(main.learnset);
  for (const generation of [1, 2]) add(onlyOf(await Dex.forGen(generation).learnsets.get(species.id), '12'));
  for (const [pool, mod] of Object.entries(mods)) add(ownOrBase(mod, species), pool);
  const base = Dex.species.get(species.baseSpecies);
  if (ALIKE.has(species.baseSpecies) && species.forme && sources.size > 0) {
    for (const [move, codes] of await sourcesOf(base, await Dex.learnsets.get(base.id))) codes.forEach(code => put(sources, move, code));
  }
  if (species.id === 'smeargle') addSketched(sources);
  return sources;
}

/** A form that a game lists without moves of its own has its base's. */
function ownOrBase(mod, species) {
  const own = mod[species.id];
  return own && !own.learnset ? mod[Dex.species.get(species.baseSpecies).id]?.learnset : own?.learnset;
}

function onlyOf({ learnset }, generations) {
  return Object.fromEntries(Object.entries(learnset ?? {}).map(([move, codes]) => [move, codes.filter(code => generations.includes(code[0]))]));
}

function addAll(sources, learnset, pool) {
  for (const [move, codes] of Object.entries(learnset)) {
    for (const code of codes) {
      if (code[1] !== 'S') put(sources, move, (pool ?? code[0]) + code.slice(1).replace('R', isLightBall(move) ? 'E' : 'R'));
    }
  }
}

/** Volt Tackle hatches where a parent has held a Light Ball; the packages count it among what forms have. */
function isLightBall(move) {
  return move === 'volttackle';
}

function addSketched(sources) {
  for (let generation = 2; generation <= 9; generation++) {
    for (const move of Dex.forGen(generation).moves.all()) {
      const isThere = move.gen <= generation && (!move.isNonstandard || move.isNonstandard === 'Unobtainable') && move.num > 0;
      if (isThere && !move.flags.nosketch && !move.isZ && !move.isMax && !move.realMove) put(sources, move.id, `${generation}K`);
    }
  }
}

function put(sources, move, code) {
  if (!sources.has(move)) sources.set(move, new Set());
  sources.get(move).add(code);
}

/** 9L26 8L26 7M becomes L26@89 M7. */
function codesText(codes) {
  const groups = new Map();
  for (const code of [...codes].sort()) {
    const way = code[1] === 'L' ? `L${Number(code.slice(2))}@` : code[1];
    groups.set(way, (groups.get(way) ?? '') + code[0]);
  }
  return [...groups].sort(byId).map(([way, pools]) => way + pools).join(' ');
}

function byId([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}
