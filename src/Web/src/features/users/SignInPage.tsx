import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Problem, problemOf, reasonFor } from '#lib/api/problem.ts';
import { signIn } from '#lib/api/users.ts';
import { session } from '#lib/session/session.ts';
import { RouterLink } from '#lib/ui/RouterLink.tsx';
import { TextInput } from '#lib/ui/TextInput.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { PasswordField } from './PasswordField.tsx';

export function SignInPage() {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const act = useMutation({ mutationFn: signIn, onSuccess: (answer) => session.signedIn(answer) });
  const problem = act.error ? problemOf(act.error) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ login: login.trim(), password });
  };

  return (
    <EntryFrame title="Welcome back">
      <Stack component="form" spacing={2} onSubmit={submit} noValidate>
        <EntryProblem problem={problem} />
        <TextInput
          label="Username or e-mail"
          name="login"
          autoComplete="username"
          autoFocus
          value={login}
          onChange={setLogin}
          reason={reasonFor(problem, 'login')}
        />
        <PasswordField
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          reason={reasonFor(problem, 'password')}
        />
        <Button type="submit" variant="contained" size="large" loading={act.isPending}>
          Sign in
        </Button>
        <Typography>
          New here? <RouterLink to="/sign-up">Create an account</RouterLink>
        </Typography>
      </Stack>
    </EntryFrame>
  );
}

function EntryProblem({ problem }: { problem: Problem | null }) {
  if (!problem || problem.code === 'validation_failed') return null;
  if (problem.code === 'bad_credentials')
    return (
      <Alert severity="error">
        That name or e-mail and password don’t belong together. Check both and try again.
      </Alert>
    );
  if (problem.code === 'locked_out') return <Alert severity="warning">{lockedOut(problem)}</Alert>;
  return <Alert severity="error">{problem.message}</Alert>;
}

function lockedOut({ retryAfterSeconds }: Problem): string {
  const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 900) / 60));
  return `Too many failed sign-ins. Signing in is locked; try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}
