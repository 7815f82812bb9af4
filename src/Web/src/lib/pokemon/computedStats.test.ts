import { expect, it } from 'vitest';
import { six } from '#lib/testing.ts';
import { bestStats, computedStats, natureEffect } from './computedStats.ts';

const garchomp = { hp: 108, atk: 130, def: 95, spa: 80, spd: 85, spe: 102 };

it('computes what the games show', () => {
  // The worked example of the field: Garchomp, level 78, Adamant.
  const stats = computedStats(garchomp, {
    species: 'Garchomp',
    level: 78,
    nature: 'Adamant',
    ivs: { hp: 24, atk: 12, def: 30, spa: 16, spd: 23, spe: 5 },
    evs: { hp: 74, atk: 190, def: 91, spa: 48, spd: 84, spe: 23 },
  });
  expect(stats).toEqual({ hp: 289, atk: 278, def: 193, spa: 135, spd: 171, spe: 171 });
});

it('gives Shedinja its one hit point', () => {
  const shedinja = {
    species: 'Shedinja',
    level: 100,
    nature: 'Hardy',
    ivs: six(31),
    evs: six(0, { hp: 252 }),
  };
  expect(computedStats({ hp: 1, atk: 90, def: 45, spa: 30, spd: 30, spe: 40 }, shedinja).hp).toBe(1);
});

it.each([
  ['Jolly', 'spe', 'raised'],
  ['Jolly', 'spa', 'lowered'],
  ['Jolly', 'atk', null],
  ['Serious', 'atk', null],
] as const)('%s: %s is %s', (nature, stat, effect) => {
  expect(natureEffect(nature, stat)).toBe(effect);
});

it('knows the most that a species can reach', () => {
  // Garchomp at level 100: the figures that every dex prints.
  expect(bestStats(garchomp, 100)).toEqual({ hp: 420, atk: 394, def: 317, spa: 284, spd: 295, spe: 333 });
});
