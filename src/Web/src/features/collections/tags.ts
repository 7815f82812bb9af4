import type { Pokemon } from '#lib/api/types.ts';

export interface TagCount {
  tag: string;
  count: number;
}

/** The tags in use, the commonest first. */
export function tagsOf(pokemon: readonly Pick<Pokemon, 'tags'>[]): TagCount[] {
  const counts = new Map<string, number>();
  for (const tag of pokemon.flatMap(({ tags }) => tags ?? [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag));
}
