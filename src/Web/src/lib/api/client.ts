import { session } from '#lib/session/session.ts';
import { type Exchange, exchange } from './http.ts';
import type { AnswerOf, InputOf, Method, PathOf } from './operations.ts';
import { Problem } from './problem.ts';
import { untilLetIn, withRetries } from './retry.ts';

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

export const get = <P extends PathOf<'get'>>(
  path: P,
  input: InputOf<P, 'get'>,
  signal?: AbortSignal,
): Promise<AnswerOf<P, 'get'>> => send({ method: 'get', path, ...input, signal });

/** What answers with text, such as an export. */
export const getText = <P extends PathOf<'get'>>(
  path: P,
  input: InputOf<P, 'get'>,
  signal?: AbortSignal,
): Promise<string> => send({ method: 'get', path, ...input, signal, asText: true });

/** A command: one action of the user under one key, so that a repeat has one effect. */
export const command = <M extends Exclude<Method, 'get'>, P extends PathOf<M>>(
  method: M,
  path: P,
  key: string,
  input: InputOf<P, M>,
): Promise<AnswerOf<P, M>> => send({ method, path, key, ...input });

/** Signing up and in: without a token, and begun once only, as the server counts failures. */
export const enter = <P extends PathOf<'post'>>(
  path: P,
  input: InputOf<P, 'post'>,
): Promise<AnswerOf<P, 'post'>> => untilLetIn(() => exchange({ method: 'post', path, ...input }));
