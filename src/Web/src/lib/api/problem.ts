import type { ProblemDocument, RefusalCode, TableChanges, Trade } from './types.ts';

/** A request that was refused, or whose outcome is not known. */
export class Problem extends Error {
  readonly status: number;
  readonly code: RefusalCode | 'unreachable' | 'unexpected';
  /** Reasons by path of the field, such as `ivs.atk`. */
  readonly errors: Readonly<Record<string, string[]>>;
  readonly retryAfterSeconds: number | null;
  readonly changes: TableChanges | null;
  readonly trade: Trade | null;

  constructor(status: number, body: ProblemDocument, retryAfterSeconds: number | null = null) {
    super(wordsOf(body, body.retryAfterSeconds ?? retryAfterSeconds));
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'unreachable' : 'unexpected');
    this.errors = body.errors ?? {};
    this.retryAfterSeconds = body.retryAfterSeconds ?? retryAfterSeconds;
    this.changes = body.changes ?? null;
    this.trade = body.trade ?? null;
  }

  /** The action may have been carried out: the same key sent again finds out. */
  get isUnknown(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  static unreachable(): Problem {
    return new Problem(0, { detail: "We can't reach the server. Check your connection and try again." });
  }

  static async of(response: Response): Promise<Problem> {
    const retryAfter = Number(response.headers.get('Retry-After'));
    const seconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
    return new Problem(response.status, await bodyOf(response), seconds);
  }
}

function wordsOf({ code, detail, title }: ProblemDocument, seconds: number | null): string {
  if (code === 'rate_limited')
    return `That was a lot in a short while. Try again in ${waitInWords(seconds ?? 1)}.`;
  return detail || title || 'Something went wrong.';
}

function waitInWords(seconds: number): string {
  const [count, unit] = seconds < 90 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

async function bodyOf(response: Response): Promise<ProblemDocument> {
  if (!response.headers.get('Content-Type')?.includes('json'))
    return { title: `The server answered ${response.status}.` };
  try {
    return (await response.json()) as ProblemDocument;
  } catch (error) {
    return {
      title: `The server's answer can't be read (${error instanceof Error ? error.name : 'unknown'}).`,
    };
  }
}

export const problemOf = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem(-1, { detail: error instanceof Error ? error.message : String(error) });

/** The first reason given for a field, or for anything below it. */
export function reasonFor(problem: Problem | null, path: string): string | undefined {
  if (!problem) return undefined;
  const exact = problem.errors[path];
  if (exact) return sentence(exact);
  const below = Object.keys(problem.errors).find(
    (key) => key.startsWith(`${path}.`) || key.startsWith(`${path}[`),
  );
  return below ? sentence(problem.errors[below] ?? []) : undefined;
}

function sentence(reasons: readonly string[]): string {
  const text = reasons.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
