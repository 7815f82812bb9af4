import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPng, writePng } from './png.ts';
import { cut } from './sheets.ts';

const pictures = dirname(createRequire(import.meta.url).resolve('pokesprite-images/package.json'));
const sprite = (name: string) => readPng(readFileSync(join(pictures, 'pokemon-gen8', `${name}.png`)));

it.each([
  ['regular/pikachu', 21, 20],
  ['regular/alcremie-ruby-cream-plain', 23, 30],
])('%s loses its empty margin', (name, width, height) => {
  expect(sprite(name)).toMatchObject({ width: 68, height: 56 });
  expect(cut([sprite(name)])).toMatchObject([{ width, height }]);
});

it('what is written reads back pixel for pixel, and what was empty is empty', () => {
  const original = sprite('shiny/charizard');
  const [red, green, blue] = [16, 8, 0].map((shift) => (emptyColour(writePng(original)) >> shift) & 0xff);
  const written = readOpaque(writePng(original));
  for (let at = 0; at < original.width * original.height; at++) {
    const [was, now] = [original.rgba.subarray(at * 4, at * 4 + 4), written.subarray(at * 3, at * 3 + 3)];
    expect([...now], `pixel ${at}`).toEqual(was[3] === 0 ? [red, green, blue] : [...was.subarray(0, 3)]);
  }
});

it('a half transparent pixel is refused', () => {
  const rgba = Buffer.of(1, 2, 3, 128);
  expect(() => writePng({ width: 1, height: 1, rgba })).toThrow('half transparent');
});

it('what is no such picture is refused', () => {
  expect(() => readPng(Buffer.from('GIF89a, not one of ours'))).toThrow('not a PNG');
});

const chunk = (file: Buffer, type: string) => {
  const at = file.indexOf(type, 8, 'latin1');
  return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
};

const emptyColour = (file: Buffer) => {
  const key = chunk(file, 'tRNS');
  return ((key[1] ?? 0) << 16) | ((key[3] ?? 0) << 8) | (key[5] ?? 0);
};

/** Three bytes a pixel: each row begins with its filter, which is none. */
const readOpaque = (file: Buffer) => {
  const width = file.readUInt32BE(16);
  return inflateSync(chunk(file, 'IDAT')).filter((_, at) => at % (width * 3 + 1) !== 0);
};
