import { base, females, sizes } from 'virtual:sprites';
import { type Cut, cutFrom } from './cut.ts';
import { picturesPerSheet, readSizes, type Size, shelve } from './shelves.ts';
import { spriteName } from './spriteName.ts';
import { speciesInOrder } from './typesOf.ts';

const femaleNames = females.split(' ');

const allSizes = readSizes(sizes);

/** Names of the pictures that there are, in the order in which they are packed. */
const packed: { name: string; size: Size }[] = [
  ...new Set(speciesInOrder.map((species) => spriteName(species).name)),
  ...femaleNames.map((name) => `${name}/female`),
].flatMap((name, index) => {
  const size = allSizes[index];
  return size && size.width > 0 ? [{ name, size }] : [];
});

const numberOf = new Map(packed.map(({ name }, index) => [name, index]));

const sheets = new Map<number, ReturnType<typeof shelve>>();

/** Nothing where the species has no picture. */
export function spriteOf(species: string, shiny: boolean, female: boolean): Cut | undefined {
  const { name, female: always } = spriteName(species);
  const number = (female || always ? numberOf.get(`${name}/female`) : undefined) ?? numberOf.get(name);
  if (number === undefined) return undefined;
  const sheet = Math.floor(number / picturesPerSheet);
  return cutFrom(
    `${base}${shiny ? 'shiny' : 'pokemon'}-${sheet}.png`,
    placesOf(sheet),
    number % picturesPerSheet,
  );
}

function placesOf(sheet: number) {
  const known = sheets.get(sheet);
  if (known) return known;
  const first = sheet * picturesPerSheet;
  const places = shelve(packed.slice(first, first + picturesPerSheet).map(({ size }) => size));
  sheets.set(sheet, places);
  return places;
}
