import type { Stats } from '#lib/api/types.ts';

export const stats = ['hp', 'atk', 'def', 'spa', 'spd', 'spe'] as const satisfies (keyof Stats)[];

export type Stat = (typeof stats)[number];

export const statNames: Record<Stat, string> = {
  hp: 'HP',
  atk: 'Attack',
  def: 'Defense',
  spa: 'Sp. Atk',
  spd: 'Sp. Def',
  spe: 'Speed',
};

export const highestIv = 31;
export const highestEv = 252;
export const highestEvSum = 510;

export const sumOf = (values: Stats): number => stats.reduce((sum, stat) => sum + values[stat], 0);
