import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ImportOutcome, ImportText } from '#lib/api/types.ts';
import { Panel } from '#lib/ui/Panel.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { canKeepRejected } from './mend.ts';
import { Rows } from './Rows.tsx';
import { UndoImport } from './UndoImport.tsx';

interface Props {
  of: ImportText;
  outcome: ImportOutcome;
  onKeepRejected: () => void;
  onRestart: () => void;
}

/** What is in the vault now, what was left out, and the ways on. */
export function SavedPanel({ of, outcome: { rows, changeId }, onKeepRejected, onRestart }: Props) {
  const saved = rows.filter(({ verdict }) => verdict === 'saved').length;
  const rejected = rows.length - saved;
  return (
    <Panel component="section" aria-label="Result">
      <Stack spacing={2}>
        <Alert severity="success" role="status">
          <Typography sx={{ fontWeight: 700 }}>{saved} Pokémon saved.</Typography>
          {rejected > 0 && (
            <>
              {rejected} {rejected === 1 ? 'was' : 'were'} left out, with the reasons below.
            </>
          )}
        </Alert>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <LinkButton to="/vault?sort=-created" variant="contained">
            See them in your vault
          </LinkButton>
          {rejected > 0 && canKeepRejected(of.format) && (
            <Button variant="outlined" onClick={onKeepRejected}>
              Mend what was left out
            </Button>
          )}
          <Button onClick={onRestart}>Import more</Button>
          {changeId && <UndoImport changeId={changeId} count={saved} onUndone={onRestart} />}
        </Stack>
        <Rows rows={rows} />
      </Stack>
    </Panel>
  );
}
