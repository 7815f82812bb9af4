import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Problem, problemOf, reasonFor } from '#lib/api/problem.ts';
import { register } from '#lib/api/users.ts';
import { session } from '#lib/session/session.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { RouterLink } from '#lib/ui/RouterLink.tsx';
import { TextInput } from '#lib/ui/TextInput.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { PasswordField } from './PasswordField.tsx';

export function SignUpPage() {
  const [username, setUsername] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const act = useMutation({ mutationFn: register, onSuccess: (answer) => session.signedIn(answer) });
  const problem = act.error ? problemOf(act.error) : null;
  const named = reasons(problem);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ username: username.trim(), email: email.trim(), password });
  };

  return (
    <EntryFrame title="Create your vault">
      <Stack component="form" spacing={2} onSubmit={submit} noValidate>
        {!named.username && !named.email && !named.password && <ErrorNotice problem={problem} />}
        <TextInput
          label="Username"
          name="username"
          autoComplete="username"
          autoFocus
          value={username}
          onChange={setUsername}
          reason={named.username}
          hint="3 to 20 letters, digits, _ or -, starting with a letter. Others see it."
        />
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="email"
          value={email}
          onChange={setEmail}
          reason={named.email}
          hint="Never shown to anybody."
        />
        <PasswordField
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          reason={named.password}
          hint="8 characters or more, with an upper-case letter, a lower-case letter and a digit."
        />
        <Button type="submit" variant="contained" size="large" loading={act.isPending}>
          Create account
        </Button>
        <Typography>
          Have one already? <RouterLink to="/sign-in">Sign in</RouterLink>
        </Typography>
      </Stack>
    </EntryFrame>
  );
}

/** A name or an address that is taken is said at its field, even where the answer names only the code. */
function reasons(problem: Problem | null) {
  return {
    username:
      reasonFor(problem, 'username') ??
      (problem?.code === 'username_taken' ? 'Somebody has this name already. Try another.' : undefined),
    email:
      reasonFor(problem, 'email') ??
      (problem?.code === 'email_taken'
        ? 'There is an account with this e-mail already. Sign in instead?'
        : undefined),
    password: reasonFor(problem, 'password'),
  };
}
