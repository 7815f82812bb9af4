import type { QueryClient } from '@tanstack/react-query';
import type { VaultChange } from '#lib/api/types.ts';

export const changesKey = ['changes'] as const;
export const trashKey = ['trash'] as const;
export const duplicatesKey = ['duplicates'] as const;

/** After anything that can be undone: the lists that tell of it are asked for again. */
export async function forgetChanges(client: QueryClient): Promise<void> {
  await Promise.all(
    [changesKey, trashKey, duplicatesKey].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}

const pastTense: Record<string, string> = {
  edited: 'Edited',
  deleted: 'Moved to the trash',
  restored: 'Restored from the trash',
  imported: 'Imported',
  moved: 'Moved',
  tagged: 'Tagged',
  untagged: 'Took tags off',
  marked_for_trade: 'Marked for trade',
  unmarked_for_trade: 'Took out of trade',
  favoured: 'Made favourite',
  unfavoured: 'Made no favourite',
  locked: 'Locked',
  unlocked: 'Began to unlock',
  undone: 'Undid a change',
};

export const kindWords = (kind: VaultChange['kind']): string => pastTense[kind] ?? kind;

export const counted = (count: number): string => `${count} Pokémon`;
