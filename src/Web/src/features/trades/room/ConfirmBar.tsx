import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Problem } from '#lib/api/problem.ts';
import type { Trade } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { CheckIcon, ClockIcon } from '#lib/ui/icons.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { hasConfirmed, type Sides } from '../words.ts';
import { Doubts } from './Doubts.tsx';
import type { Confirming } from './useConfirm.ts';

interface Props {
  confirming: Confirming;
  trade: Trade;
  sides: Sides;
}

/** Agreeing to the table as it is shown, by its revision; and taking that back. */
export function ConfirmBar({ confirming, trade, sides }: Props) {
  const { confirm, takeBack, secondsLeft: seconds } = confirming;
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
        <Doubts sides={sides} />
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

/** A pause is told by the button; what changed on the table stands beside it, where there is room. */
function ConfirmProblem({ problem, revision }: { problem: Problem | null; revision: number }) {
  if (problem?.code === 'review_pause') return null;
  if (problem?.code !== 'stale_revision') return <ErrorNotice problem={problem} />;
  if (problem.trade?.revision !== revision) return null;
  return (
    <Alert severity="error">
      <strong>The table changed before your confirmation arrived.</strong> Nothing was traded.
    </Alert>
  );
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
