import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import type { Pokemon, PokemonChange } from '#lib/api/types.ts';
import { fetchChangesOf } from '#lib/api/vault.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { UndoIcon } from '#lib/ui/icons.tsx';
import { Ago } from '#lib/ui/time.tsx';
import { changesKey, kindWords } from '../keeping/changes.ts';
import { fieldName, fieldValue } from '../keeping/fieldNames.ts';
import { MoreButton, RowsSkeleton } from '../keeping/MoreButton.tsx';
import { useList } from '../keeping/useList.ts';
import { useUndo } from '../keeping/useUndo.ts';

/** What its owner changed of it: before and after, field by field. */
export function Changes({ pokemon: { id, version } }: { pokemon: Pokemon }) {
  const list = useList(
    [...changesKey, id, version],
    useCallback((cursor, signal) => fetchChangesOf(id, cursor, signal), [id]),
  );
  return (
    <>
      <ErrorNotice problem={list.problem} onRetry={list.retry} />
      {list.isLoading && <RowsSkeleton />}
      {list.isEmpty && (
        <Typography sx={{ color: 'text.secondary' }}>
          You have changed nothing since it came to you.
        </Typography>
      )}
      <Stack component="ol" spacing={2} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {list.items.map((change) => (
          <li key={change.changeId}>
            <Change change={change} />
          </li>
        ))}
      </Stack>
      <MoreButton list={list} />
    </>
  );
}

function Change({ change: { changeId, at, kind, fields, undoable } }: { change: PokemonChange }) {
  const undo = useUndo();
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 650 }}>
          {kindWords(kind)}{' '}
          <Typography component="span" sx={{ fontSize: '0.82rem', color: 'text.secondary' }}>
            <Ago at={at} />
          </Typography>
        </Typography>
        {fields.map(({ field, before, after }) => (
          <Typography key={field} sx={{ fontSize: '0.88rem', overflowWrap: 'anywhere' }}>
            {fieldName(field)}: <Value of={before} field={field} /> →{' '}
            <Value of={after} field={field} strong />
          </Typography>
        ))}
      </Box>
      {undoable && (
        <Button
          size="small"
          startIcon={<UndoIcon />}
          aria-label={`Undo: ${kindWords(kind)}`}
          onClick={() => undo(changeId)}
          sx={{ flex: 'none' }}
        >
          Undo
        </Button>
      )}
    </Stack>
  );
}

function Value({ of, field, strong = false }: { of: string | null; field: string; strong?: boolean }) {
  if (of === null || of === '')
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        nothing
      </Box>
    );
  const words = fieldValue(field, of);
  return strong ? <strong>{words}</strong> : <del>{words}</del>;
}
