import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { BulkOutcome, Pokemon } from '#lib/api/types.ts';
import { counted } from '../../keeping/changes.ts';
import { RefusedList } from './RefusedList.tsx';

interface Props {
  outcome: BulkOutcome;
  vault: readonly Pokemon[];
  onClose: () => void;
}

/** Not all could be changed: who was left out, and why. */
export function OutcomeDialog({ outcome: { changed, refused }, vault, onClose }: Props) {
  const id = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>
        {changed === 0
          ? 'Nothing was changed'
          : `${counted(changed)} changed, ${refused.length} left as they are`}
      </DialogTitle>
      <DialogContent>
        <RefusedList refused={refused} vault={vault} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="contained" onClick={onClose}>
          All right
        </Button>
      </DialogActions>
    </Dialog>
  );
}
