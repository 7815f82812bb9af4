import Checkbox from '@mui/material/Checkbox';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { useDistanceToTop } from '#lib/ui/VirtualRows.tsx';
import type { Choosing } from '../selection/useChoosing.ts';
import { RowsHead } from './RowsHead.tsx';
import { Rows } from './rowStyles.ts';
import { VaultRow } from './VaultRow.tsx';

interface Props {
  pokemon: readonly Pokemon[];
  sort: string;
  openId: string | null;
  choosing: Choosing;
  onSort: (sort: string) => void;
}

const heights = { wide: 60, narrow: 76 };

/** A line a Pokémon; only those near the window are there. */
export function VaultRows({ pokemon, sort, openId, choosing, onSort }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useDistanceToTop(body);
  const wide = useMediaQuery(useTheme().breakpoints.up('sm'), { noSsr: true });
  const virtualizer = useWindowVirtualizer({
    count: pokemon.length,
    estimateSize: () => (wide ? heights.wide : heights.narrow),
    overscan: 10,
    scrollMargin: top,
    getItemKey: (index) => pokemon[index]?.id ?? index,
  });
  const rows = virtualizer.getVirtualItems();
  const act = useLatest(choosing);

  const focusRow = (index: number) => {
    const name = () => body.current?.querySelector<HTMLElement>(`[data-row="${index}"] .name`);
    const here = name();
    if (here) return here.focus();
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => name()?.focus({ preventScroll: true }));
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    const index = Number(row?.dataset.row ?? -1);
    const to = index < 0 ? null : stepOf(event.key, index, pokemon.length);
    const target = to === null ? undefined : pokemon[to];
    if (to === null || !target) return;
    event.preventDefault();
    if (event.shiftKey) {
      const from = pokemon[index];
      if (from && choosing.count === 0) choosing.toggle(from.id);
      choosing.range(target.id);
    }
    focusRow(to);
  };
  return (
    <Rows aria-label="Pokémon" aria-rowcount={pokemon.length + 1} onKeyDown={keys}>
      <RowsHead
        sort={sort}
        onSort={onSort}
        all={
          <Checkbox
            size="small"
            checked={pokemon.length > 0 && choosing.count === pokemon.length}
            indeterminate={choosing.count > 0 && choosing.count < pokemon.length}
            onChange={(_, on) => (on ? choosing.chooseShown() : choosing.end())}
            slotProps={{ input: { 'aria-label': 'Choose all' } }}
          />
        }
      />
      <tbody
        ref={body}
        style={{ height: virtualizer.getTotalSize(), paddingTop: (rows[0]?.start ?? top) - top }}
      >
        {rows.map(({ index, key }) => {
          const each = pokemon[index];
          return (
            each && (
              <VaultRow
                key={key}
                index={index}
                pokemon={each}
                current={each.id === openId}
                chosen={choosing.isChosen(each.id)}
                choosing={choosing.isOn}
                act={act}
              />
            )
          );
        })}
      </tbody>
    </Rows>
  );
}

function stepOf(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, index + 1);
  if (key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** The newest of something, behind one and the same name: rows need not be drawn again for it. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
