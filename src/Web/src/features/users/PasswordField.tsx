import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import { useState } from 'react';
import { TextInput } from '#lib/ui/TextInput.tsx';

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
    <TextInput
      label="Password"
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      value={value}
      onChange={onChange}
      reason={reason}
      hint={hint}
      endAdornment={toggle}
    />
  );
}
