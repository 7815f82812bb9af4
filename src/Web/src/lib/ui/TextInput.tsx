import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password';
  autoComplete: string;
  autoFocus?: boolean;
  /** What is wrong with it. */
  reason?: string | undefined;
  /** Said while nothing is wrong. */
  hint?: string | undefined;
  endAdornment?: ReactNode;
}

/** A required line of text. What TextField gives, without the lists and menus that TextField brings along: the door loads neither. */
export function TextInput({ label, name, value, onChange, reason, hint, ...input }: Props) {
  const id = useId();
  const help = reason ?? hint;
  return (
    <FormControl fullWidth required size="small" error={Boolean(reason)}>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput
        id={id}
        label={label}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={help ? `${id}-help` : undefined}
        {...input}
      />
      {help && <FormHelperText id={`${id}-help`}>{help}</FormHelperText>}
    </FormControl>
  );
}
