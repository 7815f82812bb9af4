import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

/** What the server answers: every member is there, null where there is nothing. */
export type Sent<T> = T extends readonly (infer Item)[]
  ? Sent<Item>[]
  : T extends object
    ? { [Name in keyof T]-?: Sent<Exclude<T[Name], undefined>> }
    : T;

export type Gender = Schemas['Gender'];
export type TradeStatus = Schemas['TradeStatus'];
export type RefusalCode = Schemas['RefusalCode'];

/** Notes and tags are there for the owner alone. */
export type Pokemon = Omit<Sent<Schemas['PokemonView']>, 'notes' | 'tags'> &
  Pick<Schemas['PokemonView'], 'notes' | 'tags'>;
export type PokemonInput = Schemas['PokemonInput'];
export type PokemonChanges = Schemas['EditPokemonRequest'];
export type Stats = Pokemon['ivs'];

export type TradeParty = Sent<Schemas['TradePartyView']>;
export type TradeItem = Omit<Sent<Schemas['TradeItemView']>, 'pokemon'> & { pokemon: Pokemon };
export type Trade = Omit<Sent<Schemas['TradeView']>, 'items'> & { items: TradeItem[] };
export type TradeMessage = Sent<Schemas['TradeMessageView']>;

export interface AlteredItem {
  pokemonId: string;
  fields: string[];
  before: Pokemon;
  after: Pokemon;
}

export interface TableChanges {
  added: TradeItem[];
  removed: TradeItem[];
  altered: AlteredItem[];
}

type EventData = Omit<Schemas['TradeEventView']['data'], 'changes'> & { changes?: TableChanges };
export type TradeEvent = Omit<Sent<Schemas['TradeEventView']>, 'data'> & { data: EventData };

export type SignedIn = Sent<Schemas['SignedIn']>;
export type Me = Sent<Schemas['MeView']>;
export type MeChanges = Schemas['ChangeMeRequest'];
export type Profile = Sent<Schemas['ProfileView']>;
export type SpeciesEntry = Sent<Schemas['SpeciesEntry']>;
export type CatalogLists = Sent<Schemas['CatalogLists']>;
export type Proposal = Schemas['ProposeTradeRequest'];
export type TableChange = Schemas['ChangeTableRequest'];
export type ProblemDocument = Partial<Omit<Schemas['Problem'], 'changes' | 'trade'>> & {
  changes?: TableChanges | null;
  trade?: Trade | null;
};

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
