import Alert from '@mui/material/Alert';
import { type Problem, reasonFor } from '#lib/api/problem.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';

/** Why the text as a whole was refused, and what to do about it. Nothing of it was saved. */
export function ImportProblem({ problem }: { problem: Problem | null }) {
  const words = problem && wordsOf(problem);
  return words ? <Alert severity="error">{words}</Alert> : <ErrorNotice problem={problem} />;
}

function wordsOf(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'body_too_large':
      return 'This is more than 2 MB of text. Split it, and import one part after the other. Nothing was saved.';
    case 'too_many_rows':
      return 'There are more than 1,000 Pokémon in it. Split it, and import one part after the other. Nothing was saved.';
    case 'validation_failed':
      return reasonFor(problem, 'text') ?? reasonFor(problem, 'format');
    default:
      return undefined;
  }
}
