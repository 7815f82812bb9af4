import { command, enter, get } from './client.ts';
import type { Me, MeChanges, Page, Profile, SignedIn, SignedInAt } from './types.ts';

export const register = (body: { username: string; email: string; password: string }): Promise<SignedIn> =>
  enter('/v1/auth/register', { body });

export const signIn = (body: { login: string; password: string }): Promise<SignedIn> =>
  enter('/v1/auth/login', { body });

export const fetchMe = (signal?: AbortSignal): Promise<Me> => get('/v1/auth/me', {}, signal);

export const changeMe = (body: MeChanges, key: string): Promise<Me> =>
  command('patch', '/v1/auth/me', key, { body });

export const fetchProfile = (username: string, signal?: AbortSignal): Promise<Profile> =>
  get('/v1/users/{username}', { parameters: { username } }, signal);

export const block = (username: string, key: string): Promise<void> =>
  command('put', '/v1/users/{username}/block', key, { parameters: { username } });

export const unblock = (username: string, key: string): Promise<void> =>
  command('delete', '/v1/users/{username}/block', key, { parameters: { username } });

export const listSessions = (signal?: AbortSignal): Promise<Page<SignedInAt>> =>
  get('/v1/auth/sessions', {}, signal);

export const endSession = (id: string, key: string): Promise<void> =>
  command('delete', '/v1/auth/sessions/{id}', key, { parameters: { id } });
