import type { Pokemon, PokemonInput, Stats } from '#lib/api/types.ts';
import { type Stat, stats } from '#lib/pokemon/stats.ts';

type Six = Record<Stat, string>;

/** A Pokémon as it is being typed: every field as text, so that nothing typed is lost. */
export interface Draft {
  species: string;
  nickname: string;
  level: string;
  nature: string;
  ability: string;
  gender: string;
  ivs: Six;
  evs: Six;
  moves: [string, string, string, string];
  shiny: boolean;
  item: string;
  ball: string;
  teraType: string;
  originGame: string;
  ot: string;
  otId: string;
  language: string;
  happiness: string;
  dynamaxLevel: string;
  gigantamax: boolean;
  notes: string;
  tags: string[];
  forTrade: boolean;
  favourite: boolean;
}

const six = (read: (stat: Stat) => string): Six =>
  Object.fromEntries(stats.map((stat) => [stat, read(stat)])) as Six;

export const emptyDraft = (): Draft => ({
  species: '',
  nickname: '',
  level: '50',
  nature: '',
  ability: '',
  gender: '',
  ivs: six(() => '31'),
  evs: six(() => '0'),
  moves: ['', '', '', ''],
  shiny: false,
  item: '',
  ball: '',
  teraType: '',
  originGame: '',
  ot: '',
  otId: '',
  language: '',
  happiness: '',
  dynamaxLevel: '',
  gigantamax: false,
  notes: '',
  tags: [],
  forTrade: false,
  favourite: false,
});

const textIn = (number: number | null): string => (number === null ? '' : String(number));

export function draftOf(pokemon: Pokemon): Draft {
  const [first = '', second = '', third = '', fourth = ''] = pokemon.moves;
  return {
    species: pokemon.species,
    nickname: pokemon.nickname ?? '',
    level: String(pokemon.level),
    nature: pokemon.nature,
    ability: pokemon.ability,
    gender: pokemon.gender,
    ivs: six((stat) => String(pokemon.ivs[stat])),
    evs: six((stat) => String(pokemon.evs[stat])),
    moves: [first, second, third, fourth],
    shiny: pokemon.shiny,
    item: pokemon.item ?? '',
    ball: pokemon.ball,
    teraType: pokemon.teraType,
    originGame: pokemon.originGame ?? '',
    ot: pokemon.ot ?? '',
    otId: textIn(pokemon.otId),
    language: pokemon.language ?? '',
    happiness: textIn(pokemon.happiness),
    dynamaxLevel: textIn(pokemon.dynamaxLevel),
    gigantamax: pokemon.gigantamax,
    notes: pokemon.notes ?? '',
    tags: [...(pokemon.tags ?? [])],
    forTrade: pokemon.forTrade,
    favourite: pokemon.favourite,
  };
}

/** A number where one was typed; what is no number goes to the server as null, which says so at the field. */
const numberOf = (text: string): number | null =>
  text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);

const textOf = (text: string): string | null => text.trim() || null;

const statsOf = (values: Six): Partial<Stats> =>
  Object.fromEntries(
    stats.map((stat) => [stat, numberOf(values[stat])]).filter(([, value]) => value !== null),
  );

function inputOf(draft: Draft): PokemonInput {
  return {
    species: textOf(draft.species),
    nickname: textOf(draft.nickname),
    level: numberOf(draft.level),
    nature: textOf(draft.nature),
    ability: textOf(draft.ability),
    gender: textOf(draft.gender),
    ivs: statsOf(draft.ivs),
    evs: statsOf(draft.evs),
    moves: draft.moves.filter((move) => move.trim() !== ''),
    shiny: draft.shiny,
    item: textOf(draft.item),
    ball: textOf(draft.ball),
    teraType: textOf(draft.teraType),
    originGame: textOf(draft.originGame),
    ot: textOf(draft.ot),
    otId: numberOf(draft.otId),
    language: textOf(draft.language),
    happiness: numberOf(draft.happiness),
    dynamaxLevel: numberOf(draft.dynamaxLevel),
    gigantamax: draft.gigantamax,
    notes: textOf(draft.notes),
    tags: draft.tags,
    forTrade: draft.forTrade,
    favourite: draft.favourite,
  };
}

/** What to send for a new Pokémon: fields left empty are left out, and take the server's defaults. */
export const additionOf = (draft: Draft): PokemonInput =>
  Object.fromEntries(Object.entries(inputOf(draft)).filter(([, value]) => value !== null));

/** What to send for a change: only what differs; null clears. */
export function changesOf(before: Draft, after: Draft): PokemonInput {
  const was = inputOf(before) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(inputOf(after)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
    ),
  );
}

/** The path by which a problem names the move in this field: the fields left empty are not sent. */
export const movePath = (moves: Draft['moves'], index: number): string =>
  `moves[${moves.slice(0, index).filter((move) => move.trim() !== '').length}]`;
