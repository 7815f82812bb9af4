import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';

export function NothingToPick({ side, username }: { side: 'give' | 'get'; username: string }) {
  if (side === 'get')
    return (
      <EmptyState title="Nothing for trade">
        {username} has nothing marked for trade, or keeps the vault private. Say in the chat what you look
        for.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing of yours is for trade"
      action={<LinkButton to="/vault">Go to your vault</LinkButton>}
    >
      Open a Pokémon in your vault and mark it “for trade”. Favourites stay at home.
    </EmptyState>
  );
}
