import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fetchMovesOf } from '#lib/api/catalog.ts';
import { speciesNames } from '#lib/pokemon/typesOf.ts';
import { type Draft, movePath } from './draft.ts';
import { movesInOrder, wayWords } from './learning.ts';
import { Fields, type FieldsProps } from './PokemonForm.tsx';

const places = [0, 1, 2, 3] as const;
const known = new Set(speciesNames);
const shown = createFilterOptions<string>({ limit: 80 });

/** Four moves; what the species can learn is suggested first, with how it does. */
export function MoveFields({ draft, names, reason, set }: FieldsProps) {
  const species = draft.species.trim();
  const learned = useQuery({
    queryKey: ['moves of', species],
    queryFn: ({ signal }) => fetchMovesOf(species, signal),
    enabled: known.has(species),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const items = known.has(species) ? learned.data?.items : undefined;
  const ways = useMemo(() => new Map((items ?? []).map((move) => [move.name, wayWords(move)])), [items]);
  const options = useMemo(() => movesInOrder(items ?? [], names?.moves ?? []), [items, names]);
  const change = (index: number, move: string) =>
    set({ moves: draft.moves.map((each, at) => (at === index ? move : each)) as Draft['moves'] });
  return (
    <Fields title="Moves">
      {places.map((index) => {
        const value = draft.moves[index];
        const problem = value.trim() ? reason(movePath(draft.moves, index)) : undefined;
        const isStrange = ways.size > 0 && names?.moves.includes(value) && !ways.has(value);
        return (
          <Autocomplete
            key={index}
            freeSolo
            autoHighlight
            openOnFocus
            options={options}
            filterOptions={shown}
            inputValue={value}
            value={value || null}
            onInputChange={(_, text, cause) => cause !== 'reset' && change(index, text)}
            onChange={(_, chosen) => change(index, chosen ?? '')}
            renderOption={({ key, ...option }, move) => (
              <Box component="li" key={key} {...option} sx={{ gap: 1, flexWrap: 'wrap' }}>
                <Box component="span" sx={{ flex: 1 }}>
                  {move}
                </Box>
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
                  {ways.get(move) ?? (ways.size > 0 && 'no known source')}
                </Box>
              </Box>
            )}
            renderInput={(parameters) => (
              <TextField
                {...parameters}
                label={`Move ${index + 1}`}
                error={Boolean(problem)}
                helperText={
                  problem ?? (isStrange ? `No known source: it would be questionable.` : ways.get(value))
                }
              />
            )}
          />
        );
      })}
    </Fields>
  );
}
