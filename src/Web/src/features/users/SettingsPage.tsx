import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { useColorScheme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { problemOf, reasonFor } from '#lib/api/problem.ts';
import type { Me, MeChanges } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { changeMe, fetchMe } from '#lib/api/users.ts';
import { announce } from '#lib/ui/announce.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { Sessions } from './Sessions.tsx';

export function SettingsPage() {
  const me = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => fetchMe(signal) });
  return (
    <Page title="Settings" narrow lead={me.data && `${me.data.username} · ${me.data.email}`}>
      <Stack spacing={2.5}>
        {me.error && <ErrorNotice problem={problemOf(me.error)} onRetry={() => void me.refetch()} />}
        {me.isPending && <Skeleton variant="rounded" height={320} />}
        {me.data && <Settings me={me.data} />}
        <Sessions />
      </Stack>
    </Page>
  );
}

function Settings({ me }: { me: Me }) {
  const client = useQueryClient();
  const { setMode } = useColorScheme();
  const [about, setAbout] = useState(me.about ?? '');
  const change = useCommand((changes: MeChanges, key) => changeMe(changes, key), {
    onSuccess: (changed) => {
      client.setQueryData(['me'], changed);
      announce('Saved.');
    },
  });
  const recolour = (colourScheme: Me['colourScheme']) => {
    setMode(colourScheme);
    change.mutate({ colourScheme });
  };
  const saveAbout = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ about });
  };
  // What is being saved shows at once; a refusal brings back what was.
  const asked = change.isPending ? change.variables : undefined;
  return (
    <>
      <ErrorNotice problem={change.error} />
      <Choice
        label="Who may look into your vault"
        value={asked?.vaultVisibility ?? me.vaultVisibility}
        options={{ public: 'Everybody', private: 'Nobody but me' }}
        onChange={(vaultVisibility) => change.mutate({ vaultVisibility })}
      />
      <Choice
        label="Colours"
        value={asked?.colourScheme ?? me.colourScheme}
        options={{ system: 'As my device has it', light: 'Light', dark: 'Dark' }}
        onChange={recolour}
      />
      <Panel>
        <FormControlLabel
          label="Tell me live when somebody proposes a trade"
          control={
            <Switch
              checked={asked?.notifyProposals ?? me.notifyProposals}
              onChange={(_, notifyProposals) => change.mutate({ notifyProposals })}
            />
          }
        />
      </Panel>
      <Panel component="form" onSubmit={saveAbout}>
        <TextField
          label="About you"
          multiline
          minRows={3}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
          error={Boolean(reasonFor(change.error, 'about'))}
          helperText={reasonFor(change.error, 'about') ?? 'On your public profile; at most 500 characters.'}
        />
        <Button
          type="submit"
          variant="contained"
          disabled={about === (me.about ?? '')}
          loading={change.isPending}
          sx={{ mt: 1.5 }}
        >
          Save
        </Button>
      </Panel>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Record<Value, string>;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Panel>
      <FormControl>
        <FormLabel sx={{ fontWeight: 700 }}>{label}</FormLabel>
        <RadioGroup value={value} onChange={(_, chosen) => onChange(chosen as Value)}>
          {(Object.entries(options) as [Value, string][]).map(([option, text]) => (
            <FormControlLabel key={option} value={option} label={text} control={<Radio />} />
          ))}
        </RadioGroup>
      </FormControl>
    </Panel>
  );
}
