import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cropped, sizeOf } from './png.ts';

const pictures = dirname(createRequire(import.meta.url).resolve('pokesprite-images/package.json'));
const sprite = (name: string) => readFileSync(join(pictures, 'pokemon-gen8', `${name}.png`));

it.each([
  ['regular/pikachu', 21, 20],
  ['regular/alcremie-ruby-cream-plain', 23, 30],
])('%s loses its empty margin', (name, width, height) => {
  expect(sizeOf(sprite(name))).toEqual({ width: 68, height: 56 });
  expect(sizeOf(cropped(sprite(name)))).toEqual({ width, height });
});

it('cropping twice is cropping once', () => {
  const once = cropped(sprite('shiny/charizard'));
  expect(cropped(once)).toEqual(once);
});

it('what is no such picture is refused', () => {
  expect(() => cropped(Buffer.from('GIF89a, not one of ours'))).toThrow('not a PNG');
});
