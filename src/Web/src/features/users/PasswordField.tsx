import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface Props {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  reason?: string | undefined;
  hint?: string;
}

export function PasswordField({ value, onChange, autoComplete, reason, hint }: Props) {
  const [shown, setShown] = useState(false);
  const toggle = (
    <InputAdornment position="end">
      <Button
        size="small"
        onClick={() => setShown(!shown)}
        aria-pressed={shown}
        aria-label="Show what is typed"
      >
        {shown ? 'Hide' : 'Show'}
      </Button>
    </InputAdornment>
  );
  return (
    <TextField
      label="Password"
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={Boolean(reason)}
      helperText={reason ?? hint}
      slotProps={{ input: { endAdornment: toggle } }}
    />
  );
}
