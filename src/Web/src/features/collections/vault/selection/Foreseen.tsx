import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { newCommandKey } from '#lib/api/commandKey.ts';
import type { BulkAction, Pokemon } from '#lib/api/types.ts';
import { bulk } from '#lib/api/vault.ts';
import { bulkOf, type Chosen, type Details } from './actions.ts';
import { RefusedList } from './RefusedList.tsx';

interface Props {
  action: BulkAction;
  chosen: Chosen;
  details: Details;
  vault: readonly Pokemon[];
}

/** Asks the server what would happen, and says who would be left out. */
export function Foreseen({ action, chosen, details, vault }: Props) {
  const { expected: _, ...body } = bulkOf(action, chosen, details);
  const { data } = useQuery({
    queryKey: ['foreseen', body, chosen.count],
    queryFn: () => bulk({ ...body, dryRun: true }, newCommandKey()),
    gcTime: 0,
    staleTime: 0,
  });
  if (!data || data.refused.length === 0) return null;
  return (
    <Alert severity="warning">
      {data.refused.length === data.matched
        ? 'None of them can be changed:'
        : `${data.refused.length} will be left as they are:`}
      <RefusedList refused={data.refused} vault={vault} />
    </Alert>
  );
}
