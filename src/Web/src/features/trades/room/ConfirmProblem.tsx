import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Problem } from '#lib/api/problem.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';

/** Why a confirmation did not count. What changed on the table stands above it, where there is room for it. */
export function ConfirmProblem({ problem, revision }: { problem: Problem | null; revision: number }) {
  if (!problem || problem.code === 'review_pause') return null;
  if (problem.code !== 'stale_revision') return <ErrorNotice problem={problem} />;
  return (
    <Alert severity="error">
      <AlertTitle sx={{ fontWeight: 750 }}>The table changed before your confirmation arrived</AlertTitle>
      Nothing was traded. It is at revision {revision} now; what changed is shown above the table.
    </Alert>
  );
}
