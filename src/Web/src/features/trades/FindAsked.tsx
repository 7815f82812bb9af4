import { useEffect } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { useVault } from '#lib/vault/useVault.ts';

interface Props {
  username: string;
  id: string;
  onFound: (pokemon: Pokemon) => void;
}

/** Looks a Pokémon up that a link names, where the page does not know it yet. */
export function FindAsked({ username, id, onFound }: Props) {
  const { pokemon } = useVault(username, { forTrade: true }, { whole: true });
  const found = pokemon.find((each) => each.id === id);
  useEffect(() => {
    if (found) onFound(found);
  }, [found, onFound]);
  return null;
}
