import type { Place, shelve } from './shelves.ts';

/** A picture's place on a sheet of many. */
export interface Cut extends Place {
  src: string;
  sheetHeight: number;
}

/** The one at `index` of a sheet, where there is one. */
export function cutFrom(src: string, sheet: ReturnType<typeof shelve>, index: number): Cut | undefined {
  const place = sheet.places[index];
  return place && { ...place, src, sheetHeight: sheet.height };
}
