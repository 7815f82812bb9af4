import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { problemOf } from '#lib/api/problem.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { clock, day } from '#lib/ui/time.tsx';
import type { Sides } from '../words.ts';
import { eventWords } from './eventWords.ts';
import type { Room } from './room.ts';
import type { LiveRoom } from './useRoom.ts';

interface Props {
  live: LiveRoom;
  room: Room;
  userId: string;
  sides: Sides;
}

/** Everything that happened in the room, in order. */
export function Timeline({ live, room, userId, sides }: Props) {
  const list = useRef<HTMLOListElement>(null);
  // In braces: newer browsers' scrollTo returns a promise, which React would take for a clean-up.
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, []);
  const name = (by: string | null) =>
    by === null ? 'The system' : by === userId ? 'You' : sides.other.username;
  const days = room.events.map(({ at }) => day(at));
  return (
    <Box
      component="ol"
      ref={list}
      aria-label="Timeline"
      tabIndex={0}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 2,
        height: { xs: 380, lg: 'min(560px, calc(100vh - 220px))' },
        overflowY: 'auto',
      }}
    >
      <Earlier first={room.events[0]?.sequence ?? 1} onShow={live.showEarlier} />
      {room.events.map((event, index) => (
        <Box component="li" key={event.sequence} sx={{ pb: 1.25 }}>
          {days[index] !== days[index - 1] && (
            <Typography sx={{ fontSize: '0.78rem', fontWeight: 700, color: 'text.secondary', mb: 0.5 }}>
              {days[index]}
            </Typography>
          )}
          <Typography sx={{ fontSize: '0.92rem', overflowWrap: 'anywhere' }}>
            <strong>{name(event.by)}</strong> {eventWords(event)}
          </Typography>
          <Typography sx={{ fontSize: '0.74rem', color: 'text.secondary' }}>
            {clock(event.at)} · revision {event.revision}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** A long room begins with its newest events; the others come when asked for. */
function Earlier({ first, onShow }: { first: number; onShow: (first: number) => Promise<void> }) {
  const show = useMutation({ mutationFn: () => onShow(first) });
  if (first <= 1) return null;
  return (
    <li>
      <ErrorNotice problem={show.error ? problemOf(show.error) : null} />
      <Button size="small" loading={show.isPending} onClick={() => show.mutate()}>
        Show earlier events
      </Button>
    </li>
  );
}
