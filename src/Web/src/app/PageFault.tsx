import Button from '@mui/material/Button';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { Page } from '#lib/ui/Page.tsx';

/** A page that broke, or a chunk that a new version of the app has replaced: loading anew mends both. */
export function PageFault() {
  return (
    <Page title="Something broke" narrow>
      <EmptyState
        title="This page could not be shown"
        action={
          <Button variant="contained" onClick={() => window.location.reload()}>
            Load the page anew
          </Button>
        }
      >
        Nothing that you did is lost: everything is kept on the server.
      </EmptyState>
    </Page>
  );
}
