import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useParams } from 'react-router';
import { useTrader } from '#lib/session/useSession.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { LinkButton, RouterLink } from '#lib/ui/RouterLink.tsx';
import { sidesOf } from '../words.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { Closed } from './Closed.tsx';
import { ConfirmBar } from './ConfirmBar.tsx';
import { isEmpty } from './differences.ts';
import { LeaveButton } from './LeaveButton.tsx';
import { LiveSign } from './LiveSign.tsx';
import type { Room } from './room.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { Table } from './Table.tsx';
import { Talk } from './Talk.tsx';
import { useConfirm } from './useConfirm.ts';
import { type LiveRoom, useRoom } from './useRoom.ts';
import { useWhatChanged } from './useWhatChanged.ts';

export function RoomPage() {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
}

function Opened({ id }: { id: string }) {
  const live = useRoom(id);
  if (live.room) return <RoomView live={live} room={live.room} />;
  if (live.problem?.status === 404 || live.problem?.status === 400)
    return (
      <Page title="No such trade">
        <EmptyState
          title="There is no such trade of yours"
          action={<LinkButton to="/trades">Your trades</LinkButton>}
        >
          Perhaps the link is incomplete, or the trade is between other traders.
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Trade">
      {live.problem ? <ErrorNotice problem={live.problem} onRetry={live.retry} /> : <RoomSkeleton />}
    </Page>
  );
}

function RoomView({ live, room }: { live: LiveRoom; room: Room }) {
  const { id: userId } = useTrader();
  const changed = useWhatChanged(room, userId);
  const { trade } = room;
  const sides = sidesOf(trade, userId);
  const confirming = useConfirm(trade, userId, live.answered, changed.acknowledge);
  const isOpen = trade.status === 'open';
  return (
    <Page
      title={`Trade with ${sides.other.username}`}
      lead={
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          {isOpen && <LiveSign state={live.liveState} />}
          <span>Table at revision {trade.revision}</span>
          <RouterLink to={`/traders/${sides.other.username}`}>{sides.other.username}’s profile</RouterLink>
        </Stack>
      }
      actions={isOpen && <LeaveButton trade={trade} userId={userId} onAnswer={live.answered} />}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        <Stack spacing={2.5}>
          {!isOpen && <Closed trade={trade} sides={sides} />}
          {trade.note && (
            <Note by={trade.proposedBy === userId ? 'You' : sides.other.username} text={trade.note} />
          )}
          {isOpen && (
            <ChangesPanel changed={changed} revision={trade.revision} other={sides.other.username} />
          )}
          {isOpen && isEmpty(changed.difference) && (
            <StaleNotice
              problem={confirming.confirm.error}
              revision={trade.revision}
              other={sides.other.username}
              onClose={confirming.confirm.reset}
            />
          )}
          <Table live={live} trade={trade} sides={sides} userId={userId} />
          {isOpen && <ConfirmBar confirming={confirming} trade={trade} sides={sides} />}
        </Stack>
        <Talk live={live} room={room} userId={userId} sides={sides} />
      </Box>
    </Page>
  );
}

function Note({ by, text }: { by: string; text: string }) {
  return (
    <Box
      component="blockquote"
      sx={{
        m: 0,
        pl: 2,
        borderLeft: '4px solid',
        borderColor: 'secondary.main',
        overflowWrap: 'anywhere',
        whiteSpace: 'pre-wrap',
      }}
    >
      <strong>{by}:</strong> {text}
    </Box>
  );
}

function RoomSkeleton() {
  return (
    <Box
      role="status"
      aria-label="Loading"
      sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}
    >
      <Skeleton variant="rounded" height={320} sx={{ borderRadius: '18px' }} />
      <Skeleton variant="rounded" height={320} sx={{ borderRadius: '18px' }} />
    </Box>
  );
}
