export type Verdict = 'legal' | 'questionable' | 'unknown';
export type Gender = 'male' | 'female' | 'none';
export type TradeStatus = 'open' | 'completed' | 'rejected' | 'cancelled' | 'expired';
export type TradeEventKind =
  | 'proposed'
  | 'table_changed'
  | 'confirmed'
  | 'unconfirmed'
  | 'message'
  | 'completed'
  | 'rejected'
  | 'cancelled'
  | 'expired';
export interface FieldProblem {
  field: string;
  reason: string;
}
export interface Stats {
  hp: number;
  atk: number;
  def: number;
  spa: number;
  spd: number;
  spe: number;
}
export interface Pokemon {
  id: string;
  ownerId: string;
  version: number;
  tradeId: string | null;
  box: number;
  slot: number;
  species: string;
  nickname: string | null;
  level: number;
  nature: string;
  ability: string;
  gender: Gender;
  ivs: Stats;
  evs: Stats;
  moves: string[];
  shiny: boolean;
  item: string | null;
  ball: string;
  teraType: string;
  originGame: string | null;
  ot: string | null;
  otId: number | null;
  language: string | null;
  notes?: string | null;
  tags?: string[] | null;
  forTrade: boolean;
  favourite: boolean;
  legality: { verdict: Verdict; reasons: FieldProblem[] };
  createdAt: string;
}
export interface PokemonInput {
  species?: string | null;
  nickname?: string | null;
  level?: number | null;
  nature?: string | null;
  ability?: string | null;
  gender?: string | null;
  ivs?: Partial<Stats> | null;
  evs?: Partial<Stats> | null;
  moves?: string[] | null;
  shiny?: boolean | null;
  item?: string | null;
  ball?: string | null;
  teraType?: string | null;
  originGame?: string | null;
  ot?: string | null;
  otId?: number | null;
  language?: string | null;
  notes?: string | null;
  tags?: string[] | null;
  forTrade?: boolean | null;
  favourite?: boolean | null;
}
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
export interface TradeParty {
  userId: string;
  username: string;
  confirmedRevision: number | null;
  reviewEndsAt: string | null;
}
export interface TradeItem {
  pokemonId: string;
  version: number;
  from: string;
  to: string;
  kind: 'put' | 'asked';
  pokemon: Pokemon;
}
export interface Trade {
  id: string;
  revision: number;
  sequence: number;
  status: TradeStatus;
  proposedBy: string;
  note: string | null;
  parties: TradeParty[];
  items: TradeItem[];
  createdAt: string;
  expiresAt: string;
  closedAt: string | null;
  reason: string | null;
}
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
export interface TradeEventData {
  changes?: TableChanges | null;
  messageId?: string | null;
  text?: string | null;
  reason?: string | null;
}
export interface TradeEvent {
  sequence: number;
  revision: number;
  kind: TradeEventKind;
  by: string | null;
  at: string;
  data: TradeEventData;
}
export interface TradeMessage {
  id: string;
  by: string;
  text: string;
  at: string;
  sequence: number;
}
export interface RoomSnapshot {
  trade: Trade;
  missed: TradeEvent[];
}
export interface TradeUpdated {
  tradeId: string;
  sequence: number;
  event: TradeEvent;
  trade: Trade;
}
export interface MessagePosted {
  tradeId: string;
  message: TradeMessage;
}
export interface PresenceChanged {
  tradeId: string;
  present: string[];
}
export interface TypingNotice {
  tradeId: string;
  userId: string;
}
export interface Notification {
  kind: string;
  tradeId: string;
  by: string;
  at: string;
}
export interface SignedIn {
  user: { id: string; username: string };
  accessToken: string;
  expiresInSeconds: number;
}
export interface Me {
  id: string;
  username: string;
  email: string;
  roles: string[];
  vaultVisibility: 'public' | 'private';
  createdAt: string;
  about: string | null;
  colourScheme: 'system' | 'light' | 'dark';
  notifyProposals: boolean;
}
export interface Profile {
  id: string;
  username: string;
  memberSince: string;
  reputation: number;
  completedTrades: number;
  cancelledTrades: number;
  about: string | null;
  vaultVisibility: 'public' | 'private';
  blocked: boolean;
}
export interface SpeciesEntry {
  name: string;
  num: number;
  types: string[];
  abilities: { name: string; slot: string }[];
  genders: Gender[];
  generation: number;
  spriteKey: string;
  storable: boolean;
}
export interface CatalogLists {
  natures: string[];
  abilities: string[];
  moves: string[];
  items: string[];
  balls: string[];
  types: string[];
  teraTypes: string[];
  games: string[];
  languages: string[];
}
