import Autocomplete from '@mui/material/Autocomplete';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Fields, type FieldsProps } from './PokemonForm.tsx';

/** Flags, tags and notes: what the owner alone decides, and in part alone sees. */
export function OwnerFields({ draft, reason, set }: FieldsProps) {
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
      <Autocomplete
        multiple
        freeSolo
        autoSelect
        options={[] as string[]}
        value={draft.tags}
        onChange={(_, tags) => set({ tags })}
        renderInput={(parameters) => (
          <TextField
            {...parameters}
            label="Tags"
            error={Boolean(reason('tags'))}
            helperText={reason('tags') ?? 'Enter after each.'}
          />
        )}
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
