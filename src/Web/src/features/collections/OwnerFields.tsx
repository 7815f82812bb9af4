import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Fields, type FieldsProps } from './PokemonForm.tsx';
import { TagsField } from './TagsField.tsx';
import { useKnownTags } from './useKnownTags.ts';

/** Flags, tags and notes: what the owner alone decides, and in part alone sees. */
export function OwnerFields({ draft, reason, set }: FieldsProps) {
  const known = useKnownTags();
  return (
    <Fields title="In your vault">
      <FormControlLabel
        label="For trade"
        control={<Switch checked={draft.forTrade} onChange={(_, forTrade) => set({ forTrade })} />}
      />
      <FormControlLabel
        label="Favourite (never on a table)"
        control={<Switch checked={draft.favourite} onChange={(_, favourite) => set({ favourite })} />}
      />
      <TagsField
        value={draft.tags}
        known={known}
        reason={reason('tags')}
        onChange={(tags) => set({ tags })}
      />
      <TextField
        label="Notes"
        multiline
        minRows={2}
        value={draft.notes}
        onChange={(event) => set({ notes: event.target.value })}
        error={Boolean(reason('notes'))}
        helperText={reason('notes')}
      />
      <Typography sx={{ gridColumn: '1 / -1', fontSize: '0.8rem', color: 'text.secondary' }}>
        Tags and notes are yours alone; nobody else ever sees them.
      </Typography>
    </Fields>
  );
}
