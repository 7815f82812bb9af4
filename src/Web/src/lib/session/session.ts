import { exchange } from '#lib/api/http.ts';
import { Problem } from '#lib/api/problem.ts';
import { untilLetIn } from '#lib/api/retry.ts';
import type { SignedIn } from '#lib/api/types.ts';
import { noteBeenHere } from './beenHere.ts';

export type SessionState =
  | { status: 'starting' }
  | { status: 'unreachable' }
  | { status: 'signedOut' }
  | { status: 'signedIn'; user: SignedIn['user'] };

type Notice = { kind: 'signedOut' } | { kind: 'signedIn'; userId: string };

const renewBeforeEndMs = 60_000;
const lockName = 'ptv-refresh';

/**
 * Who is signed in. The access token lives in this object's memory only. The refresh cookie is used by one tab at a time:
 * two tabs that used the same cookie at once would look like a replay, and end the session everywhere.
 */
export class Session {
  private state: SessionState = { status: 'starting' };
  private token: { value: string; endsAt: number } | null = null;
  private renewal: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('ptv-session');

  constructor() {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Notice>) => this.heard(data));
  }

  readonly snapshot = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** From the refresh cookie, where there is one. */
  async start(): Promise<void> {
    this.become({ status: 'starting' });
    await this.renew();
  }

  signedIn(answer: SignedIn): void {
    this.keep(answer);
    this.tell({ kind: 'signedIn', userId: answer.user.id });
  }

  /** Null where nobody is signed in. */
  async accessToken(): Promise<string | null> {
    if (this.state.status === 'signedOut') return null;
    if (!this.token || this.token.endsAt - Date.now() < renewBeforeEndMs / 4) await this.renew();
    return this.token?.value ?? null;
  }

  /** Another token than the one that was refused. */
  async renewedToken(refused: string): Promise<string | null> {
    if (this.token?.value === refused) await this.renew();
    return this.token?.value ?? null;
  }

  async signOut(everywhere: boolean): Promise<void> {
    const token = await this.accessToken();
    await exchange({ method: 'post', path: everywhere ? '/v1/auth/logout-all' : '/v1/auth/logout', token });
    this.end();
    this.tell({ kind: 'signedOut' });
  }

  private renew(): Promise<void> {
    this.renewal ??= alone(() => this.refresh()).finally(() => {
      this.renewal = null;
    });
    return this.renewal;
  }

  private async refresh(): Promise<void> {
    try {
      this.keep(
        await untilLetIn(() =>
          exchange<SignedIn>({ method: 'post', path: '/v1/auth/refresh', keepalive: true }),
        ),
      );
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status >= 400 && error.status < 500 && error.status !== 429) this.end();
      else if (this.state.status === 'starting') this.become({ status: 'unreachable' });
      else this.renewIn(10_000);
    }
  }

  private keep({ user, accessToken, expiresInSeconds }: SignedIn): void {
    this.token = { value: accessToken, endsAt: Date.now() + expiresInSeconds * 1_000 };
    this.renewIn(Math.max(expiresInSeconds * 1_000 - renewBeforeEndMs, 5_000));
    const same = this.state.status === 'signedIn' && this.state.user.id === user.id;
    if (!same) this.become({ status: 'signedIn', user });
  }

  private renewIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.renew(), ms);
  }

  private end(): void {
    clearTimeout(this.timer);
    this.token = null;
    this.become({ status: 'signedOut' });
  }

  private heard(notice: Notice): void {
    if (notice.kind === 'signedOut') this.end();
    else if (this.state.status !== 'signedIn' || this.state.user.id !== notice.userId) void this.renew();
  }

  private tell(notice: Notice): void {
    this.channel?.postMessage(notice);
  }

  private become(state: SessionState): void {
    this.state = state;
    if (state.status === 'signedIn' || state.status === 'signedOut')
      noteBeenHere(state.status === 'signedIn');
    for (const listener of this.listeners) listener();
  }
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  // Locks are there in secure contexts only; elsewhere each tab takes care of itself.
  return typeof navigator !== 'undefined' && navigator.locks
    ? navigator.locks.request(lockName, work)
    : work();
}

export const session = new Session();
