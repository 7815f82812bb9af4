import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { problemOf } from '#lib/api/problem.ts';
import type { Pokemon, Profile } from '#lib/api/types.ts';
import { fetchProfile } from '#lib/api/users.ts';
import { useSession } from '#lib/session/useSession.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { TradeIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { day } from '#lib/ui/time.tsx';
import { SeenPokemon } from '#lib/vault/SeenPokemon.tsx';
import { BlockButton } from './BlockButton.tsx';
import { PublicVault } from './PublicVault.tsx';

export function ProfilePage() {
  const { username = '' } = useParams();
  const profile = useQuery({
    queryKey: ['profile', username.toLowerCase()],
    queryFn: ({ signal }) => fetchProfile(username, signal),
  });
  if (profile.error) {
    const problem = problemOf(profile.error);
    return (
      <Page title={username}>
        {problem.code === 'not_found' || problem.status === 404 ? (
          <EmptyState
            title="Nobody by that name"
            action={<LinkButton to="/traders">Look for another</LinkButton>}
          >
            Check the spelling. Upper and lower case make no difference.
          </EmptyState>
        ) : (
          <ErrorNotice problem={problem} onRetry={() => void profile.refetch()} />
        )}
      </Page>
    );
  }
  return profile.data ? (
    <Trader key={profile.data.id} profile={profile.data} />
  ) : (
    <Loading title={username} />
  );
}

function Loading({ title }: { title: string }) {
  return (
    <Page title={title}>
      <Skeleton variant="rounded" height={90} sx={{ mb: 3 }} />
      <Skeleton variant="rounded" height={360} />
    </Page>
  );
}

function Trader({ profile }: { profile: Profile }) {
  const session = useSession();
  const self = session.status === 'signedIn' && session.user.id === profile.id;
  const [seen, setSeen] = useState<Pokemon | null>(null);
  return (
    <Page
      title={profile.username}
      lead={`Trading here since ${day(profile.memberSince)}`}
      actions={
        self ? (
          <LinkButton to="/settings">Settings</LinkButton>
        ) : (
          <>
            {session.status === 'signedIn' && <BlockButton profile={profile} />}
            <LinkButton
              to={`/trades/new?with=${encodeURIComponent(profile.username)}`}
              variant="contained"
              startIcon={<TradeIcon />}
            >
              Propose a trade
            </LinkButton>
          </>
        )
      }
    >
      <Figures profile={profile} />
      {profile.about && (
        <Typography sx={{ mb: 3, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {profile.about}
        </Typography>
      )}
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {self ? 'How others see your vault' : 'Vault'}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        <PublicVault username={profile.username} selectedId={seen?.id} onOpen={setSeen} />
        <SeenPokemon pokemon={seen} username={profile.username} self={self} onClose={() => setSeen(null)} />
      </Box>
    </Page>
  );
}

function Figures({ profile }: { profile: Profile }) {
  const figures = [
    ['Reputation', profile.reputation],
    ['Trades completed', profile.completedTrades],
    ['Trades cancelled', profile.cancelledTrades],
  ] as const;
  return (
    <Stack component="dl" direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', m: 0, mb: 3 }}>
      {figures.map(([name, value]) => (
        <Panel
          key={name}
          sx={{ flex: '1 1 90px', maxWidth: 220, display: 'flex', flexDirection: 'column-reverse' }}
        >
          <Typography component="dt" sx={{ fontSize: '0.8rem', color: 'text.secondary' }}>
            {name}
          </Typography>
          <Typography component="dd" variant="h1" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
            {value}
          </Typography>
        </Panel>
      ))}
    </Stack>
  );
}
