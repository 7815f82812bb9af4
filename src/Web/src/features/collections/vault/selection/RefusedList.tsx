import Box from '@mui/material/Box';
import type { Pokemon, RefusedPokemon } from '#lib/api/types.ts';
import { nameOf } from '#lib/pokemon/words.ts';

const shownMost = 100;

/** Who was left as they are, by name, and why. */
export function RefusedList({
  refused,
  vault,
}: {
  refused: readonly RefusedPokemon[];
  vault: readonly Pokemon[];
}) {
  const known = new Map(vault.map((each) => [each.id, each]));
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, maxHeight: 240, overflowY: 'auto' }}>
      {refused.slice(0, shownMost).map(({ id, reason }) => {
        const pokemon = known.get(id);
        return (
          <li key={id}>
            <strong>{pokemon ? nameOf(pokemon) : 'One that is gone'}</strong>: {reason}
          </li>
        );
      })}
      {refused.length > shownMost && <li>and {refused.length - shownMost} more</li>}
    </Box>
  );
}
