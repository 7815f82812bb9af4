import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { searchSpecies } from '#lib/api/catalog.ts';
import { suggest } from '#lib/api/search.ts';
import type { SpeciesEntry } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { TypeChip } from '#lib/pokemon/TypeChip.tsx';
import { typesOf } from '#lib/pokemon/typesOf.ts';

interface Props {
  value: string;
  reason?: string | undefined;
  onType: (text: string) => void;
  onChoose: (species: SpeciesEntry) => void;
}

/** Looks species up while they are typed. */
export function SpeciesField({ value, reason, onType, onChoose }: Props) {
  const text = useDeferredValue(value.trim());
  const found = useQuery({
    queryKey: ['species', text.toLowerCase()],
    queryFn: ({ signal }) => findSpecies(text, signal),
    enabled: text.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<SpeciesEntry, false, false, true>
      freeSolo
      autoHighlight
      options={text ? (found.data ?? []).filter(({ storable }) => storable) : []}
      filterOptions={(options) => options}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.name)}
      inputValue={value}
      loading={found.isFetching}
      onInputChange={(_, typed, cause) => cause !== 'reset' && onType(typed)}
      onChange={(_, chosen) => chosen && (typeof chosen === 'string' ? onType(chosen) : onChoose(chosen))}
      renderOption={({ key, ...option }, species) => (
        <Box component="li" key={key} {...option} sx={{ gap: 1.5 }}>
          <Sprite pokemon={{ species: species.name }} size={36} />
          <Box component="span" sx={{ flex: 1 }}>
            {species.name}
          </Box>
          {typesOf(species.name).map((type) => (
            <TypeChip key={type} type={type} />
          ))}
        </Box>
      )}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label="Species"
          required
          error={Boolean(reason)}
          helperText={reason ?? 'Form included, such as Ogerpon-Wellspring.'}
        />
      )}
    />
  );
}

const nearMost = 4;

/** By name or its beginning; where nothing begins like that, what is spelt almost so. */
async function findSpecies(text: string, signal: AbortSignal): Promise<SpeciesEntry[]> {
  const { items } = await searchSpecies(text, signal);
  if (items.length > 0) return items;
  const suggested = await suggest(text, signal);
  const names = suggested.items.filter(({ kind }) => kind === 'species').slice(0, nearMost);
  const found = await Promise.all(names.map(({ name }) => searchSpecies(name, signal)));
  return found.flatMap((each, index) => each.items.filter(({ name }) => name === names[index]?.name));
}
