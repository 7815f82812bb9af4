import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#lib/api/problem.ts';
import type { SignedInAt } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { endSession, listSessions } from '#lib/api/users.ts';
import { session } from '#lib/session/session.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { Ago } from '#lib/ui/time.tsx';
import { deviceOf } from './device.ts';

const key = ['sessions'];

/** Where one is signed in, and a way to end it there. */
export function Sessions() {
  const list = useQuery({ queryKey: key, queryFn: ({ signal }) => listSessions(signal) });
  const all = useMutation({ mutationFn: () => session.signOut(true) });
  return (
    <Panel component="section" aria-label="Where you are signed in">
      <Typography variant="h3" component="h2" sx={{ mb: 1.5 }}>
        Where you are signed in
      </Typography>
      {list.isPending && <Skeleton variant="rounded" height={56} />}
      {list.error && <ErrorNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0, mb: 2 }}>
        {list.data?.items.map((each) => (
          <OneSession key={each.id} signedIn={each} />
        ))}
      </Stack>
      <ErrorNotice problem={all.error ? problemOf(all.error) : null} />
      <Button color="error" variant="outlined" loading={all.isPending} onClick={() => all.mutate()}>
        Sign out everywhere
      </Button>
    </Panel>
  );
}

function OneSession({ signedIn }: { signedIn: SignedInAt }) {
  const client = useQueryClient();
  const end = useCommand((id: string, commandKey) => endSession(id, commandKey), {
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const device = deviceOf(signedIn.userAgent);
  return (
    <Box component="li">
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
            {device}
            {signedIn.current && ' (this one)'}
          </Typography>
          <Typography sx={{ fontSize: '0.82rem', color: 'text.secondary' }}>
            Last used <Ago at={signedIn.usedAt} />
          </Typography>
        </Box>
        {!signedIn.current && (
          <Button
            size="small"
            aria-label={`End the session on ${device}`}
            loading={end.isPending}
            onClick={() => end.mutate(signedIn.id)}
          >
            End
          </Button>
        )}
      </Stack>
      <ErrorNotice problem={end.error} />
    </Box>
  );
}
