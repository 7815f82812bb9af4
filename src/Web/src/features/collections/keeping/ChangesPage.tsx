import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { VaultChange } from '#lib/api/types.ts';
import { fetchChanges } from '#lib/api/vault.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { HistoryIcon, UndoIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { Ago } from '#lib/ui/time.tsx';
import { changesKey, counted, kindWords } from './changes.ts';
import { MoreButton, RowsSkeleton } from './MoreButton.tsx';
import { useList } from './useList.ts';
import { useUndo } from './useUndo.ts';
import { VaultLink } from './VaultLink.tsx';

/** What one has done to one's vault, the latest first, each to be taken back. */
export function ChangesPage() {
  const list = useList(changesKey, fetchChanges);
  return (
    <Page
      title="What you changed"
      lead="Kept for 90 days, and seen by you alone."
      actions={<VaultLink />}
      narrow
    >
      <ErrorNotice problem={list.problem} onRetry={list.retry} />
      {list.isLoading && <RowsSkeleton />}
      {list.isEmpty && (
        <EmptyState
          title="Nothing yet"
          picture={<HistoryIcon sx={{ fontSize: 56, color: 'text.secondary' }} />}
        >
          What you edit, move, tag, import or delete is listed here, and can be undone.
        </EmptyState>
      )}
      {list.items.length > 0 && (
        <Panel sx={{ py: 0.5 }}>
          <Stack component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {list.items.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </Stack>
        </Panel>
      )}
      <MoreButton list={list} />
    </Page>
  );
}

function Change({ change }: { change: VaultChange }) {
  const { id, kind, count, at, undoneAt, undoable } = change;
  const undo = useUndo();
  const words = `${kindWords(kind)}: ${counted(count)}`;
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        alignItems: 'center',
        gap: 1.5,
        py: 1.25,
        borderBottom: '1px solid',
        borderColor: 'divider',
        '&:last-of-type': { border: 0 },
      }}
    >
      <Stack sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 650, textDecoration: undoneAt ? 'line-through' : undefined }}>
          {words}
        </Typography>
        <Typography sx={{ fontSize: '0.82rem', color: 'text.secondary' }}>
          <Ago at={at} />
        </Typography>
      </Stack>
      {undoneAt && <Chip size="small" variant="outlined" label="Undone" />}
      {undoable && (
        <Button size="small" startIcon={<UndoIcon />} aria-label={`Undo: ${words}`} onClick={() => undo(id)}>
          Undo
        </Button>
      )}
    </Stack>
  );
}
