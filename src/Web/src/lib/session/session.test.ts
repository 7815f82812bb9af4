import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from './session.ts';

const answers = vi.fn<typeof fetch>();
const signedIn = (accessToken: string, username = 'ash') => ({
  user: { id: username, username },
  accessToken,
  expiresInSeconds: 900,
});
const ok = (body: unknown) =>
  new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } });
const refused = (status: number) =>
  new Response('{}', { status, headers: { 'Content-Type': 'application/problem+json' } });

class QuietChannel extends EventTarget {
  static all: QuietChannel[] = [];
  constructor() {
    super();
    QuietChannel.all.push(this);
  }
  postMessage(data: unknown) {
    for (const other of QuietChannel.all)
      if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  answers.mockReset();
  QuietChannel.all = [];
  vi.stubGlobal('fetch', answers);
  vi.stubGlobal('BroadcastChannel', QuietChannel);
  vi.stubGlobal('navigator', {});
});
afterEach(() => void vi.useRealTimers());

const called = () => answers.mock.calls.map(([url]) => url);

describe('a session', () => {
  it('comes from the refresh cookie', async () => {
    answers.mockResolvedValueOnce(ok(signedIn('one')));
    const session = new Session();
    await session.start();
    expect(session.snapshot()).toEqual({ status: 'signedIn', user: { id: 'ash', username: 'ash' } });
    expect(await session.accessToken()).toBe('one');
  });

  it.each([
    { status: 401, becomes: 'signedOut' },
    { status: 503, becomes: 'unreachable' },
    { status: 429, becomes: 'unreachable' },
  ])('that can not be refreshed for $status is $becomes', async ({ status, becomes }) => {
    answers.mockResolvedValueOnce(refused(status));
    const session = new Session();
    await session.start();
    expect(session.snapshot().status).toBe(becomes);
  });

  it('is renewed before its token ends', async () => {
    answers.mockResolvedValueOnce(ok(signedIn('one'))).mockResolvedValueOnce(ok(signedIn('two')));
    const session = new Session();
    await session.start();
    await vi.advanceTimersByTimeAsync(839_000);
    expect(called()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await session.accessToken()).toBe('two');
  });

  it('refreshes once for all that wait for it', async () => {
    answers.mockResolvedValueOnce(ok(signedIn('one'))).mockResolvedValueOnce(ok(signedIn('two')));
    const session = new Session();
    await session.start();
    expect(await Promise.all([session.renewedToken('one'), session.renewedToken('one')])).toEqual([
      'two',
      'two',
    ]);
    expect(called()).toHaveLength(2);
  });

  it('does not refresh for a token that is no longer in use', async () => {
    answers.mockResolvedValueOnce(ok(signedIn('one')));
    const session = new Session();
    await session.start();
    expect(await session.renewedToken('older')).toBe('one');
    expect(called()).toHaveLength(1);
  });

  it('outlives a renewal that the server could not answer', async () => {
    answers
      .mockResolvedValueOnce(ok(signedIn('one')))
      .mockResolvedValueOnce(refused(503))
      .mockResolvedValueOnce(ok(signedIn('two')));
    const session = new Session();
    await session.start();
    await vi.advanceTimersByTimeAsync(841_000);
    expect(session.snapshot().status).toBe('signedIn');
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await session.accessToken()).toBe('two');
  });
});

describe('between tabs', () => {
  it('one uses the cookie at a time', async () => {
    const request = vi.fn((_: string, work: () => Promise<void>) => work());
    vi.stubGlobal('navigator', { locks: { request } });
    answers.mockResolvedValueOnce(ok(signedIn('one')));
    await new Session().start();
    expect(request).toHaveBeenCalledWith('ptv-refresh', expect.any(Function));
  });

  it('signing out is signing out everywhere', async () => {
    answers.mockImplementation(async (url) =>
      String(url).endsWith('logout') ? new Response(null, { status: 204 }) : ok(signedIn('one')),
    );
    const here = new Session();
    const there = new Session();
    await Promise.all([here.start(), there.start()]);
    await here.signOut(false);
    expect(here.snapshot().status).toBe('signedOut');
    expect(there.snapshot().status).toBe('signedOut');
    expect(await there.accessToken()).toBeNull();
  });

  it('another one who signs in is who all are', async () => {
    answers.mockResolvedValueOnce(ok(signedIn('one'))).mockResolvedValueOnce(ok(signedIn('two', 'gary')));
    const there = new Session();
    await there.start();
    new Session().signedIn(signedIn('three', 'gary'));
    await vi.advanceTimersByTimeAsync(1);
    expect(there.snapshot()).toEqual({ status: 'signedIn', user: { id: 'gary', username: 'gary' } });
  });
});
