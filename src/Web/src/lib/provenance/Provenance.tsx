import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { fetchHistory } from '#lib/api/pokemon.ts';
import { problemOf } from '#lib/api/problem.ts';
import type { Pokemon } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { CheckIcon, WarningIcon } from '#lib/ui/icons.tsx';
import { Link } from './Link.tsx';
import { chainWords } from './words.ts';

/** A Pokémon's whole way: who entered it, each trade that moved it, and whether the chain of them holds. */
export function Provenance({ pokemon: { id, version } }: { pokemon: Pick<Pokemon, 'id' | 'version'> }) {
  const query = useQuery({
    queryKey: ['pokemon', id, 'history', version],
    queryFn: ({ signal }) => fetchHistory(id, signal),
  });
  if (query.isPending) return <Skeleton variant="rounded" height={120} aria-label="Loading" role="status" />;
  if (query.error)
    return <ErrorNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  const { items, verified } = query.data;
  return (
    <Stack spacing={2}>
      <Seal verified={verified} trades={items.filter(({ kind }) => kind === 'transferred').length} />
      <Box component="ol" aria-label="Its way, oldest first" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((entry, index) => (
          <Link key={entry.number} entry={entry} isLast={index === items.length - 1} broken={!verified} />
        ))}
      </Box>
    </Stack>
  );
}

function Seal({ verified, trades }: { verified: boolean; trades: number }) {
  if (!verified)
    return (
      <Alert severity="error" icon={<WarningIcon />}>
        <strong>This chain does not verify.</strong> Something in its past was altered, is missing, or was
        slipped in. Don’t trade for it before it is cleared up.
      </Alert>
    );
  return (
    <Alert severity="success" icon={<CheckIcon />}>
      <strong>Chain verified.</strong> {chainWords(trades)}
    </Alert>
  );
}
