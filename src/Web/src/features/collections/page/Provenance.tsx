import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { fetchHistory } from '#lib/api/pokemon.ts';
import { problemOf } from '#lib/api/problem.ts';
import type { HistoryEntry, Pokemon } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { RouterLink } from '#lib/ui/RouterLink.tsx';
import { day } from '#lib/ui/time.tsx';

/** Who entered a Pokémon, and each trade that moved it. */
export function Provenance({ pokemon: { id, version } }: { pokemon: Pokemon }) {
  const query = useQuery({
    queryKey: ['pokemon', id, 'history', version],
    queryFn: ({ signal }) => fetchHistory(id, signal),
  });
  if (query.isPending) return <Skeleton variant="rounded" height={60} />;
  if (query.error)
    return <ErrorNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <>
      <Stack component="ol" spacing={0.75} sx={{ pl: 2.5, my: 1 }}>
        {query.data.items.map((entry) => (
          <Typography component="li" key={entry.number} sx={{ fontSize: '0.9rem' }}>
            <Entry entry={entry} />
          </Typography>
        ))}
      </Stack>
      <Typography sx={{ fontSize: '0.8rem', color: query.data.verified ? 'success.main' : 'error.main' }}>
        {query.data.verified
          ? 'Each step follows from the one before: verified.'
          : 'This history does not add up.'}
      </Typography>
    </>
  );
}

const nameOf = (trader: HistoryEntry['to'] | null) => trader?.username ?? 'somebody who has left';

function Entry({ entry: { kind, from, to, at, tradeId } }: { entry: HistoryEntry }) {
  if (kind === 'entered') return `Written down by ${nameOf(to)}, ${day(at)}`;
  return (
    <>
      From {nameOf(from)} to {nameOf(to)}, {day(at)}
      {tradeId && (
        <>
          , <RouterLink to={`/trades/${tradeId}`}>in a trade</RouterLink>
        </>
      )}
    </>
  );
}
