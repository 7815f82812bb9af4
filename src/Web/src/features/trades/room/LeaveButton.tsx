import Button from '@mui/material/Button';
import { useState } from 'react';
import { type Withdrawal, withdraw } from '#lib/api/trades.ts';
import type { Trade } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { ConfirmDialog } from '#lib/ui/ConfirmDialog.tsx';

interface Props {
  trade: Trade;
  userId: string;
  onAnswer: (trade: Trade) => void;
}

/** Who was invited declines; who proposed cancels. */
export function LeaveButton({ trade, userId, onAnswer }: Props) {
  const [asking, setAsking] = useState(false);
  const act: Withdrawal = trade.proposedBy === userId ? 'cancel' : 'reject';
  const leave = useCommand((each: Withdrawal, key) => withdraw(trade.id, each, key), {
    onSuccess: (answer) => {
      setAsking(false);
      onAnswer(answer);
    },
  });
  const label = act === 'cancel' ? 'Cancel trade' : 'Decline trade';
  return (
    <>
      <Button color="error" variant="outlined" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={`${label}?`}
        text="Every Pokémon on the table goes back to its owner, and the room closes for good."
        act={label}
        keep="Stay in the room"
        pending={leave.isPending}
        problem={leave.error}
        onConfirm={() => leave.mutate(act)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
