import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { FoundPokemon, Suggestion } from '#lib/api/types.ts';
import { useSession } from '#lib/session/useSession.ts';
import { Page } from '#lib/ui/Page.tsx';
import { FilterBar } from '#lib/vault/FilterBar.tsx';
import { withValue } from '#lib/vault/filterChips.ts';
import { type FilterValues, readFilters, toQuery, writeFilters } from '#lib/vault/filters.ts';
import { SeenPokemon } from '#lib/vault/SeenPokemon.tsx';
import { Results } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import { withSuggestion } from './suggested.ts';
import { useSearch } from './useSearch.ts';

/** What everybody offers for trade; the filters stand in the address. */
export function SearchPage() {
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const session = useSession();
  const [seen, setSeen] = useState<FoundPokemon | null>(null);
  const values = readFilters(parameters);
  const found = useSearch(toQuery(values));
  const change = (next: FilterValues) => {
    setSeen(null);
    setParameters(writeFilters(next), { replace: true });
  };
  const take = (suggestion: Suggestion) => {
    const next = withSuggestion(values, suggestion);
    if (next === 'trader') navigate(`/traders/${encodeURIComponent(suggestion.name)}`);
    else change(next);
  };
  const self = session.status === 'signedIn' && session.user.id === seen?.owner.id;
  return (
    <Page title="Search" lead="What all traders offer.">
      <FilterBar
        own={false}
        onlyForTrade
        firstOrder="Newest first"
        values={values}
        problem={found.problem}
        onChange={change}
        search={
          <SearchBox
            value={values.text ?? ''}
            onText={(text) => change(withValue(values, 'text', text))}
            onSuggestion={take}
          />
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        <Results found={found} selectedId={seen?.pokemon.id} onOpen={setSeen} />
        <SeenPokemon
          pokemon={seen?.pokemon ?? null}
          username={seen?.owner.username ?? ''}
          self={self}
          withOwner
          onClose={() => setSeen(null)}
        />
      </Box>
    </Page>
  );
}
