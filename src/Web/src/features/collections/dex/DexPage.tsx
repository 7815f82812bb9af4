import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { fetchDex } from '#lib/api/pokemon.ts';
import { problemOf } from '#lib/api/problem.ts';
import type { DexEntry } from '#lib/api/types.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { BackIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { VirtualGrid } from '#lib/ui/VirtualGrid.tsx';
import { dexKey } from '#lib/vault/useVault.ts';
import { DexCell } from './DexCell.tsx';
import { DexControls } from './DexControls.tsx';
import { DexProgress } from './DexProgress.tsx';
import { type DexView, entriesOf, progressOf, readDexView, writeDexView } from './dex.ts';

/** One of each: which species and forms one has, and which are still lacking. */
export function DexPage() {
  const [parameters, setParameters] = useSearchParams();
  const view = readDexView(parameters);
  const dex = useQuery({ queryKey: dexKey, queryFn: ({ signal }) => fetchDex(signal) });
  // Out of the address itself: a second press may come before the first one has been drawn.
  const change = (changes: Partial<DexView>) => {
    const current = readDexView(new URLSearchParams(window.location.search));
    setParameters(writeDexView({ ...current, ...changes }), { replace: true });
  };
  return (
    <Page
      title="Living dex"
      actions={
        <LinkButton to="/vault" startIcon={<BackIcon />}>
          Your vault
        </LinkButton>
      }
    >
      {dex.error && <ErrorNotice problem={problemOf(dex.error)} onRetry={() => void dex.refetch()} />}
      {dex.isPending && <DexSkeleton />}
      {dex.data && (
        <>
          <DexProgress
            progress={progressOf(dex.data.items, view)}
            view={view}
            onGeneration={(generation) => change({ generation })}
          />
          <DexControls view={view} onChange={change} />
          <Entries entries={entriesOf(dex.data.items, view)} view={view} />
        </>
      )}
    </Page>
  );
}

function Entries({ entries, view }: { entries: readonly DexEntry[]; view: DexView }) {
  return (
    <Panel component="section" aria-label="Species">
      <Typography role="status" sx={{ mb: 1.5, color: 'text.secondary' }}>
        {entries.length} {view.forms ? 'species and forms' : 'species'}
      </Typography>
      {entries.length === 0 && (
        <EmptyState title={view.show === 'lacking' ? 'Nothing is lacking' : 'Nothing here'}>
          {view.show === 'lacking' ? 'This part of your living dex is complete.' : 'Look for something else.'}
        </EmptyState>
      )}
      <VirtualGrid
        label="Living dex"
        items={entries}
        keyOf={({ species }) => species}
        width={104}
        columnsLeast={4}
        gap={8}
        more={26}
      >
        {(entry) => <DexCell entry={entry} shiny={view.shiny} />}
      </VirtualGrid>
    </Panel>
  );
}

function DexSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <Skeleton variant="rounded" height={120} sx={{ mb: 3, borderRadius: '18px' }} />
      <Skeleton variant="rounded" height={480} sx={{ borderRadius: '18px' }} />
    </div>
  );
}
