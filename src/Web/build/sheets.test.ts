import { expect, it } from 'vitest';
import type { Cut } from '../src/lib/pokemon/cut.ts';
import { spriteOf } from '../src/lib/pokemon/sheets.ts';
import { sheetWidth } from '../src/lib/pokemon/shelves.ts';
import { spriteName } from '../src/lib/pokemon/spriteName.ts';
import { packSheets } from './sheets.ts';
import { speciesInOrder } from './speciesTypes.ts';

const { files } = packSheets(speciesInOrder());
const sizeOf = (file: Buffer | undefined) => ({
  width: file?.readUInt32BE(16),
  height: file?.readUInt32BE(20),
});
const fileOf = (src: string) => src.split('/').at(-1) ?? '';
const drawn = speciesInOrder().filter((species) => spriteOf(species, false, false));

it.each([false, true])(
  'every picture lies on a sheet that there is, and inside of it (shiny: %s)',
  (shiny) => {
    expect(drawn.length).toBeGreaterThan(1_200);
    for (const species of drawn) {
      const cut = spriteOf(species, shiny, false);
      if (!cut) throw new Error(`${species} has a picture in one colour only`);
      expect(sizeOf(files.get(fileOf(cut.src))), species).toEqual({
        width: sheetWidth,
        height: cut.sheetHeight,
      });
      expect(cut.x + cut.width, species).toBeLessThanOrEqual(sheetWidth);
      expect(cut.y + cut.height, species).toBeLessThanOrEqual(cut.sheetHeight);
    }
  },
);

it('no two overlap', () => {
  const bySheet = new Map<string, Cut[]>();
  const pictures = new Map(drawn.map((species) => [JSON.stringify(spriteName(species)), species]));
  for (const species of pictures.values()) {
    const lies = spriteOf(species, false, false);
    if (lies) bySheet.set(lies.src, [...(bySheet.get(lies.src) ?? []), lies]);
  }
  expect(bySheet.size).toBeGreaterThan(30);
  for (const cuts of bySheet.values())
    for (const [index, one] of cuts.entries())
      for (const other of cuts.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        if (!apart) throw new Error(`${JSON.stringify(one)} overlaps ${JSON.stringify(other)}`);
      }
});

it('a female that looks otherwise has a picture of her own', () => {
  expect(spriteOf('Unfezant', false, true)).not.toEqual(spriteOf('Unfezant', false, false));
  expect(spriteOf('Pikachu', true, false)?.src).toMatch(/^\/assets\/sprites\/[0-9a-f]{10}\/shiny-1\.png$/);
  expect(spriteOf('Meowstic-F', false, false)).toEqual(spriteOf('Meowstic-F', false, true));
  expect(spriteOf('Meowstic-F', false, false)).not.toEqual(spriteOf('Meowstic', false, false));
});

it('all sheets together are smaller than the pictures one by one were', () => {
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  expect(bytes).toBeLessThan(1_350_000);
});
