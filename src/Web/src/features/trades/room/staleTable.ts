import { Problem } from '#lib/api/problem.ts';

/** A stale revision in words: what to do now. Other problems stay as they are. */
export function staleTableWords(problem: Problem): Problem {
  if (problem.code !== 'stale_revision') return problem;
  return new Problem(problem.status, {
    code: problem.code,
    detail:
      'The table has just changed under your hand, so nothing was done. Look at what changed, then try again.',
  });
}
