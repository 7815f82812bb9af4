import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';

interface Props {
  list: { hasMore: boolean; isLoadingMore: boolean; more: () => void };
}

export function MoreButton({ list }: Props) {
  if (!list.hasMore) return null;
  return (
    <Button onClick={list.more} loading={list.isLoadingMore} sx={{ mt: 2 }}>
      Show more
    </Button>
  );
}

const rows = [0, 1, 2, 3, 4];

export function RowsSkeleton() {
  return (
    <Stack spacing={1} role="status" aria-label="Loading">
      {rows.map((row) => (
        <Skeleton key={row} variant="rounded" height={56} />
      ))}
    </Stack>
  );
}
