import Alert from '@mui/material/Alert';
import { RouterLink } from '#lib/ui/RouterLink.tsx';
import { useDuplicates } from '../keeping/useDuplicates.ts';

/** A warning, and no more: by chance no two agree in so much. */
export function CopiesNotice({ id }: { id: string }) {
  const { length } = useDuplicates().copiesOf(id);
  if (length === 0) return null;
  return (
    <Alert severity="warning">
      {length === 1 ? 'Another one of yours looks' : `${length} others of yours look`} just like it.{' '}
      <RouterLink to="/vault/duplicates">Compare</RouterLink>
    </Alert>
  );
}
