import { useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#lib/api/problem.ts';
import type { VaultBox } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { addBox, type BoxChanges, changeBox, fetchBoxes, removeBox } from '#lib/api/vault.ts';
import { announce } from '#lib/ui/announce.ts';
import { boxName } from '#lib/vault/boxes.ts';
import { reordered } from './boxOrder.ts';

export const boxesKey = ['boxes'] as const;

type Answer = { items: VaultBox[] };

/** The boxes in their order; names and places change at once, and back where the server refuses. */
export function useBoxes() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: boxesKey, queryFn: ({ signal }) => fetchBoxes(signal) });
  const boxes = query.data?.items ?? [];
  const take = (answer: Answer) => client.setQueryData<Answer>(boxesKey, answer);
  const reload = () => client.invalidateQueries({ queryKey: boxesKey });

  const change = useCommand(
    ({ box, changes }: { box: number; changes: BoxChanges }, key) => changeBox(box, changes, key),
    {
      onMutate: async ({ box, changes }) => {
        await client.cancelQueries({ queryKey: boxesKey });
        take({ items: reordered(boxes, box, changes) });
      },
      onSuccess: take,
      onError: (problem) => {
        announce(problem.message);
        void reload();
      },
    },
  );
  const add = useCommand((name: string | null, key) => addBox(name, key), {
    onSuccess: take,
    onError: (problem) => announce(problem.message),
  });
  const remove = useCommand((box: VaultBox, key) => removeBox(box.box, key), {
    onSuccess: (_, box) => {
      take({ items: boxes.filter((each) => each.box !== box.box) });
      announce(`${boxName(box)} is removed.`);
      void reload();
    },
    onError: (problem) => announce(problem.message),
  });
  return {
    boxes,
    isLoading: query.isPending,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
    rename: (box: number, name: string) => change.mutate({ box, changes: { name: name.trim() || null } }),
    reorder: (box: number, position: number) => change.mutate({ box, changes: { position } }),
    add: (then: (box: VaultBox) => void) =>
      add.mutate(null, {
        onSuccess: ({ items }) => {
          const newest = items.find(({ box }) => !boxes.some((known) => known.box === box));
          if (newest) then(newest);
        },
      }),
    isAdding: add.isPending,
    remove: (box: VaultBox) => remove.mutate(box),
  };
}

export type BoxesState = ReturnType<typeof useBoxes>;
