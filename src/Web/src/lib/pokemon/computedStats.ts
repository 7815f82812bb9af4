import type { Stats } from '#lib/api/types.ts';
import { type Stat, stats } from './stats.ts';

/** Raised by a tenth, lowered by a tenth; the five natures that are not here change nothing. */
const natures: Record<string, readonly [raised: Stat, lowered: Stat]> = {
  Lonely: ['atk', 'def'],
  Brave: ['atk', 'spe'],
  Adamant: ['atk', 'spa'],
  Naughty: ['atk', 'spd'],
  Bold: ['def', 'atk'],
  Relaxed: ['def', 'spe'],
  Impish: ['def', 'spa'],
  Lax: ['def', 'spd'],
  Timid: ['spe', 'atk'],
  Hasty: ['spe', 'def'],
  Jolly: ['spe', 'spa'],
  Naive: ['spe', 'spd'],
  Modest: ['spa', 'atk'],
  Mild: ['spa', 'def'],
  Quiet: ['spa', 'spe'],
  Rash: ['spa', 'spd'],
  Calm: ['spd', 'atk'],
  Gentle: ['spd', 'def'],
  Sassy: ['spd', 'spe'],
  Careful: ['spd', 'spa'],
};

export type NatureEffect = 'raised' | 'lowered' | null;

export function natureEffect(nature: string, stat: Stat): NatureEffect {
  const [raised, lowered] = natures[nature] ?? [];
  if (stat === raised) return 'raised';
  return stat === lowered ? 'lowered' : null;
}

export interface StatSources {
  species: string;
  level: number;
  nature: string;
  ivs: Stats;
  evs: Stats;
}

/** What the games show: the formula of generation 3 and later, rounded down at each step. */
export function computedStats(base: Stats, pokemon: StatSources): Stats {
  return Object.fromEntries(stats.map((stat) => [stat, statOf(stat, base, pokemon)])) as Record<Stat, number>;
}

function statOf(stat: Stat, base: Stats, { level, nature, ivs, evs }: StatSources): number {
  const grown = Math.floor(((2 * base[stat] + ivs[stat] + Math.floor(evs[stat] / 4)) * level) / 100);
  // Shedinja has one hit point whatever it does: the base of 1 says so.
  if (stat === 'hp') return base.hp === 1 ? 1 : grown + level + 10;
  const effect = natureEffect(nature, stat);
  const percent = effect === 'raised' ? 110 : effect === 'lowered' ? 90 : 100;
  return Math.floor(((grown + 5) * percent) / 100);
}

const full: Stats = { hp: 31, atk: 31, def: 31, spa: 31, spd: 31, spe: 31 };
const trained: Stats = { hp: 252, atk: 252, def: 252, spa: 252, spd: 252, spe: 252 };

/** The most of each stat by itself: perfect, fully trained, and raised by a nature. */
export function bestStats(base: Stats, level: number): Stats {
  const best = { species: '', level, ivs: full, evs: trained };
  const of = (stat: Stat) => {
    const nature = Object.keys(natures).find((name) => natures[name]?.[0] === stat) ?? '';
    return computedStats(base, { ...best, nature })[stat];
  };
  return Object.fromEntries(stats.map((stat) => [stat, of(stat)])) as Record<Stat, number>;
}
