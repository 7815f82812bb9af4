import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useEffect, useRef } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { differenceBy } from './differences.ts';

interface Props {
  problem: Problem | null;
  /** The table as it is shown now: further changes have their own panel. */
  revision: number;
  other: string;
  onClose: () => void;
}

/** A confirmation came too late: what had changed, where nothing else says so (it may be undone since the last look). */
export function StaleNotice({ problem, revision, other, onClose }: Props) {
  if (problem?.code !== 'stale_revision' || problem.trade?.revision !== revision) return null;
  return <Notice problem={problem} other={other} onClose={onClose} />;
}

function Notice({ problem, other, onClose }: { problem: Problem; other: string; onClose: () => void }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Alert severity="error" ref={notice} onClose={onClose} sx={{ borderWidth: 2 }}>
      <AlertTitle sx={{ fontWeight: 750 }}>
        What changed before you confirmed: the table is at revision {problem.trade?.revision} now
      </AlertTitle>
      {problem.changes && (
        <DifferenceList
          difference={differenceBy(problem.changes, problem.trade?.items ?? [])}
          other={other}
        />
      )}
    </Alert>
  );
}
