import { expect, it } from 'vitest';
import { polygon } from './radar.ts';

it('begins at the top and goes round clockwise', () => {
  expect(polygon([1, 1, 1, 1], 100)).toBe('0,-100 100,0 0,100 -100,0');
});

it('draws each share at its length, and nothing beyond the rim', () => {
  expect(polygon([0.5, 2, -1, 0], 100)).toBe('0,-50 100,0 0,0 0,0');
});
