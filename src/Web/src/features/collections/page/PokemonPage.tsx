import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { Outlet, useLocation, useNavigate, useParams } from 'react-router';
import type { Pokemon } from '#lib/api/types.ts';
import { Details, Flags, Moves, Portrait } from '#lib/pokemon/Facts.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { BackIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { besideTheList, Panel } from '#lib/ui/Panel.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { OwnerActions } from '../OwnerActions.tsx';
import { usePokemon } from '../usePokemon.ts';
import { CopiesNotice } from './CopiesNotice.tsx';
import { HistoryTabs } from './HistoryTabs.tsx';
import { LegalityPanel } from './LegalityPanel.tsx';
import { OwnWords } from './OwnWords.tsx';
import { SpeciesPanel } from './SpeciesPanel.tsx';
import { StatsPanel } from './StatsPanel.tsx';

/** Everything about one of one's own, at an address of its own. */
export function PokemonPage() {
  const { id = '' } = useParams();
  const { pokemon, problem, retry } = usePokemon(id);
  const back = useWayBack(pokemon);
  const navigate = useNavigate();
  const isGone = problem?.code === 'not_found';
  return (
    <Page
      key={id}
      title={pokemon && !isGone ? nameOf(pokemon) : 'Pokémon'}
      actions={
        <LinkButton to={back} startIcon={<BackIcon />}>
          Your vault
        </LinkButton>
      }
    >
      {isGone ? (
        <EmptyState
          title="Not in your vault"
          action={<LinkButton to="/vault/trash">Look into the trash</LinkButton>}
        >
          This Pokémon is no longer yours, or it lies in the trash.
        </EmptyState>
      ) : (
        <ErrorNotice problem={problem} onRetry={retry} />
      )}
      {!pokemon && !problem && <PageSkeleton />}
      {pokemon && !problem && <Everything pokemon={pokemon} onGone={() => navigate(back)} />}
      <Outlet />
    </Page>
  );
}

/** To the view that one came from; otherwise to its box. */
function useWayBack(pokemon: Pokemon | undefined): string {
  const { state } = useLocation() as { state: { vault?: string } | null };
  if (state?.vault !== undefined) return `/vault${state.vault}`;
  return pokemon ? `/vault?at=${pokemon.box}&open=${pokemon.id}` : '/vault';
}

const columns = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '400px minmax(0, 1fr)' },
  alignItems: 'start',
};

function Everything({ pokemon, onGone }: { pokemon: Pokemon; onGone: () => void }) {
  return (
    <Box sx={columns}>
      <Panel component="section" aria-label="Facts" sx={besideTheList}>
        <Stack spacing={2}>
          <Portrait pokemon={pokemon} heading="h2" />
          <Flags pokemon={pokemon} />
          <CopiesNotice id={pokemon.id} />
          <OwnerActions pokemon={pokemon} editAt="edit" onGone={onGone} />
          <Details pokemon={pokemon} />
          <Moves moves={pokemon.moves} />
          <OwnWords pokemon={pokemon} />
        </Stack>
      </Panel>
      <Stack spacing={3} sx={{ minWidth: 0 }}>
        <StatsPanel pokemon={pokemon} />
        <LegalityPanel pokemon={pokemon} />
        <HistoryTabs pokemon={pokemon} />
        <SpeciesPanel species={pokemon.species} />
      </Stack>
    </Box>
  );
}

function PageSkeleton() {
  return (
    <Box sx={columns} role="status" aria-label="Loading">
      <Skeleton variant="rounded" height={480} sx={{ borderRadius: '18px' }} />
      <Stack spacing={3}>
        <Skeleton variant="rounded" height={320} sx={{ borderRadius: '18px' }} />
        <Skeleton variant="rounded" height={120} sx={{ borderRadius: '18px' }} />
      </Stack>
    </Box>
  );
}
