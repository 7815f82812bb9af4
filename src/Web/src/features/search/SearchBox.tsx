import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { suggest } from '#lib/api/search.ts';
import type { Suggestion } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { PersonIcon, SearchIcon } from '#lib/ui/icons.tsx';
import { kindWords } from './suggested.ts';

interface Props {
  value: string;
  onText: (text: string) => void;
  onSuggestion: (suggestion: Suggestion) => void;
}

const lettersLeast = 2;

/** Suggests while one types, a slip forgiven. Enter without a choice searches for the very words. */
export function SearchBox({ value, onText, onSuggestion }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const asked = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['suggestions', asked.toLowerCase()],
    queryFn: ({ signal }) => suggest(asked, signal),
    enabled: asked.length >= lettersLeast,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<Suggestion, false, false, true>
      freeSolo
      options={asked.length >= lettersLeast ? (found.data?.items ?? []) : []}
      filterOptions={(options) => options}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      getOptionKey={(option) => (typeof option === 'string' ? option : `${option.kind} ${option.name}`)}
      value={null}
      inputValue={text}
      onInputChange={(_, typed, cause) => {
        if (cause !== 'reset' && cause !== 'selectOption') setText(typed);
        if (cause === 'clear') onText('');
      }}
      onChange={(_, chosen) => {
        if (typeof chosen === 'string') onText(chosen.trim());
        else if (chosen) onSuggestion(chosen);
      }}
      renderOption={({ key, ...option }, suggestion) => (
        <Box component="li" key={key} {...option} sx={{ gap: 1.25 }}>
          <Picture suggestion={suggestion} />
          <Box component="span" sx={{ flex: 1, fontWeight: 600 }}>
            {suggestion.name}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
            {kindWords[suggestion.kind]}
          </Box>
        </Box>
      )}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label="Search"
          placeholder="Species, move, ability, item, trader"
          slotProps={{
            ...parameters.slotProps,
            input: {
              ...parameters.slotProps?.input,
              startAdornment: (
                <InputAdornment position="start" sx={{ ml: 0.5 }}>
                  <SearchIcon fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
      )}
      sx={{ flex: { xs: '1 1 100%', md: '0 1 380px' } }}
    />
  );
}

function Picture({ suggestion: { kind, name } }: { suggestion: Suggestion }) {
  if (kind === 'species') return <Sprite pokemon={{ species: name }} size={32} />;
  return (
    <Box component="span" sx={{ width: 39, display: 'grid', placeItems: 'center', color: 'text.secondary' }}>
      {kind === 'trader' ? <PersonIcon fontSize="small" /> : <SearchIcon fontSize="small" />}
    </Box>
  );
}
