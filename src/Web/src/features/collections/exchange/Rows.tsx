import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { ImportedRow } from '#lib/api/types.ts';
import { VirtualRows } from '#lib/ui/VirtualRows.tsx';
import { ImportRow } from './ImportRow.tsx';
import type { NearName } from './mend.ts';

interface Props {
  rows: readonly ImportedRow[];
  onMend?: ((row: ImportedRow, name: NearName) => void) | undefined;
}

const kinds = {
  all: { label: 'All', holds: () => true },
  rejected: { label: 'Left out', holds: ({ verdict }: ImportedRow) => verdict === 'rejected' },
  noted: { label: 'With notes', holds: ({ notes }: ImportedRow) => notes.length > 0 },
  doubtful: {
    label: 'Questionable',
    holds: ({ pokemon }: ImportedRow) => pokemon?.legality.verdict === 'questionable',
  },
} as const;

type Kind = keyof typeof kinds;

/** Each row of the text with its verdict; a thousand of them scroll like ten. */
export function Rows({ rows, onMend }: Props) {
  const [chosen, setChosen] = useState<Kind>('all');
  const counts = (Object.keys(kinds) as Kind[])
    .map((kind) => ({ kind, count: rows.filter(kinds[kind].holds).length }))
    .filter(({ kind, count }) => kind === 'all' || count > 0);
  const current = counts.some(({ kind }) => kind === chosen) ? chosen : 'all';
  const shown = rows.filter(kinds[current].holds);
  return (
    <>
      {counts.length > 1 && (
        <Stack direction="row" role="group" aria-label="Which rows" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
          {counts.map(({ kind, count }) => (
            <Chip
              key={kind}
              label={`${kinds[kind].label} (${count})`}
              onClick={() => setChosen(kind)}
              aria-pressed={kind === current}
              color={kind === current ? 'primary' : 'default'}
              variant={kind === current ? 'filled' : 'outlined'}
            />
          ))}
        </Stack>
      )}
      <VirtualRows
        key={current}
        label="Rows"
        count={shown.length}
        estimate={84}
        keyOf={(index) => shown[index]?.index ?? index}
      >
        {(index) => {
          const row = shown[index];
          return row && <ImportRow row={row} onMend={onMend && ((name) => onMend(row, name))} />;
        }}
      </VirtualRows>
    </>
  );
}
