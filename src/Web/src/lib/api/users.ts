import { command, get } from './client.ts';
import { exchange } from './http.ts';
import type { Me, Profile, SignedIn } from './types.ts';

const at = encodeURIComponent;

export const register = (body: { username: string; email: string; password: string }) =>
  exchange<SignedIn>({ method: 'POST', path: '/v1/auth/register', body });

export const signIn = (body: { login: string; password: string }) =>
  exchange<SignedIn>({ method: 'POST', path: '/v1/auth/login', body });

export const fetchMe = (signal?: AbortSignal) => get<Me>('/v1/auth/me', {}, signal);

export type MeChanges = Partial<Pick<Me, 'vaultVisibility' | 'about' | 'colourScheme' | 'notifyProposals'>>;

export const changeMe = (body: MeChanges, key: string) => command<Me>('PATCH', '/v1/auth/me', { body, key });

export const fetchProfile = (username: string, signal?: AbortSignal) =>
  get<Profile>(`/v1/users/${at(username)}`, {}, signal);

export const block = (username: string, key: string) =>
  command<void>('PUT', `/v1/users/${at(username)}/block`, { key });

export const unblock = (username: string, key: string) =>
  command<void>('DELETE', `/v1/users/${at(username)}/block`, { key });
