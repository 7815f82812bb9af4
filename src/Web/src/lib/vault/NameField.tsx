import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

interface Props {
  label: string;
  value: string;
  options: readonly string[];
  reason?: string | undefined;
  hint?: string | undefined;
  onChange: (value: string) => void;
}

const shown = createFilterOptions<string>({ limit: 60 });

/** A name out of the catalog's list; anything may be typed, and the server says whether it knows it. */
export function NameField({ label, value, options, reason, hint, onChange }: Props) {
  return (
    <Autocomplete
      freeSolo
      autoHighlight
      openOnFocus
      options={options}
      filterOptions={shown}
      inputValue={value}
      value={value || null}
      onInputChange={(_, text, cause) => cause !== 'reset' && onChange(text)}
      onChange={(_, chosen) => onChange(chosen ?? '')}
      renderInput={(parameters) => (
        <TextField {...parameters} label={label} error={Boolean(reason)} helperText={reason ?? hint} />
      )}
    />
  );
}
