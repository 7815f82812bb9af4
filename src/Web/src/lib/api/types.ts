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

/** The same with members of a nearer type; only members that are there can be named. */
type With<T, Nearer extends { [Name in keyof Nearer]: Name extends keyof T ? unknown : never }> = Omit<
  T,
  keyof Nearer
> &
  Nearer;

/** What is there for the owner alone, or for what lies in the trash, is left out elsewhere. */
export type Pokemon = With<
  Sent<Schemas['PokemonView']>,
  Pick<Schemas['PokemonView'], 'notes' | 'tags' | 'unlocksAt' | 'deletedAt' | 'expiresAt'>
>;
export type PokemonInput = Schemas['PokemonInput'];
export type PokemonChanges = Schemas['EditPokemonRequest'];
export type PokemonHistory = With<
  Sent<Schemas['PokemonHistory']>,
  { items: With<Sent<Schemas['HistoryEntry']>, { pokemon: Pokemon | null }>[] }
>;
export type HistoryEntry = PokemonHistory['items'][number];
export type FoundPokemon = With<Sent<Schemas['FoundPokemon']>, { pokemon: Pokemon }>;
export type Suggestion = Sent<Schemas['Suggestion']>;
export type SetFormat = Schemas['SetFormat'];
export type ImportText = Schemas['ImportRequest'];
export type ImportedRow = With<Sent<Schemas['ImportedRow']>, { pokemon: Pokemon | null }>;
export type ImportOutcome = With<Sent<Schemas['ImportOutcome']>, { rows: ImportedRow[] }>;
export type LivingDex = Sent<Schemas['LivingDex']>;
export type DexEntry = LivingDex['items'][number];
export type Stats = Schemas['Stats'];

export type VaultBox = Sent<Schemas['BoxView']>;
export type PokemonSpot = Schemas['PokemonSpot'];
export type PokemonMoved = Sent<Schemas['PokemonMoved']>;
export type Bulk = Schemas['BulkPokemonRequest'];
export type BulkAction = Schemas['BulkAction'];
export type BulkOutcome = Sent<Schemas['BulkOutcome']>;
export type RefusedPokemon = BulkOutcome['refused'][number];
export type VaultChange = Sent<Schemas['VaultChangeView']>;
export type PokemonChange = Sent<Schemas['PokemonChangeView']>;
export type DuplicateGroup = Sent<Schemas['DuplicateGroup']>;

export type TradeParty = Sent<Schemas['TradePartyView']>;
export type TradeItem = With<Sent<Schemas['TradeItemView']>, { pokemon: Pokemon }>;
export type Trade = With<Sent<Schemas['TradeView']>, { items: TradeItem[] }>;
export type TradeMessage = Sent<Schemas['TradeMessageView']>;
export type AlteredItem = With<Sent<Schemas['AlteredItem']>, { before: Pokemon; after: Pokemon }>;
export type TableChanges = With<
  Sent<Schemas['TableChanges']>,
  { added: TradeItem[]; removed: TradeItem[]; altered: AlteredItem[] }
>;

/** Members that the event's kind does not use are left out. */
type EventData = With<Schemas['TradeEventData'], { changes?: TableChanges | null }>;
export type TradeEvent = With<Sent<Schemas['TradeEventView']>, { data: EventData }>;

export type RoomSnapshot = With<Sent<Schemas['RoomSnapshot']>, { trade: Trade; missed: TradeEvent[] }>;
export type TradeUpdated = With<Sent<Schemas['TradeUpdated']>, { event: TradeEvent; trade: Trade }>;
export type MessagePosted = Sent<Schemas['MessagePosted']>;
export type PresenceChanged = Sent<Schemas['PresenceChanged']>;
export type TypingNotice = Sent<Schemas['Typing']>;
export type Notification = Sent<Schemas['Notification']>;

export type SignedIn = Sent<Schemas['SignedIn']>;
export type Me = Sent<Schemas['MeView']>;
export type MeChanges = Schemas['ChangeMeRequest'];
export type SignedInAt = Sent<Schemas['SessionView']>;
export type Profile = Sent<Schemas['ProfileView']>;
export type SpeciesEntry = Sent<Schemas['SpeciesEntry']>;
export type SpeciesDetails = Sent<Schemas['SpeciesDetails']>;
export type SpeciesMove = Sent<Schemas['SpeciesMove']>;
export type CatalogLists = Sent<Schemas['CatalogLists']>;
export type Proposal = Schemas['ProposeTradeRequest'];
export type TableChange = Schemas['ChangeTableRequest'];
export type ProblemDocument = Partial<
  With<Schemas['Problem'], { changes?: TableChanges | null; trade?: Trade | null }>
>;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
