export interface Size {
  width: number;
  height: number;
}

export interface Place extends Size {
  x: number;
  y: number;
}

/** Few enough that a box of any thirty does not ask for all of them, many enough that it does not ask thirty times. */
export const picturesPerSheet = 32;

export const sheetWidth = 128;

/** Air between two, so that a scaled one never takes its neighbour's edge along. */
const gap = 1;

/** Where each picture of a sheet lies: left to right, shelf under shelf. The build and the browser reckon it alike. */
export function shelve(sizes: readonly Size[]): { places: Place[]; height: number } {
  let [x, y, shelf] = [0, 0, 0];
  const places = sizes.map(({ width, height }) => {
    if (x + width > sheetWidth) [x, y, shelf] = [0, y + shelf + gap, 0];
    const place = { x, y, width, height };
    x += width + gap;
    shelf = Math.max(shelf, height);
    return place;
  });
  return { places, height: y + shelf };
}

const widthless = 32;

/** Two characters a size, from the space on; a picture that there is not has none. */
export const writeSizes = (sizes: readonly (Size | undefined)[]): string =>
  sizes
    .map((size) => String.fromCharCode(widthless + (size?.width ?? 0), widthless + (size?.height ?? 0)))
    .join('');

export const readSizes = (written: string): Size[] =>
  Array.from({ length: written.length / 2 }, (_, at) => ({
    width: written.charCodeAt(at * 2) - widthless,
    height: written.charCodeAt(at * 2 + 1) - widthless,
  }));
