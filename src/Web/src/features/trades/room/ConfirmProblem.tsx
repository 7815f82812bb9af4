import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Problem } from '#lib/api/problem.ts';
import type { TableChanges } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { differenceBy } from './differences.ts';

interface Props {
  problem: Problem | null;
  revision: number;
  other: string;
}

/** Why a confirmation did not count. A changed table is shown as the difference. */
export function ConfirmProblem({ problem, revision, other }: Props) {
  if (!problem || problem.code === 'review_pause') return null;
  if (problem.code !== 'stale_revision') return <ErrorNotice problem={problem} />;
  return (
    <Alert severity="error">
      <AlertTitle sx={{ fontWeight: 750 }}>The table changed before your confirmation arrived</AlertTitle>
      Nothing was traded. It is at revision {revision} now.
      <Difference changes={problem.changes} problem={problem} other={other} />
    </Alert>
  );
}

function Difference({
  changes,
  problem,
  other,
}: {
  changes: TableChanges | null;
  problem: Problem;
  other: string;
}) {
  if (!changes) return null;
  return <DifferenceList difference={differenceBy(changes, problem.trade?.items ?? [])} other={other} />;
}
