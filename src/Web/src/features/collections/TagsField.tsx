import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';

interface Props {
  value: string[];
  known: readonly { tag: string; count: number }[];
  /** Nothing but what is there can be named. */
  onlyKnown?: boolean;
  reason?: string | undefined;
  autoFocus?: boolean;
  onChange: (tags: string[]) => void;
}

/** Tags by typing or by choosing among those in use. */
export function TagsField({ value, known, onlyKnown = false, reason, autoFocus = false, onChange }: Props) {
  const counts = new Map(known.map(({ tag, count }) => [tag, count]));
  return (
    <Autocomplete
      multiple
      freeSolo={!onlyKnown}
      autoSelect={!onlyKnown}
      openOnFocus
      options={known.map(({ tag }) => tag)}
      value={value}
      onChange={(_, tags) => onChange(tags.map((tag) => tag.trim()).filter(Boolean))}
      renderOption={({ key, ...option }, tag) => (
        <Box component="li" key={key} {...option} sx={{ gap: 1 }}>
          <Box component="span" sx={{ flex: 1 }}>
            {tag}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
            {counts.get(tag)}
          </Box>
        </Box>
      )}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label="Tags"
          autoFocus={autoFocus}
          error={Boolean(reason)}
          helperText={reason ?? (onlyKnown ? undefined : 'Enter after each.')}
        />
      )}
    />
  );
}
