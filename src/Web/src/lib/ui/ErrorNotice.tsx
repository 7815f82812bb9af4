import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Problem } from '#lib/api/problem.ts';

interface Props {
  problem: Problem | null | undefined;
  onRetry?: (() => void) | undefined;
  title?: string;
}

/** What went wrong, and a way on. */
export function ErrorNotice({ problem, onRetry, title }: Props) {
  if (!problem) return null;
  const retry = onRetry && (
    <Button color="inherit" size="small" onClick={onRetry}>
      Try again
    </Button>
  );
  return (
    <Alert severity={problem.code === 'rate_limited' ? 'warning' : 'error'} action={retry}>
      {title ? `${title} ` : ''}
      {problem.message}
    </Alert>
  );
}
