import { command, get } from './client.ts';
import type { Page, Trade, TradeEvent, TradeMessage, TradeStatus } from './types.ts';

/** The versions of Pokémon that the user has seen, by id. */
export type Seen = Record<string, number>;

export interface Proposal {
  with: string;
  offer: string[];
  request: string[];
  note?: string;
  seen: Seen;
}

export interface TableChange {
  revision: number;
  put?: string[];
  take?: string[];
  ask?: string[];
  seen?: Seen;
}

export const listTrades = (status: TradeStatus | undefined, cursor: string | null, signal?: AbortSignal) =>
  get<Page<Trade>>('/v1/trades', { status, cursor, limit: 25 }, signal);

export const fetchTrade = (id: string, signal?: AbortSignal) => get<Trade>(`/v1/trades/${id}`, {}, signal);

export const fetchTimeline = (id: string, after: number, signal?: AbortSignal) =>
  get<Page<TradeEvent>>(`/v1/trades/${id}/timeline`, { after, limit: 100 }, signal);

export const propose = (body: Proposal, key: string) => command<Trade>('POST', '/v1/trades', { body, key });

export const changeTable = (id: string, body: TableChange, key: string) =>
  command<Trade>('POST', `/v1/trades/${id}/table`, { body, key });

export const confirmTrade = (id: string, revision: number, key: string) =>
  command<Trade>('POST', `/v1/trades/${id}/confirm`, { body: { revision }, key });

export type Withdrawal = 'unconfirm' | 'reject' | 'cancel';

export const withdraw = (id: string, act: Withdrawal, key: string) =>
  command<Trade>('POST', `/v1/trades/${id}/${act}`, { key });

export const postMessage = (id: string, text: string, key: string) =>
  command<TradeMessage>('POST', `/v1/trades/${id}/messages`, { body: { text }, key });
