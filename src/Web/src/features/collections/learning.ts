import type { SpeciesMove } from '#lib/api/types.ts';

type Way = SpeciesMove['ways'][number];

const kinds: Record<Way['way'], string> = {
  level_up: 'by level',
  machine: 'by machine',
  tutor: 'from a tutor',
  egg: 'from the egg',
  event: 'at an event',
  transfer: 'by transfer',
  dream_world: 'in the Dream World',
  form: 'by its form',
  sketch: 'by Sketch',
};

/** How a species comes by a move, the latest way of all. */
export function wayWords({ ways: [latest] }: SpeciesMove): string {
  if (!latest) return '';
  const { way, level, from, generation } = latest;
  const how = way === 'level_up' && level ? `at level ${level}` : kinds[way];
  return `${how}${from ? `, as ${from}` : ''} (generation ${generation})`;
}

/** What it can learn comes first; anything may still be typed, and the server judges it. */
export function movesInOrder(learned: readonly SpeciesMove[], all: readonly string[]): string[] {
  const names = new Set(learned.map(({ name }) => name));
  return [...[...names].sort(), ...all.filter((name) => !names.has(name))];
}
