import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { reasonFor } from '#lib/api/problem.ts';
import { postMessage } from '#lib/api/trades.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { live as hub } from '#lib/live/useLive.ts';
import { SendIcon } from '#lib/ui/icons.tsx';
import type { Sides } from '../words.ts';
import { Messages } from './Messages.tsx';
import { fromMessage, type Room } from './room.ts';
import type { LiveRoom } from './useRoom.ts';

interface Props {
  live: LiveRoom;
  room: Room;
  userId: string;
  sides: Sides;
}

const typingEveryMs = 2_500;

export function Chat({ live, room, userId, sides }: Props) {
  const isTyping = live.typing.includes(sides.other.userId);
  return (
    <Stack sx={{ height: { xs: 380, lg: 'min(560px, calc(100vh - 220px))' } }}>
      <Messages events={room.events} userId={userId} other={sides.other.username} />
      <Typography role="status" sx={{ px: 2, minHeight: 24, fontSize: '0.82rem', color: 'text.secondary' }}>
        {isTyping ? `${sides.other.username} is typing…` : ''}
      </Typography>
      {room.trade.status === 'open' ? (
        <Composer live={live} room={room} other={sides.other.username} />
      ) : (
        <Typography sx={{ p: 2, borderTop: '1px solid', borderColor: 'divider', color: 'text.secondary' }}>
          The room is closed. What was said stays here.
        </Typography>
      )}
    </Stack>
  );
}

function Composer({ live, room, other }: { live: LiveRoom; room: Room; other: string }) {
  const { id, revision } = room.trade;
  const [text, setText] = useState('');
  const told = useRef(0);
  const post = useCommand((words: string, key) => postMessage(id, words, key), {
    onSuccess: (message) => {
      setText('');
      live.told(fromMessage({ tradeId: id, message }, revision));
    },
  });
  useEffect(() => {
    told.current = text === '' ? 0 : told.current;
  }, [text]);

  const type = (words: string) => {
    setText(words);
    if (words.trim() === '' || Date.now() - told.current < typingEveryMs) return;
    told.current = Date.now();
    hub.typing(id);
  };
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== '' && !post.isPending) post.mutate(text.trim());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const problem = post.error && (reasonFor(post.error, 'text') ?? post.error.message);
  return (
    <Box
      component="form"
      onSubmit={send}
      sx={{
        display: 'flex',
        gap: 1,
        p: 1.5,
        borderTop: '1px solid',
        borderColor: 'divider',
        alignItems: 'flex-start',
      }}
    >
      <TextField
        label={`Message to ${other}`}
        multiline
        maxRows={4}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        error={Boolean(problem)}
        helperText={problem}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
      <IconButton
        type="submit"
        color="primary"
        aria-label="Send message"
        disabled={text.trim() === '' || post.isPending}
      >
        <SendIcon />
      </IconButton>
    </Box>
  );
}
