import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { TradeEvent } from '#lib/api/types.ts';
import { clock } from '#lib/ui/time.tsx';

interface Props {
  events: readonly TradeEvent[];
  userId: string;
  other: string;
}

export function Messages({ events, userId, other }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const messages = events.filter(({ kind }) => kind === 'message');
  const last = messages.at(-1)?.sequence;
  useEffect(() => {
    if (last !== undefined) end.current?.parentElement?.scrollTo({ top: end.current.offsetTop });
  }, [last]);
  return (
    <Box
      role="log"
      aria-label="Messages"
      tabIndex={0}
      sx={{
        flex: 1,
        overflowY: 'auto',
        p: 2,
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        position: 'relative',
      }}
    >
      {messages.length === 0 && (
        <Typography sx={{ color: 'text.secondary', m: 'auto', textAlign: 'center' }}>
          Nothing has been said yet. Say hello.
        </Typography>
      )}
      {messages.map((message) => (
        <Bubble key={message.sequence} message={message} isOwn={message.by === userId} other={other} />
      ))}
      <div ref={end} />
    </Box>
  );
}

function Bubble({ message, isOwn, other }: { message: TradeEvent; isOwn: boolean; other: string }) {
  return (
    <Box
      sx={{
        alignSelf: isOwn ? 'flex-end' : 'flex-start',
        maxWidth: '85%',
        px: 1.5,
        py: 0.75,
        borderRadius: '14px',
        bgcolor: isOwn ? 'primary.main' : 'background.default',
        color: isOwn ? 'primary.contrastText' : 'text.primary',
        overflowWrap: 'anywhere',
        whiteSpace: 'pre-wrap',
      }}
    >
      <Typography component="span" sx={{ display: 'block', fontSize: '0.72rem', opacity: 0.85 }}>
        {isOwn ? 'You' : other} · {clock(message.at)}
      </Typography>
      {message.data.text}
    </Box>
  );
}
