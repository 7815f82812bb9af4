import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { BoxSkeleton } from '#lib/vault/Box.tsx';
import { countOf, type FilterValues, writeFilters } from '#lib/vault/filters.ts';
import type { VaultList } from '#lib/vault/useVault.ts';
import type { VaultView } from './address.ts';
import { useBoxes } from './arrange/useBoxes.ts';
import { Boxes } from './Boxes.tsx';
import { Bulk } from './selection/Bulk.tsx';
import { useChoosing } from './selection/useChoosing.ts';

const Matches = lazy(async () => ({ default: (await import('./list/Matches.tsx')).Matches }));

interface Props {
  vault: VaultList;
  view: VaultView;
  values: FilterValues;
  onView: (changes: Partial<VaultView>) => void;
  onSort: (sort: string) => void;
  onOpen: (pokemon: Pokemon) => void;
}

/** Boxes, or a list; and what can be done with those that are chosen in either. */
export function VaultContents({ vault, view, values, onView, onSort, onOpen }: Props) {
  const boxes = useBoxes();
  const filtered = countOf(values) > 0;
  const inBoxes = view.layout === 'boxes' && !filtered && !values.sort;
  const order = boxes.boxes;
  const listed = useMemo(() => {
    if (!inBoxes) return vault.pokemon;
    const position = new Map(order.map((each) => [each.box, each.position]));
    const placeOf = ({ box, slot }: Pokemon) => (position.get(box) ?? box) * 100 + slot;
    return [...vault.pokemon].sort((one, other) => placeOf(one) - placeOf(other));
  }, [inBoxes, vault.pokemon, order]);
  const choosing = useChoosing(listed, onOpen);
  const filter = filtered ? writeFilters({ ...values, sort: '' }).toString() : null;
  return (
    <Box sx={{ minWidth: 0 }}>
      {inBoxes ? (
        <Boxes vault={vault} state={boxes} view={view} choosing={choosing} onView={onView} />
      ) : (
        <Suspense fallback={<BoxSkeleton />}>
          <Matches
            vault={vault}
            view={view}
            sort={values.sort ?? ''}
            filtered={filtered}
            choosing={choosing}
            onSort={onSort}
          />
        </Suspense>
      )}
      <Bulk choosing={choosing} listed={listed} filter={filter} boxes={order} />
    </Box>
  );
}
