import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId, useState } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import type { Pokemon } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import type { VaultOf } from './useVault.ts';
import { VaultPicker } from './VaultPicker.tsx';

interface Props {
  of: VaultOf;
  title: string;
  act: string;
  label: string;
  max: number;
  without: ReadonlySet<string>;
  empty: ReactNode;
  pending: boolean;
  problem: Problem | null;
  onPick: (pokemon: Pokemon[]) => void;
  onClose: () => void;
}

/** Picks Pokémon from a vault; mounted while it is open, so that each opening starts afresh. */
export function PickerDialog({ title, act, pending, problem, onPick, onClose, ...picker }: Props) {
  const id = useId();
  const [selected, setSelected] = useState<Pokemon[]>([]);
  const small = useMediaQuery(useTheme().breakpoints.down('sm'));
  return (
    <Dialog open onClose={onClose} fullScreen={small} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent dividers>
        <VaultPicker {...picker} withSummary selected={selected} onChange={setSelected} />
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 2, flexWrap: 'wrap', gap: 1 }}>
        <ErrorNotice problem={problem} />
        <Typography sx={{ flex: 1, color: 'text.secondary' }} role="status">
          {selected.length} of {picker.max} chosen
        </Typography>
        <Button onClick={onClose}>Close</Button>
        <Button
          variant="contained"
          disabled={selected.length === 0}
          loading={pending}
          onClick={() => onPick(selected)}
        >
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
