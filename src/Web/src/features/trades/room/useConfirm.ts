import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import { confirmTrade, withdraw } from '#lib/api/trades.ts';
import type { Trade } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { serverNow } from '#lib/live/serverClock.ts';
import { useNow } from '#lib/ui/time.tsx';
import { sidesOf } from '../words.ts';

export interface Confirming {
  confirm: UseMutationResult<Trade, Problem, number>;
  takeBack: UseMutationResult<Trade, Problem, 'unconfirm'>;
  /** Until this trader may confirm. */
  secondsLeft: number;
}

/** Confirming by revision, and what follows from the answers. */
export function useConfirm(
  trade: Trade,
  userId: string,
  onAnswer: (trade: Trade) => void,
  onConfirmed: () => void,
): Confirming {
  const [pausedUntil, setPausedUntil] = useState(0);
  const confirm = useCommand((revision: number, key) => confirmTrade(trade.id, revision, key), {
    onSuccess: (answer) => {
      onConfirmed();
      onAnswer(answer);
    },
    onError: (problem) => {
      if (problem.trade) onAnswer(problem.trade);
      if (problem.code === 'review_pause')
        setPausedUntil(Date.now() + (problem.retryAfterSeconds ?? 1) * 1_000);
    },
  });
  const takeBack = useCommand((_: 'unconfirm', key) => withdraw(trade.id, 'unconfirm', key), {
    onSuccess: onAnswer,
  });
  const secondsLeft = useSecondsLeft(sidesOf(trade, userId).me.reviewEndsAt, pausedUntil);
  return { confirm, takeBack, secondsLeft };
}

function useSecondsLeft(reviewEndsAt: string | null, pausedUntil: number): number {
  const pause = `${reviewEndsAt} ${pausedUntil}`;
  const [over, setOver] = useState('');
  useNow(200, over !== pause); // draws again; the time itself is read afresh, as the last tick may be long ago
  const now = Date.now();
  const ends = reviewEndsAt === null ? 0 : Date.parse(reviewEndsAt);
  const left = Math.max(ends - serverNow(now), pausedUntil - now, 0);
  if (left === 0 && over !== pause) setOver(pause);
  return Math.ceil(left / 1_000);
}
