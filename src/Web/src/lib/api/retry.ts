import { Problem } from './problem.ts';

const attempts = 3;
const longestWaitMs = 5_000;

/**
 * Repeats what may be repeated: reads, and commands under one key. A time-out or a 503 means "unknown", not "failed",
 * so the same request is sent again after the wait that the server asks for. What was one request too many for a moment
 * was not begun: it is sent again too, unless the wait is longer than anybody sits through in silence.
 */
export function withRetries<T>(send: () => Promise<T>, pause = wait): Promise<T> {
  return repeated(send, isPassing, pause);
}

/** Repeats only what was turned away before it was begun: for what is no command under a key, such as signing in. */
export function untilLetIn<T>(send: () => Promise<T>, pause = wait): Promise<T> {
  return repeated(send, ({ code }) => code === 'overloaded', pause);
}

async function repeated<T>(
  send: () => Promise<T>,
  may: (problem: Problem) => boolean,
  pause: (ms: number) => Promise<void>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt >= attempts || !(error instanceof Problem) || !may(error)) throw error;
      await pause(waitBefore(attempt, error));
    }
  }
}

const isPassing = ({ status, code, retryAfterSeconds }: Problem) =>
  status === 0 ||
  status === 502 ||
  status === 503 ||
  status === 504 ||
  (code === 'rate_limited' && (retryAfterSeconds ?? 0) * 1_000 <= longestWaitMs);

function waitBefore(attempt: number, problem: Problem): number {
  const asked = problem.retryAfterSeconds === null ? 300 * 2 ** attempt : problem.retryAfterSeconds * 1_000;
  const least = Math.min(asked, longestWaitMs);
  // Those who were turned away together don't come back together.
  return least + Math.random() * Math.max(150, least / 4);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
