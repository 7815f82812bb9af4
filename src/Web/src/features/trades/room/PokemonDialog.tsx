import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import type { Pokemon } from '#lib/api/types.ts';
import { Facts } from '#lib/pokemon/Facts.tsx';
import { nameOf } from '#lib/pokemon/words.ts';

/** All about a Pokémon on the table, frozen as it was shown. */
export function PokemonDialog({ pokemon, onClose }: { pokemon: Pokemon | null; onClose: () => void }) {
  if (!pokemon) return null;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-label={`Details of ${nameOf(pokemon)}`}>
      <DialogContent>
        <Facts pokemon={pokemon} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
