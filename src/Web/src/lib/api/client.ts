import { session } from '#lib/session/session.ts';
import { newCommandKey } from './commandKey.ts';
import { type Exchange, exchange, type Query } from './http.ts';
import { Problem } from './problem.ts';
import { withRetries } from './retry.ts';

/** Sends with the access token, renews it once where it is refused, and repeats what may be repeated. */
async function send<T>(request: Exchange): Promise<T> {
  return withRetries(async () => {
    const token = await session.accessToken();
    try {
      return await exchange<T>({ ...request, token });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401 || !token) throw error;
      return exchange<T>({ ...request, token: await session.renewedToken(token) });
    }
  });
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  send<T>({ method: 'GET', path, query, signal });

/** A command: one action of the user under one key, so that a repeat has one effect. */
export function command<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: { body?: unknown; query?: Query; key?: string } = {},
): Promise<T> {
  return send<T>({
    method,
    path,
    body: options.body,
    query: options.query,
    key: options.key ?? newCommandKey(),
  });
}
