import { Problem } from './problem.ts';
import { newTraceParent } from './trace.ts';

const origin = (import.meta.env.VITE_API_BASE_URL ?? '').replace(/\/+$/, '');

export const apiUrl = (path: string): string => origin + path;

export interface Exchange {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As the OpenAPI document writes it, such as `/v1/trades/{id}`. */
  path: string;
  parameters?: object | undefined;
  query?: object | undefined;
  body?: unknown;
  key?: string | undefined;
  token?: string | null;
  signal?: AbortSignal | undefined;
  /** Lets the request outlive the page: a rotated cookie must not be lost on the way. */
  keepalive?: boolean;
  /** Text that is no JSON is taken as it is. */
  asText?: boolean;
}

/** One request and its answer; every failure is a Problem. */
export async function exchange<T>(request: Exchange): Promise<T> {
  let response: Response;
  try {
    response = await fetch(urlOf(request), initOf(request));
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw Problem.unreachable();
  }
  if (!response.ok) throw await Problem.of(response);
  if (request.asText) return (await response.text()) as T;
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function initOf({ method, body, key, token, signal, keepalive, asText }: Exchange): RequestInit {
  const headers: Record<string, string> = {
    Accept: asText ? '*/*' : 'application/json',
    traceparent: newTraceParent(),
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (token) headers.Authorization = `Bearer ${token}`;
  return {
    method: method.toUpperCase(),
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    credentials: 'include',
    keepalive: keepalive ?? false,
    ...(signal ? { signal } : {}),
  };
}

function urlOf({ path, parameters, query }: Exchange): string {
  let filled = path;
  for (const [name, value] of Object.entries(parameters ?? {})) {
    filled = filled.replace(`{${name}}`, encodeURIComponent(String(value)));
  }
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== '') search.append(name, String(each));
  }
  return apiUrl(filled) + (search.size > 0 ? `?${search}` : '');
}
