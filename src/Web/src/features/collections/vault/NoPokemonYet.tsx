import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';

export function NoPokemonYet() {
  return (
    <EmptyState
      title="Your first box is waiting"
      picture={<Sprite pokemon={{ species: 'Eevee' }} size={84} />}
      action={
        <LinkButton to="/vault/add" variant="contained">
          Add your first Pokémon
        </LinkButton>
      }
    >
      Write down a Pokémon that you own. Mark it “for trade”, and others can find it and offer you theirs.
    </EmptyState>
  );
}
