import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

interface Props {
  open: boolean;
  title: string;
  text: string;
  act: string;
  keep?: string;
  pending?: boolean;
  problem?: Problem | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that can't be taken back easily. */
export function ConfirmDialog({
  open,
  title,
  text,
  act,
  keep = 'Keep it',
  pending = false,
  problem,
  onConfirm,
  onClose,
}: Props) {
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-text`} sx={{ mb: problem ? 2 : 0 }}>
          {text}
        </DialogContentText>
        <ErrorNotice problem={problem} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button onClick={onClose}>{keep}</Button>
        <Button variant="contained" color="error" loading={pending} onClick={onConfirm}>
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
