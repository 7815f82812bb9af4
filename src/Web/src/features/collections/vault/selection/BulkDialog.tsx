import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { type Problem, reasonFor } from '#lib/api/problem.ts';
import type { BulkAction, Pokemon, VaultBox } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { boxName, slotsPerBox } from '#lib/vault/boxes.ts';
import { counted } from '../../keeping/changes.ts';
import { TagsField } from '../../TagsField.tsx';
import { tagsOf } from '../../tags.ts';
import { actionWords, type Chosen, type Details } from './actions.ts';
import { Foreseen } from './Foreseen.tsx';

interface Props {
  action: BulkAction;
  chosen: Chosen;
  vault: readonly Pokemon[];
  boxes: readonly VaultBox[];
  pending: boolean;
  problem: Problem | null;
  onConfirm: (details: Details) => void;
  onClose: () => void;
}

const explanations: Partial<Record<BulkAction, string>> = {
  move: 'They take the free slots of that box, then of the boxes behind it.',
  unlock:
    'Unlocking takes effect after 48 hours. Until then nobody can trade them away, whoever sits at your session.',
  delete: 'They stay in the trash for 30 days.',
};

/** Asks what is missing, shows how many it is about and who would be left out, and has it confirmed. */
export function BulkDialog({ action, chosen, vault, boxes, pending, problem, onConfirm, onClose }: Props) {
  const id = useId();
  const [tags, setTags] = useState<string[]>([]);
  const [box, setBox] = useState<number | null>(null);
  const details: Details = {
    ...(action === 'tag' || action === 'untag' ? { tags } : {}),
    ...(action === 'move' && box !== null ? { box } : {}),
  };
  const isReady = action === 'move' ? box !== null : !('tags' in details) || tags.length > 0;
  const title = `${actionWords[action].act}: ${counted(chosen.count)}`;
  const known = tagsOf(action === 'untag' ? vault.filter((each) => chosen.ids.has(each.id)) : vault);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onConfirm(details);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        <Stack component="form" id={`${id}-form`} spacing={2} onSubmit={submit} sx={{ pt: 0.5 }}>
          {chosen.filter !== null && (
            <DialogContentText>
              All {counted(chosen.count)} that match the filter, also those that are not on the screen.
            </DialogContentText>
          )}
          {explanations[action] && <DialogContentText>{explanations[action]}</DialogContentText>}
          {'tags' in details && (
            <TagsField
              autoFocus
              value={tags}
              known={known}
              onlyKnown={action === 'untag'}
              reason={reasonFor(problem, 'tags')}
              onChange={setTags}
            />
          )}
          {action === 'move' && (
            <TextField
              select
              autoFocus
              label="Box"
              value={box ?? ''}
              onChange={(event) => setBox(Number(event.target.value))}
            >
              {boxes.map((each) => (
                <MenuItem key={each.box} value={each.box}>
                  {boxName(each)} ({slotsPerBox - each.count} free)
                </MenuItem>
              ))}
            </TextField>
          )}
          {isReady && <Foreseen action={action} chosen={chosen} details={details} vault={vault} />}
          <ErrorNotice problem={problem} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          form={`${id}-form`}
          variant="contained"
          color={action === 'delete' ? 'error' : 'primary'}
          disabled={!isReady}
          loading={pending}
        >
          {actionWords[action].act} {counted(chosen.count)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
