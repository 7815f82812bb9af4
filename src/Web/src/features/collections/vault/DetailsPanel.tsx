import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Facts } from '#lib/pokemon/Facts.tsx';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { CloseIcon, RightIcon } from '#lib/ui/icons.tsx';
import { besideTheList, Panel } from '#lib/ui/Panel.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { OwnerActions } from '../OwnerActions.tsx';
import { usePokemon } from '../usePokemon.ts';

interface Props {
  id: string | null;
  onClose: () => void;
}

/** Beside the boxes: the short of it, and the way to the page with all of it. */
export function DetailsPanel({ id, onClose }: Props) {
  if (!id) return <Invitation />;
  return (
    <FocusedPanel key={id}>
      <Details id={id} onClose={onClose} />
    </FocusedPanel>
  );
}

/** Takes the focus when it opens: from there the keyboard reaches what can be done. */
function FocusedPanel({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Panel
      component="aside"
      aria-label="Details"
      ref={panel}
      tabIndex={-1}
      sx={{ ...besideTheList, outline: 'none !important' }}
    >
      {children}
    </Panel>
  );
}

function Invitation() {
  return (
    <Panel component="aside" aria-label="Details" sx={{ textAlign: 'center', py: 6 }}>
      <Sprite pokemon={{ species: 'Ditto' }} size={72} />
      <Typography sx={{ color: 'text.secondary', mt: 1 }}>Choose a Pokémon to see all about it.</Typography>
    </Panel>
  );
}

function Details({ id, onClose }: { id: string; onClose: () => void }) {
  const { pokemon, problem, retry } = usePokemon(id);
  const { search } = useLocation();
  return (
    <>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
        <LinkButton to={`/vault/${id}`} state={{ vault: search }} size="small" endIcon={<RightIcon />}>
          Open its page
        </LinkButton>
        <IconButton aria-label="Close details" onClick={onClose} size="small">
          <CloseIcon />
        </IconButton>
      </Stack>
      {problem?.code === 'not_found' ? (
        <Typography>This Pokémon is no longer in your vault.</Typography>
      ) : (
        <ErrorNotice problem={problem} onRetry={retry} />
      )}
      {!pokemon && !problem && <DetailsSkeleton />}
      {pokemon && !problem && (
        <Facts
          pokemon={pokemon}
          actions={<OwnerActions pokemon={pokemon} editAt={`/vault/edit/${id}${search}`} onGone={onClose} />}
        />
      )}
    </>
  );
}

function DetailsSkeleton() {
  return (
    <Stack spacing={2} role="status" aria-label="Loading">
      <Skeleton variant="rounded" height={128} sx={{ borderRadius: '18px' }} />
      <Skeleton variant="rounded" height={90} />
      <Skeleton variant="rounded" height={150} />
    </Stack>
  );
}
