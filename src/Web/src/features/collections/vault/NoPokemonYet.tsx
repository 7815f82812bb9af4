import Stack from '@mui/material/Stack';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { EmptyState } from '#lib/ui/EmptyState.tsx';
import { ImportIcon } from '#lib/ui/icons.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';

export function NoPokemonYet() {
  return (
    <EmptyState
      title="Your first box is waiting"
      picture={<Sprite pokemon={{ species: 'Eevee' }} size={84} />}
      action={
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
          <LinkButton to="/vault/add" variant="contained">
            Add your first Pokémon
          </LinkButton>
          <LinkButton to="/vault/import" startIcon={<ImportIcon />}>
            Import from a text
          </LinkButton>
        </Stack>
      }
    >
      Write down a Pokémon that you own. Mark it “for trade”, and others can find it and offer you theirs.
    </EmptyState>
  );
}
