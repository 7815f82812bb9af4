import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Navigate, Outlet, useNavigate, useSearchParams } from 'react-router';
import type { Pokemon } from '#lib/api/types.ts';
import { Page } from '#lib/ui/Page.tsx';
import { RouterLink } from '#lib/ui/RouterLink.tsx';
import { FilterBar } from '#lib/vault/FilterBar.tsx';
import { countOf, readFilters, toQuery } from '#lib/vault/filters.ts';
import { useVault } from '#lib/vault/useVault.ts';
import { useDuplicates } from '../keeping/useDuplicates.ts';
import { readView, type VaultView, withFilters, withView } from './address.ts';
import { DetailsPanel } from './DetailsPanel.tsx';
import { NoPokemonYet } from './NoPokemonYet.tsx';
import { VaultActions } from './VaultActions.tsx';
import { VaultContents } from './VaultContents.tsx';

/** One's own vault: boxes, or the list that the filters leave; details beside it where there is room. */
export function VaultPage() {
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const values = readFilters(parameters);
  const view = readView(parameters);
  const search = parameters.size > 0 ? `?${parameters}` : '';
  const filtered = countOf(values) > 0;
  const vault = useVault(null, filtered || values.sort ? toQuery(values) : {}, { whole: true });
  const wide = useMediaQuery(useTheme().breakpoints.up('lg'), { noSsr: true });
  const show = (changes: Partial<VaultView>) =>
    setParameters((now) => withView(now, changes), { replace: true });
  const open = (pokemon: Pokemon) =>
    wide
      ? show({ open: pokemon.id, ...(filtered ? {} : { at: pokemon.box }) })
      : navigate(`/vault/${pokemon.id}`, { state: { vault: search } });
  const close = () => {
    document.querySelector<HTMLElement>('section [aria-current="true"]')?.focus();
    show({ open: null });
  };
  // A list wants the width until somebody is shown beside it.
  const beside = wide && (view.layout === 'boxes' || view.open !== null);
  const isEmpty = !filtered && vault.isComplete && vault.pokemon.length === 0;
  if (view.open && !wide) return <Navigate to={`/vault/${view.open}`} replace />;

  return (
    <Page
      title="Your vault"
      lead={!filtered && vault.isComplete && !isEmpty && <Lead count={vault.pokemon.length} />}
      actions={<VaultActions layout={view.layout} search={search} onLayout={(layout) => show({ layout })} />}
    >
      {!isEmpty && (
        <FilterBar
          own
          values={values}
          problem={vault.problem}
          found={vault.isComplete ? vault.pokemon.length : undefined}
          onChange={(next) => setParameters(withFilters(parameters, next), { replace: true })}
        />
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: beside ? 'minmax(0, 1fr) 380px' : 'minmax(0, 1fr)',
          alignItems: 'start',
        }}
      >
        {isEmpty ? (
          <NoPokemonYet />
        ) : (
          <VaultContents
            vault={vault}
            view={view}
            values={values}
            onView={show}
            onSort={(sort) => setParameters(withFilters(parameters, { ...values, sort }), { replace: true })}
            onOpen={open}
          />
        )}
        {beside && <DetailsPanel id={view.open} onClose={close} />}
      </Box>
      <Outlet />
    </Page>
  );
}

function Lead({ count }: { count: number }) {
  const alike = useDuplicates().count;
  return (
    <>
      <span>{count} Pokémon</span>
      {alike > 0 && (
        <>
          {' · '}
          <RouterLink to="/vault/duplicates">{alike} look alike</RouterLink>
        </>
      )}
    </>
  );
}
