import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { confirmTrade, withdraw } from '#lib/api/trades.ts';
import type { Trade } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { serverNow } from '#lib/live/serverClock.ts';
import { CheckIcon, ClockIcon } from '#lib/ui/icons.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { useNow } from '#lib/ui/time.tsx';
import { hasConfirmed, type Sides } from '../words.ts';
import { ConfirmProblem } from './ConfirmProblem.tsx';
import type { LiveRoom } from './useRoom.ts';

interface Props {
  live: LiveRoom;
  trade: Trade;
  sides: Sides;
  onConfirmed: () => void;
}

/** Agreeing to the table as it is shown, by its revision; and taking that back. */
export function ConfirmBar({ live, trade, sides, onConfirmed }: Props) {
  const [pausedUntil, setPausedUntil] = useState(0);
  const confirm = useCommand((revision: number, key) => confirmTrade(trade.id, revision, key), {
    onSuccess: (answer) => {
      onConfirmed();
      live.answered(answer);
    },
    onError: (problem) => {
      if (problem.trade) live.answered(problem.trade);
      if (problem.code === 'review_pause')
        setPausedUntil(Date.now() + (problem.retryAfterSeconds ?? 1) * 1_000);
    },
  });
  const takeBack = useCommand((_: 'unconfirm', key) => withdraw(trade.id, 'unconfirm', key), {
    onSuccess: live.answered,
  });
  const seconds = usePause(sides.me.reviewEndsAt, pausedUntil);
  const confirmed = hasConfirmed(sides.me, trade);

  return (
    <Panel
      component="section"
      aria-label="Confirmation"
      sx={{
        position: 'sticky',
        bottom: { xs: 72, md: 16 },
        zIndex: 2,
        boxShadow: '0 6px 24px rgb(0 0 0 / 12%)',
      }}
    >
      <Stack spacing={1.25}>
        <ConfirmProblem problem={confirm.error ?? takeBack.error} revision={trade.revision} />
        <Stack
          direction={{ xs: 'column', sm: 'row' }}
          sx={{ gap: 1.5, alignItems: { sm: 'center' }, justifyContent: 'space-between' }}
        >
          <Typography role="status" sx={{ minWidth: 0 }}>
            {wordsOf(trade, sides, seconds)}
          </Typography>
          {confirmed ? (
            <Button
              variant="outlined"
              color="inherit"
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate('unconfirm')}
              sx={{ flex: 'none' }}
            >
              Take back confirmation
            </Button>
          ) : (
            <Button
              variant="contained"
              size="large"
              startIcon={seconds > 0 ? <ClockIcon /> : <CheckIcon />}
              disabled={seconds > 0 || trade.items.length === 0}
              loading={confirm.isPending}
              onClick={() => confirm.mutate(trade.revision)}
              sx={{
                flex: 'none',
                minWidth: 220,
                fontVariantNumeric: 'tabular-nums',
                '&.Mui-disabled': { color: 'text.primary', opacity: 0.85 },
              }}
            >
              {seconds > 0 ? `Look again: ${seconds} s` : `Confirm revision ${trade.revision}`}
            </Button>
          )}
        </Stack>
      </Stack>
    </Panel>
  );
}

/** Whole seconds until this trader may confirm. */
function usePause(reviewEndsAt: string | null, pausedUntil: number): number {
  const ends = reviewEndsAt === null ? 0 : Date.parse(reviewEndsAt);
  const [over, setOver] = useState<string | null>(null);
  const running = over !== `${ends} ${pausedUntil}`;
  const now = useNow(200, running);
  const left = Math.max(ends - serverNow(now), pausedUntil - now, 0);
  if (left === 0 && running) setOver(`${ends} ${pausedUntil}`);
  return Math.ceil(left / 1_000);
}

function wordsOf(trade: Trade, { me, other }: Sides, seconds: number) {
  if (trade.items.length === 0)
    return 'An empty table can’t be confirmed. Put something on it, or ask for something.';
  if (hasConfirmed(me, trade))
    return (
      <>
        You have confirmed <strong>revision {trade.revision}</strong>. Waiting for {other.username}.
      </>
    );
  if (seconds > 0) return `${other.username} has changed the table. Look at it before you can confirm.`;
  if (hasConfirmed(other, trade))
    return (
      <Box component="span">
        {other.username} has confirmed <strong>revision {trade.revision}</strong>. Confirm it too, and the
        trade is done.
      </Box>
    );
  return `Nothing moves until both of you have confirmed revision ${trade.revision}.`;
}
