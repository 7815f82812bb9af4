import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import type { Draft } from './draft.ts';
import { PokemonForm } from './PokemonForm.tsx';

interface Props {
  title: string;
  act: string;
  initial: Draft;
  pending: boolean;
  problem: Problem | null;
  onSubmit: (draft: Draft) => void;
  onClose: () => void;
}

export function FormDialog({ title, act, initial, pending, problem, onSubmit, onClose }: Props) {
  const id = useId();
  const small = useMediaQuery(useTheme().breakpoints.down('sm'));
  return (
    <Dialog
      open
      onClose={(_, cause) => cause !== 'backdropClick' && onClose()}
      fullScreen={small}
      fullWidth
      maxWidth="md"
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent dividers>
        <PokemonForm id={`${id}-form`} initial={initial} problem={problem} onSubmit={onSubmit} />
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" form={`${id}-form`} variant="contained" loading={pending}>
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
