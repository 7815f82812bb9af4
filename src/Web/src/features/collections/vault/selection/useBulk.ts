import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Bulk, BulkAction, BulkOutcome } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { bulk } from '#lib/api/vault.ts';
import { announce } from '#lib/ui/announce.ts';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { counted } from '../../keeping/changes.ts';
import { useUndo } from '../../keeping/useUndo.ts';
import { actionWords, asksFirst, bulkOf, type Chosen, type Details } from './actions.ts';

/** Carries an action out on all that are chosen: asks where that is due, then tells what came of it. */
export function useBulk(chosen: Chosen, onDone: () => void) {
  const client = useQueryClient();
  const undo = useUndo();
  const [asking, setAsking] = useState<BulkAction | null>(null);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const command = useCommand((body: Bulk, key) => bulk(body, key), {
    onSuccess: async (answer, { action }) => {
      setAsking(null);
      onDone();
      if (answer.refused.length > 0) setOutcome(answer);
      const { changeId } = answer;
      announce(
        summaryOf(action, answer),
        changeId === null ? undefined : { label: 'Undo', act: () => undo(changeId) },
      );
      await forgetVaults(client);
    },
    onError: (problem) => {
      // The filter finds others by now: the list shows them, and the count to be confirmed is theirs.
      if (problem.code === 'stale_selection') void forgetVaults(client);
      else if (asking === null) announce(problem.message);
    },
  });
  return {
    asking,
    outcome,
    isPending: command.isPending,
    problem: command.error,
    ask: (action: BulkAction) => {
      command.reset();
      if (asksFirst(action, chosen)) setAsking(action);
      else command.mutate(bulkOf(action, chosen));
    },
    confirm: (details: Details) => asking && command.mutate(bulkOf(asking, chosen, details)),
    cancel: () => setAsking(null),
    closeOutcome: () => setOutcome(null),
  };
}

export type BulkState = ReturnType<typeof useBulk>;

export function summaryOf(action: BulkAction, { matched, changed, refused }: BulkOutcome): string {
  const { done } = actionWords[action];
  if (changed === 0 && refused.length === 0) return 'Nothing to change: they were so already.';
  const rest = refused.length > 0 ? ` ${refused.length} left as they are.` : '';
  return `${done} ${changed === matched ? counted(changed) : `${changed} of ${counted(matched)}`}.${rest}`;
}
