import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newCommandKey } from './commandKey.ts';
import { exchange } from './http.ts';
import { Problem, reasonFor } from './problem.ts';
import { untilLetIn, withRetries } from './retry.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });

describe('a command key', () => {
  it('is a UUIDv7 that carries the time', () => {
    const key = newCommandKey(0x0192_3456_789a);
    expect(key).toMatch(/^01923456-789a-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => newCommandKey(1))).size).toBe(100);
  });
});

describe('an exchange', () => {
  const fetched = vi.fn<typeof fetch>();
  beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal('fetch', fetched);
  });

  it('fills the path, leaves empty parameters out, and sends key and token', async () => {
    fetched.mockResolvedValue(answer(200, { ok: true }));
    await exchange({
      method: 'post',
      path: '/v1/users/{username}/pokemon',
      parameters: { username: 'a/b' },
      query: { text: '', type: undefined, cursor: null, shiny: false, 'level.min': 3 },
      body: { x: 1 },
      key: 'k',
      token: 't',
    });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('/v1/users/a%2Fb/pokemon?shiny=false&level.min=3');
    expect(init).toMatchObject({ method: 'POST', credentials: 'include', body: '{"x":1}' });
    expect(init?.headers).toMatchObject({ 'Idempotency-Key': 'k', Authorization: 'Bearer t' });
  });

  it('begins a trace, another one for each request', async () => {
    fetched.mockImplementation(async () => answer(200, {}));
    await exchange({ method: 'get', path: '/' });
    await exchange({ method: 'get', path: '/' });
    const traces = fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('traceparent'));
    expect(traces).toEqual([expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/), expect.any(String)]);
    expect(traces[0]).not.toBe(traces[1]);
  });

  it('makes a problem of a refusal, with its fields', async () => {
    const body = {
      status: 400,
      code: 'validation_failed',
      detail: 'No.',
      errors: { 'ivs.atk': ['must be 0 to 31'] },
    };
    fetched.mockResolvedValue(answer(400, body));
    const problem = await exchange({ method: 'post', path: '/' }).catch((error: Problem) => error);
    expect(problem).toMatchObject({
      status: 400,
      code: 'validation_failed',
      message: 'No.',
      isUnknown: false,
    });
    expect(reasonFor(problem as Problem, 'ivs.atk')).toBe('Must be 0 to 31');
    expect(reasonFor(problem as Problem, 'ivs')).toBe('Must be 0 to 31');
    expect(reasonFor(problem as Problem, 'iv')).toBeUndefined();
  });

  it('takes the wait from the header', async () => {
    fetched.mockResolvedValue(answer(503, { code: 'unavailable' }, { 'Retry-After': '2' }));
    await expect(exchange({ method: 'get', path: '/' })).rejects.toMatchObject({
      retryAfterSeconds: 2,
      isUnknown: true,
    });
  });

  it.each([
    [1, '1 second'],
    [23, '23 seconds'],
    [90, '2 minutes'],
  ])('says how long to wait: %i s', async (seconds, words) => {
    const body = {
      status: 429,
      code: 'rate_limited',
      detail: 'Too many requests.',
      retryAfterSeconds: seconds,
    };
    fetched.mockResolvedValue(answer(429, body, { 'Retry-After': `${seconds}` }));
    await expect(exchange({ method: 'get', path: '/' })).rejects.toMatchObject({
      code: 'rate_limited',
      message: `That was a lot in a short while. Try again in ${words}.`,
      isUnknown: false,
    });
  });

  it('that finds no server leaves the outcome unknown', async () => {
    fetched.mockRejectedValue(new TypeError('failed'));
    await expect(exchange({ method: 'get', path: '/' })).rejects.toMatchObject({
      code: 'unreachable',
      isUnknown: true,
    });
  });

  it('reads a proxy’s page that is no problem document', async () => {
    fetched.mockResolvedValue(
      new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }),
    );
    await expect(exchange({ method: 'get', path: '/' })).rejects.toMatchObject({
      status: 502,
      code: 'unexpected',
    });
  });
});

describe('retrying', () => {
  const pause = vi.fn<(ms: number) => Promise<void>>().mockResolvedValue();
  beforeEach(() => void pause.mockClear());
  const failing = (...problems: Problem[]) => {
    const send = vi.fn<() => Promise<string>>();
    for (const problem of problems) send.mockRejectedValueOnce(problem);
    return send.mockResolvedValue('done');
  };

  it.each([
    { name: 'no server', problem: Problem.unreachable(), sends: 2 },
    { name: 'a server that is away', problem: new Problem(503, { code: 'unavailable' }, 1), sends: 2 },
    { name: 'a server with too much to do', problem: new Problem(503, { code: 'overloaded' }, 2), sends: 2 },
    { name: 'a gateway that gave up', problem: new Problem(504, {}), sends: 2 },
    { name: 'a short pause', problem: new Problem(429, { code: 'rate_limited' }, 4), sends: 2 },
  ])('repeats after $name', async ({ problem, sends }) => {
    const send = failing(problem);
    await expect(withRetries(send, pause)).resolves.toBe('done');
    expect(send).toHaveBeenCalledTimes(sends);
  });

  it.each([400, 401, 404, 409, 422, 429, 500])('does not repeat after %i', async (status) => {
    const send = failing(new Problem(status, {}));
    await expect(withRetries(send, pause)).rejects.toMatchObject({ status });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('waits as long as the server asks, within reason', async () => {
    await withRetries(failing(new Problem(503, {}, 2), new Problem(503, {}, 900)), pause);
    expect(pause.mock.calls[0]?.[0]).toBeGreaterThanOrEqual(2_000);
    expect(pause.mock.calls[0]?.[0]).toBeLessThan(2_500);
    expect(pause.mock.calls[1]?.[0]).toBeLessThan(6_250);
  });

  it('repeats a sign-in that was turned away before it was begun, and no other', async () => {
    await expect(untilLetIn(failing(new Problem(503, { code: 'overloaded' }, 1)), pause)).resolves.toBe(
      'done',
    );
    const unknown = failing(new Problem(503, { code: 'unavailable' }, 1));
    await expect(untilLetIn(unknown, pause)).rejects.toMatchObject({ code: 'unavailable' });
    expect(unknown).toHaveBeenCalledTimes(1);
  });

  it('gives up after three', async () => {
    const send = failing(
      Problem.unreachable(),
      Problem.unreachable(),
      Problem.unreachable(),
      Problem.unreachable(),
    );
    await expect(withRetries(send, pause)).rejects.toMatchObject({ code: 'unreachable' });
    expect(send).toHaveBeenCalledTimes(3);
  });
});
