import type { paths } from './schema.d.ts';
import type { Sent } from './types.ts';

// What the OpenAPI document says of an operation, so that no call can name another path, body or answer.

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that have an operation of this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: object } ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Sent<Body> : undefined;

export type AnswerOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer All }
    ? All extends { 200: infer Ok }
      ? Json<Ok>
      : All extends { 201: infer Created }
        ? Json<Created>
        : undefined
    : never;

type BodyOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody: { content: { 'application/json': infer Body } } }
    ? { body: Body }
    : { body?: undefined };

type ParametersOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { parameters: { path: infer Parameters extends object } }
    ? { parameters: Parameters }
    : { parameters?: undefined };

/** A parameter that is undefined, null or empty is left out. */
type QueryOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { parameters: { query: infer Query extends object } }
    ? { query: Query }
    : Operation<P, M> extends { parameters: { query?: infer Query } }
      ? { query?: { [Name in keyof Query]?: Query[Name] | null | undefined } }
      : { query?: undefined };

export type InputOf<P extends keyof paths, M extends Method> = BodyOf<P, M> &
  ParametersOf<P, M> &
  QueryOf<P, M>;
