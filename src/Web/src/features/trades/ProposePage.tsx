import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { type Problem, problemOf, reasonFor } from '#lib/api/problem.ts';
import { propose } from '#lib/api/trades.ts';
import type { Pokemon, Proposal } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { fetchProfile } from '#lib/api/users.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { SendIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { forgetVaults, knownPokemon } from '#lib/vault/useVault.ts';
import { Choosing } from './Choosing.tsx';
import { FindAsked } from './FindAsked.tsx';

/** What one gives, what one asks for, and a word along with it. */
export function ProposePage() {
  const [parameters] = useSearchParams();
  const username = parameters.get('with') ?? '';
  const profile = useQuery({
    queryKey: ['profile', username.toLowerCase()],
    queryFn: ({ signal }) => fetchProfile(username, signal),
    enabled: username !== '',
  });
  return (
    <Page title={`Propose a trade to ${profile.data?.username ?? username}`}>
      {profile.error ? (
        <ErrorNotice problem={problemOf(profile.error)} onRetry={() => void profile.refetch()} />
      ) : (
        <Proposing username={username} askFor={parameters.get('ask')} />
      )}
    </Page>
  );
}

function Proposing({ username, askFor }: { username: string; askFor: string | null }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [offer, setOffer] = useState<Pokemon[]>([]);
  const handedOn = useAsked();
  const [request, setRequest] = useState<Pokemon[]>(() => {
    const known = askFor ? (handedOn(askFor) ?? knownPokemon(client, askFor)) : undefined;
    return known ? [known] : [];
  });
  const [sought, setSought] = useState(request.length === 0 ? askFor : null);
  const found = useCallback((pokemon: Pokemon) => {
    setRequest((chosen) => (chosen.length === 0 ? [pokemon] : chosen));
    setSought(null);
  }, []);
  const [note, setNote] = useState('');
  const act = useCommand((proposal: Proposal, key) => propose(proposal, key), {
    onSuccess: async (trade) => {
      await client.invalidateQueries({ queryKey: ['trades'] });
      navigate(`/trades/${trade.id}`, { replace: true });
    },
    onError: (problem) => {
      if (problem.code === 'stale_version' || problem.code === 'in_trade') void forgetVaults(client);
    },
  });
  useEffect(() => {
    if (act.error?.code === 'stale_version') {
      setOffer([]);
      setRequest([]);
    }
  }, [act.error]);

  const send = () => {
    const seen = Object.fromEntries([...offer, ...request].map(({ id, version }) => [id, version]));
    const words = note.trim();
    act.mutate({
      with: username,
      offer: ids(offer),
      request: ids(request),
      seen,
      ...(words ? { note: words } : {}),
    });
  };
  return (
    <Stack spacing={2.5}>
      {sought && <FindAsked username={username} id={sought} onFound={found} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Choosing side="give" username={username} chosen={offer} onChange={setOffer} />
        <Choosing side="get" username={username} chosen={request} onChange={setRequest} />
      </Box>
      <Panel>
        <Stack spacing={2}>
          <TextField
            label="Note"
            multiline
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={Boolean(reasonFor(act.error, 'note'))}
            helperText={
              reasonFor(act.error, 'note') ?? `A word to ${username}, if you like. At most 500 characters.`
            }
          />
          <ProposalProblem problem={act.error} />
          <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
            <Button
              variant="contained"
              size="large"
              startIcon={<SendIcon />}
              loading={act.isPending}
              onClick={send}
            >
              Send proposal
            </Button>
            <Typography sx={{ color: 'text.secondary', flex: 1, minWidth: 200 }}>
              You can still change what is on the table in the room. Nothing moves before you both confirm.
            </Typography>
          </Stack>
        </Stack>
      </Panel>
    </Stack>
  );
}

/** What the page that led here had at hand. */
function useAsked(): (id: string) => Pokemon | undefined {
  const { state } = useLocation() as { state: { ask?: Pokemon } | null };
  return (id) => (state?.ask?.id === id ? state.ask : undefined);
}

const ids = (pokemon: readonly Pokemon[]) => pokemon.map(({ id }) => id);

function ProposalProblem({ problem }: { problem: Problem | null }) {
  const title =
    problem?.code === 'stale_version'
      ? 'One of them has changed since you looked. Choose again, as they are now.'
      : undefined;
  return <ErrorNotice problem={problem} {...(title ? { title } : {})} />;
}
