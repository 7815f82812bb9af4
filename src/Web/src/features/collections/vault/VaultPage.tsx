import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Navigate, Outlet, useNavigate, useSearchParams } from 'react-router';
import type { Pokemon } from '#lib/api/types.ts';
import { AddIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { FilterBar } from '#lib/vault/FilterBar.tsx';
import { FilteredList } from '#lib/vault/FilteredList.tsx';
import { countOf, readFilters, toQuery } from '#lib/vault/filters.ts';
import { useVault } from '#lib/vault/useVault.ts';
import { readView, type VaultView, withFilters, withView } from './address.ts';
import { Boxes } from './Boxes.tsx';
import { DetailsPanel } from './DetailsPanel.tsx';
import { NoPokemonYet } from './NoPokemonYet.tsx';

/** One's own vault: boxes, or the list that the filters leave; details beside it where there is room. */
export function VaultPage() {
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const values = readFilters(parameters);
  const view = readView(parameters);
  const filtered = countOf(values) > 0 || Boolean(values.sort);
  const vault = useVault(null, filtered ? toQuery(values) : {}, { whole: true });
  const wide = useMediaQuery(useTheme().breakpoints.up('lg'), { noSsr: true });
  const show = (changes: Partial<VaultView>) =>
    setParameters(withView(parameters, changes), { replace: true });
  const open = (pokemon: Pokemon) =>
    wide
      ? show({ open: pokemon.id, at: pokemon.box })
      : navigate(`/vault/${pokemon.id}`, { state: { vault: searchOf(parameters) } });
  const close = () => {
    document.querySelector<HTMLElement>('section [aria-current="true"]')?.focus();
    show({ open: null });
  };
  const isEmpty = !filtered && vault.isComplete && vault.pokemon.length === 0;
  if (view.open && !wide) return <Navigate to={`/vault/${view.open}`} replace />;

  return (
    <Page
      title="Your vault"
      lead={!filtered && vault.isComplete && !isEmpty ? `${vault.pokemon.length} Pokémon` : undefined}
      actions={
        <LinkButton to={`/vault/add${searchOf(parameters)}`} variant="contained" startIcon={<AddIcon />}>
          Add a Pokémon
        </LinkButton>
      }
    >
      {!isEmpty && (
        <FilterBar
          own
          values={values}
          problem={vault.problem}
          onChange={(next) => setParameters(withFilters(parameters, next), { replace: true })}
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
        {!isEmpty && !filtered && <Boxes vault={vault} view={view} onView={show} onOpen={open} />}
        {!isEmpty && filtered && (
          <FilteredList vault={vault} selectedId={view.open ?? undefined} onOpen={open} />
        )}
        {wide && <DetailsPanel id={view.open} onClose={close} />}
      </Box>
      <Outlet />
    </Page>
  );
}

const searchOf = (parameters: URLSearchParams): string => (parameters.size > 0 ? `?${parameters}` : '');
