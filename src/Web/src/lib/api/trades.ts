import { command, get } from './client.ts';
import type { Page, Proposal, TableChange, Trade, TradeEvent, TradeMessage, TradeStatus } from './types.ts';

const tradesPageSize = 25;
export const timelinePageSize = 100;

export const listTrades = (
  status: TradeStatus | undefined,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<Trade>> => get('/v1/trades', { query: { status, cursor, limit: tradesPageSize } }, signal);

export const fetchTrade = (id: string, signal?: AbortSignal): Promise<Trade> =>
  get('/v1/trades/{id}', { parameters: { id } }, signal);

export const fetchTimeline = (id: string, after: number, signal?: AbortSignal): Promise<Page<TradeEvent>> =>
  get('/v1/trades/{id}/timeline', { parameters: { id }, query: { after, limit: timelinePageSize } }, signal);

export const propose = (body: Proposal, key: string): Promise<Trade> =>
  command('post', '/v1/trades', key, { body });

export const changeTable = (id: string, body: TableChange, key: string): Promise<Trade> =>
  command('post', '/v1/trades/{id}/table', key, { parameters: { id }, body });

export const confirmTrade = (id: string, revision: number, key: string): Promise<Trade> =>
  command('post', '/v1/trades/{id}/confirm', key, { parameters: { id }, body: { revision } });

export type Withdrawal = 'unconfirm' | 'reject' | 'cancel';

export const withdraw = (id: string, act: Withdrawal, key: string): Promise<Trade> =>
  command('post', `/v1/trades/{id}/${act}`, key, { parameters: { id } });

export const postMessage = (id: string, text: string, key: string): Promise<TradeMessage> =>
  command('post', '/v1/trades/{id}/messages', key, { parameters: { id }, body: { text } });
