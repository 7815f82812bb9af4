import { lazy, Suspense, useState } from 'react';
import type { Pokemon, VaultBox } from '#lib/api/types.ts';
import { BulkBar } from './BulkBar.tsx';
import { useBulk } from './useBulk.ts';
import type { Choosing } from './useChoosing.ts';

const ExportDialog = lazy(() => import('../../exchange/ExportDialog.tsx'));

const BulkDialog = lazy(async () => ({ default: (await import('./BulkDialog.tsx')).BulkDialog }));
const OutcomeDialog = lazy(async () => ({ default: (await import('./OutcomeDialog.tsx')).OutcomeDialog }));

interface Props {
  choosing: Choosing;
  listed: readonly Pokemon[];
  /** The filter's query string, where one has found those that are listed. */
  filter: string | null;
  boxes: readonly VaultBox[];
}

/** What is done with all that are chosen, from the first click to what came of it. */
export function Bulk({ choosing, listed, filter, boxes }: Props) {
  const { selection, count } = choosing;
  const chosen = { ids: selection.ids, count, filter: selection.wholeFilter ? filter : null };
  const bulk = useBulk(chosen, choosing.end);
  const [exporting, setExporting] = useState(false);
  return (
    <>
      {choosing.isOn && (
        <BulkBar
          choosing={choosing}
          listed={listed.length}
          filtered={filter !== null}
          pending={bulk.isPending}
          onAct={bulk.ask}
          onExport={() => setExporting(true)}
        />
      )}
      <Suspense>
        {bulk.asking && (
          <BulkDialog
            action={bulk.asking}
            chosen={chosen}
            vault={listed}
            boxes={boxes}
            pending={bulk.isPending}
            problem={bulk.problem}
            onConfirm={bulk.confirm}
            onClose={bulk.cancel}
          />
        )}
        {exporting && (
          <ExportDialog
            search={filter ?? ''}
            chosen={selection.wholeFilter ? [] : [...selection.ids]}
            onClose={() => setExporting(false)}
          />
        )}
        {bulk.outcome && <OutcomeDialog outcome={bulk.outcome} vault={listed} onClose={bulk.closeOutcome} />}
      </Suspense>
    </>
  );
}
