import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Outlet, useMatch, useNavigate, useSearchParams } from 'react-router';
import type { Pokemon } from '#lib/api/types.ts';
import { AddIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { FilterBar } from '#lib/vault/FilterBar.tsx';
import { FilteredList } from '#lib/vault/FilteredList.tsx';
import { countOf, readFilters, toQuery, writeFilters } from '#lib/vault/filters.ts';
import { useVault } from '#lib/vault/useVault.ts';
import { Boxes } from './Boxes.tsx';
import { DetailsPanel } from './DetailsPanel.tsx';
import { NoPokemonYet } from './NoPokemonYet.tsx';

/** One's own vault: boxes, or the list that the filters leave; details beside it. */
export function VaultPage() {
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const values = readFilters(parameters);
  const filtered = countOf(values) > 0 || Boolean(values.sort);
  const vault = useVault(null, filtered ? toQuery(values) : {}, { whole: !filtered });
  const openId = useMatch('/vault/:id')?.params.id;
  const wide = useMediaQuery(useTheme().breakpoints.up('lg'));
  const shownId = openId === 'add' ? undefined : openId;
  const open = (pokemon: Pokemon) =>
    navigate({ pathname: `/vault/${pokemon.id}`, search: parameters.toString() });
  const close = () => {
    document.querySelector<HTMLElement>('section [aria-current="true"]')?.focus();
    navigate({ pathname: '/vault', search: parameters.toString() });
  };
  const covered = !wide && shownId !== undefined;
  const isEmpty = !filtered && vault.isComplete && vault.pokemon.length === 0;

  return (
    <Page
      title="Your vault"
      lead={!filtered && vault.isComplete && !isEmpty ? `${vault.pokemon.length} Pokémon` : undefined}
      actions={
        <LinkButton to="/vault/add" variant="contained" startIcon={<AddIcon />}>
          Add a Pokémon
        </LinkButton>
      }
    >
      {!isEmpty && !covered && (
        <FilterBar
          own
          values={values}
          problem={vault.problem}
          onChange={(next) => setParameters(writeFilters(next), { replace: true })}
        />
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        {isEmpty && <NoPokemonYet />}
        {!isEmpty && !covered && !filtered && <Boxes vault={vault} selectedId={shownId} onOpen={open} />}
        {!isEmpty && !covered && filtered && (
          <FilteredList vault={vault} selectedId={shownId} onOpen={open} />
        )}
        <DetailsPanel id={shownId} wide={wide} onClose={close} />
      </Box>
      <Outlet />
    </Page>
  );
}
