import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { problemOf } from '#lib/api/problem.ts';
import { listTrades } from '#lib/api/trades.ts';
import type { TradeStatus } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { useTrader } from '#lib/session/useSession.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { TradeCard } from './TradeCard.tsx';

const tabs = [
  { value: 'open', label: 'Open' },
  { value: 'completed', label: 'Completed' },
  { value: 'all', label: 'All' },
] as const;

type TabValue = (typeof tabs)[number]['value'];

export function TradesPage() {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('show');
  const tab: TabValue = tabs.find(({ value }) => value === asked)?.value ?? 'open';
  return (
    <Page
      title="Trades"
      narrow
      actions={
        <LinkButton to="/traders" variant="contained">
          Find a trader
        </LinkButton>
      }
    >
      <Tabs
        value={tab}
        onChange={(_, value: TabValue) => setParameters({ show: value }, { replace: true })}
        aria-label="Which trades"
        sx={{ mb: 2 }}
      >
        {tabs.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} id={`tab-${value}`} aria-controls="trades" />
        ))}
      </Tabs>
      <div id="trades" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <Trades key={tab} status={tab === 'all' ? undefined : tab} />
      </div>
    </Page>
  );
}

function Trades({ status }: { status: TradeStatus | undefined }) {
  const { id } = useTrader();
  const query = useInfiniteQuery({
    queryKey: ['trades', status ?? 'all'],
    queryFn: ({ pageParam, signal }) => listTrades(status, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const trades = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.isPending) return <TradesSkeleton />;
  if (query.error)
    return <ErrorNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  if (trades.length === 0) return <NoTrades status={status} />;
  return (
    <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {trades.map((trade) => (
        <li key={trade.id}>
          <TradeCard trade={trade} userId={id} />
        </li>
      ))}
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          Show more
        </Button>
      )}
    </Stack>
  );
}

function NoTrades({ status }: { status: TradeStatus | undefined }) {
  return (
    <EmptyState
      title={status === 'completed' ? 'No completed trades yet' : 'No trades here'}
      picture={<Sprite pokemon={{ species: 'Plusle' }} size={72} />}
      action={
        <LinkButton to="/traders" variant="contained">
          Find a trader
        </LinkButton>
      }
    >
      Look at another trader’s vault, ask for what you like, and offer something of yours.
    </EmptyState>
  );
}

function TradesSkeleton() {
  return (
    <Stack spacing={1.5} role="status" aria-label="Loading">
      {[0, 1, 2].map((each) => (
        <Skeleton key={each} variant="rounded" height={104} sx={{ borderRadius: '18px' }} />
      ))}
    </Stack>
  );
}
