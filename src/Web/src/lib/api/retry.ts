import { Problem } from './problem.ts';

const attempts = 3;
const longestWaitMs = 5_000;

/**
 * Repeats what may be repeated: reads, and commands under one key. A time-out or a 503 means "unknown", not "failed",
 * so the same request is sent again after the wait that the server asks for. What was one request too many for a moment
 * was not begun: it is sent again too, unless the wait is longer than anybody sits through in silence.
 */
export async function withRetries<T>(
  send: () => Promise<T>,
  pause: (ms: number) => Promise<void> = wait,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt >= attempts || !(error instanceof Problem) || !isPassing(error)) throw error;
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
  return Math.min(asked, longestWaitMs) + Math.random() * 150;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
