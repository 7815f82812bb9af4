import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { ImportedRow, ImportOutcome } from '#lib/api/types.ts';
import { Panel } from '#lib/ui/Panel.tsx';
import type { NearName } from './mend.ts';
import { Rows } from './Rows.tsx';

interface Props {
  outcome: ImportOutcome;
  /** The text has changed since. */
  outdated: boolean;
  pending: boolean;
  onMend: (row: ImportedRow, name: NearName) => void;
  onSave: () => void;
}

/** What would be saved and what not, and why, before anything is. */
export function PreviewPanel({ outcome: { rows, room }, outdated, pending, onMend, onSave }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' });
  }, []);
  const good = rows.filter(({ verdict }) => verdict !== 'rejected').length;
  const bad = rows.length - good;
  const tooMany = good > room;
  return (
    <Panel component="section" aria-label="Preview" ref={panel} sx={{ scrollMarginTop: 80 }}>
      <Stack spacing={2}>
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          <Box sx={{ flex: 1, minWidth: 200 }}>
            <Typography variant="h2">Preview</Typography>
            <Typography role="status" sx={{ color: 'text.secondary' }}>
              {summaryOf(good, bad)}
            </Typography>
          </Box>
          <Button
            variant="contained"
            size="large"
            disabled={good === 0 || outdated || tooMany}
            loading={pending}
            onClick={onSave}
          >
            Save {good} Pokémon
          </Button>
        </Stack>
        {outdated && (
          <Alert severity="info">The text has changed since. Preview it again before you save.</Alert>
        )}
        {tooMany && (
          <Alert severity="error">
            Your vault has room for {room} more. Nothing is saved unless all of them fit: take some out of the
            text.
          </Alert>
        )}
        <Rows rows={rows} onMend={outdated ? undefined : onMend} />
      </Stack>
    </Panel>
  );
}

function summaryOf(good: number, bad: number): string {
  if (good + bad === 0) return 'There is no Pokémon in this text.';
  if (bad === 0) return `All ${good} can be saved.`;
  return `${good} can be saved, ${bad} ${bad === 1 ? 'needs' : 'need'} mending and would be left out.`;
}
