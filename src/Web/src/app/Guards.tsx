import Button from '@mui/material/Button';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { session } from '#lib/session/session.ts';
import { useSession } from '#lib/session/useSession.ts';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { Loading } from './Loading.tsx';

export function OnlySignedIn() {
  const { status } = useSession();
  const { pathname, search } = useLocation();
  if (status === 'starting') return <Loading />;
  if (status === 'unreachable') return <Unreachable />;
  if (status === 'signedIn') return <Outlet />;
  const next = pathname === '/vault' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/sign-in${next}`} replace />;
}

export function OnlySignedOut() {
  const { status } = useSession();
  const [parameters] = useSearchParams();
  if (status === 'starting') return <Loading />;
  return status === 'signedIn' ? <Navigate to={safePath(parameters.get('next'))} replace /> : <Outlet />;
}

/** Only a path of this app: never another site. */
function safePath(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/vault';
}

function Unreachable() {
  return (
    <Page title="We can’t reach the server" narrow>
      <EmptyState
        title="No answer"
        action={
          <Button variant="contained" onClick={() => void session.start()}>
            Try again
          </Button>
        }
      >
        Either your connection or our server is away for a moment.
      </EmptyState>
    </Page>
  );
}
