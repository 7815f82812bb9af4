import { BackIcon } from '#lib/ui/icons.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';

export const VaultLink = () => (
  <LinkButton to="/vault" startIcon={<BackIcon />}>
    Your vault
  </LinkButton>
);
