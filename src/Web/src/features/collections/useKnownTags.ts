import { useMemo } from 'react';
import { useVault } from '#lib/vault/useVault.ts';
import { type TagCount, tagsOf } from './tags.ts';

/** The tags that one uses already, the commonest first. */
export function useKnownTags(): TagCount[] {
  const { pokemon } = useVault(null, {}, { whole: true });
  return useMemo(() => tagsOf(pokemon), [pokemon]);
}
