import type { Pokemon, Stats, Trade, TradeEvent, TradeItem } from '#lib/api/types.ts';

/** Whole records for tests, of which each test says only what matters to it. */

export const ash = '00000000-0000-7000-8000-00000000000a';
export const gary = '00000000-0000-7000-8000-00000000000b';
export const startedAt = '2026-11-23T07:00:00Z';

export const six = (value: number, others: Partial<Stats> = {}): Stats => ({
  hp: value,
  atk: value,
  def: value,
  spa: value,
  spd: value,
  spe: value,
  ...others,
});

export const pokemon = (id: string, changes: Partial<Pokemon> = {}): Pokemon => ({
  id,
  ownerId: gary,
  version: 1,
  tradeId: null,
  box: 0,
  slot: 0,
  species: 'Umbreon',
  nickname: null,
  level: 50,
  nature: 'Calm',
  ability: 'Synchronize',
  gender: 'male',
  ivs: six(31),
  evs: six(0),
  moves: ['Foul Play'],
  shiny: false,
  item: null,
  ball: 'Poké Ball',
  teraType: 'Dark',
  originGame: null,
  ot: null,
  otId: null,
  language: null,
  forTrade: true,
  favourite: false,
  legality: { verdict: 'unknown', reasons: [] },
  createdAt: startedAt,
  happiness: null,
  dynamaxLevel: null,
  gigantamax: false,
  locked: false,
  unlocksAt: null,
  deletedAt: null,
  expiresAt: null,
  ...changes,
});

export const item = (id: string, changes: Partial<Pokemon> = {}, from = gary): TradeItem => {
  const shown = pokemon(id, { ownerId: from, ...changes });
  return {
    pokemonId: id,
    version: shown.version,
    from,
    to: from === gary ? ash : gary,
    kind: 'put',
    pokemon: shown,
  };
};

export const trade = (changes: Partial<Trade> = {}): Trade => ({
  id: 't',
  revision: 1,
  sequence: 1,
  status: 'open',
  proposedBy: ash,
  note: null,
  parties: [
    { userId: ash, username: 'ash', confirmedRevision: null, reviewEndsAt: null },
    { userId: gary, username: 'gary', confirmedRevision: null, reviewEndsAt: null },
  ],
  items: [],
  createdAt: startedAt,
  expiresAt: '2026-11-30T07:00:00Z',
  closedAt: null,
  reason: null,
  ...changes,
});

export const event = (sequence: number, changes: Partial<TradeEvent> = {}): TradeEvent => ({
  sequence,
  revision: 1,
  kind: 'message',
  by: gary,
  at: startedAt,
  data: {},
  ...changes,
});
