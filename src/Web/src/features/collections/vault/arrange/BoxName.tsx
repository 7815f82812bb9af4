import ButtonBase from '@mui/material/ButtonBase';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { VaultBox } from '#lib/api/types.ts';
import { EditIcon } from '#lib/ui/icons.tsx';
import { boxName } from '#lib/vault/boxes.ts';

const lengthMax = 30;

/** Edited where it stands: Enter keeps it, Escape does not; an empty one gives the box its number back. */
export function BoxName({ box, onRename }: { box: VaultBox; onRename: (name: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && draft === null) button.current?.focus();
    wasEditing.current = draft !== null;
  }, [draft]);
  const finish = (keep: boolean) => {
    if (keep && draft !== null && draft.trim() !== (box.name ?? '')) onRename(draft);
    setDraft(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    finish(event.key === 'Enter');
  };
  if (draft !== null)
    return (
      <TextField
        label="Name of the box"
        value={draft}
        autoFocus
        placeholder={boxName({ box: box.box, name: null })}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => finish(true)}
        onKeyDown={keys}
        onFocus={(event) => event.target.select()}
        slotProps={{ htmlInput: { maxLength: lengthMax } }}
        sx={{ maxWidth: 260 }}
      />
    );
  const name = boxName(box);
  return (
    <Typography variant="h2" sx={{ minWidth: 0 }}>
      <ButtonBase
        ref={button}
        aria-label={`Rename ${name}`}
        onClick={() => setDraft(box.name ?? '')}
        sx={{
          font: 'inherit',
          letterSpacing: 'inherit',
          maxWidth: '100%',
          gap: 0.75,
          px: 1,
          py: 0.5,
          borderRadius: '10px',
          '& svg': { fontSize: 17, color: 'text.secondary', flex: 'none' },
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{name}</span>
        <EditIcon />
      </ButtonBase>
    </Typography>
  );
}
