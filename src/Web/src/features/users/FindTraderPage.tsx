import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '#lib/ui/Page.tsx';
import { Panel } from '#lib/ui/Panel.tsx';

export function FindTraderPage() {
  const [username, setUsername] = useState('');
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (username.trim()) navigate(`/traders/${encodeURIComponent(username.trim())}`);
  };
  return (
    <Page title="Find a trader" narrow>
      <Panel>
        <Typography sx={{ mb: 2, color: 'text.secondary' }}>
          Know somebody’s username? Look at their vault, and propose a trade.
        </Typography>
        <Stack component="form" direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }} onSubmit={submit}>
          <TextField
            label="Username"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            autoComplete="off"
          />
          <Button type="submit" variant="contained" sx={{ flex: 'none' }}>
            Show profile
          </Button>
        </Stack>
      </Panel>
    </Page>
  );
}
