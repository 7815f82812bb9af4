import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parade } from '../src/lib/pokemon/parade.ts';
import { picturesPerSheet, type Size, sheetWidth, shelve } from '../src/lib/pokemon/shelves.ts';
import { spriteName } from '../src/lib/pokemon/spriteName.ts';
import { type Picture, readPng, writePng } from './png.ts';

const root = dirname(createRequire(import.meta.url).resolve('pokesprite-images/package.json'));
const femaleFolder = join(root, 'pokemon-gen8/regular/female');
const ballFolder = join(root, 'items/ball');

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .map((file) => file.slice(0, -'.png'.length));

export interface Sheets {
  /** By file name. */
  files: Map<string, Buffer>;
  /** One for each sprite name of the species in their order, then for each of `females`; none where there is no picture. */
  sizes: (Size | undefined)[];
  females: string[];
  balls: string[];
  ballSizes: Size[];
  paradeSizes: Size[];
}

/** All sprites, cut out of their wide margins and packed, in the order of the catalog's species. */
export function packSheets(species: readonly string[]): Sheets {
  const females = namesIn(femaleFolder);
  const sprites = [
    ...[...new Set(species.map((name) => spriteName(name).name))].map((name) => cutSprite(name)),
    ...females.map((name) => cutSprite(`female/${name}`)),
  ];
  const packed = sprites.filter((sprite) => sprite !== undefined);
  const balls = namesIn(ballFolder);
  const ballCuts = balls.map((name) => cut([readPng(readFileSync(join(ballFolder, `${name}.png`)))])[0]);
  const paradeCuts = parade.map(({ species: name, shiny }) => {
    const sprite = cutSprite(spriteName(name).name);
    return shiny ? sprite?.shiny : sprite?.regular;
  });
  const files = new Map<string, Buffer>();
  for (let first = 0; first < packed.length; first += picturesPerSheet) {
    const some = packed.slice(first, first + picturesPerSheet);
    const number = first / picturesPerSheet;
    files.set(`pokemon-${number}.png`, sheetOf(some.map(({ regular }) => regular)));
    files.set(`shiny-${number}.png`, sheetOf(some.map(({ shiny }) => shiny)));
  }
  files.set('balls.png', sheetOf(ballCuts));
  files.set('parade.png', sheetOf(paradeCuts));
  return {
    files,
    females,
    balls,
    sizes: sprites.map((sprite) => sprite?.regular),
    ballSizes: ballCuts.map(present),
    paradeSizes: paradeCuts.map(present),
  };
}

/** Both colours cut alike, so that one table of sizes does for both. */
function cutSprite(name: string): { regular: Picture; shiny: Picture } | undefined {
  const files = ['regular', 'shiny'].map((colour) => join(root, 'pokemon-gen8', colour, `${name}.png`));
  if (!files.every((file) => existsSync(file))) return undefined;
  const [regular, shiny] = cut(files.map((file) => readPng(readFileSync(file))));
  return { regular: present(regular), shiny: present(shiny) };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a picture is missing');
  return value;
}

/** The pictures without the empty margin that they share. */
export function cut(pictures: readonly Picture[]): Picture[] {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const { width, height, rgba } of pictures) {
    for (let at = 0; at < width * height; at++) {
      if (rgba[at * 4 + 3] === 0) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x),
        Math.max(bottom, y),
      ];
    }
  }
  if (right < 0) throw new Error('an empty picture');
  const size = { width: right - left + 1, height: bottom - top + 1 };
  return pictures.map((picture) => {
    const part = blank(size.width, size.height);
    lay(picture, { x: left, y: top }, size, part, { x: 0, y: 0 });
    return part;
  });
}

function sheetOf(pictures: readonly (Picture | undefined)[]): Buffer {
  const { places, height } = shelve(pictures.map(present));
  const sheet = blank(sheetWidth, height);
  for (const [index, place] of places.entries())
    lay(present(pictures[index]), { x: 0, y: 0 }, place, sheet, place);
  return writePng(sheet);
}

const blank = (width: number, height: number): Picture => ({
  width,
  height,
  rgba: Buffer.alloc(width * height * 4),
});

function lay(
  from: Picture,
  at: { x: number; y: number },
  size: Size,
  to: Picture,
  place: { x: number; y: number },
): void {
  for (let row = 0; row < size.height; row++) {
    const start = ((at.y + row) * from.width + at.x) * 4;
    from.rgba.copy(to.rgba, ((place.y + row) * to.width + place.x) * 4, start, start + size.width * 4);
  }
}
