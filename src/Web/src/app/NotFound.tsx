import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';

export function NotFound() {
  return (
    <Page title="Page not found" narrow>
      <EmptyState title="Only tall grass here" action={<LinkButton to="/vault">Go to your vault</LinkButton>}>
        There is no page at this address.
      </EmptyState>
    </Page>
  );
}
