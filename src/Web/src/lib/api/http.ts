import { Problem } from './problem.ts';

const origin = (import.meta.env.VITE_API_BASE_URL ?? '').replace(/\/+$/, '');

export const apiUrl = (path: string): string => origin + path;

export type Query = Record<string, string | number | boolean | undefined | null>;

export interface Exchange {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query?: Query | undefined;
  body?: unknown;
  key?: string | undefined;
  token?: string | null;
  signal?: AbortSignal | undefined;
  /** Lets the request outlive the page: a rotated cookie must not be lost on the way. */
  keepalive?: boolean;
}

/** One request and its answer; every failure is a Problem. */
export async function exchange<T>(request: Exchange): Promise<T> {
  let response: Response;
  try {
    response = await fetch(apiUrl(request.path) + queryOf(request.query), initOf(request));
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw Problem.unreachable();
  }
  if (!response.ok) throw await Problem.of(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function initOf({ method, body, key, token, signal, keepalive }: Exchange): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (token) headers.Authorization = `Bearer ${token}`;
  return {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    credentials: 'include',
    keepalive: keepalive ?? false,
    ...(signal ? { signal } : {}),
  };
}

function queryOf(query: Query | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
