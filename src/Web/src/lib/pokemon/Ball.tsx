import { names, sizes, src } from 'virtual:balls';
import { cutFrom } from './cut.ts';
import { SheetPicture } from './SheetPicture.tsx';
import { readSizes, shelve } from './shelves.ts';

const balls = names.split(' ');
const sheet = shelve(readSizes(sizes));
const usual = 20;
const shown = 24;

/** The ball's picture, where there is one. Decoration. */
export function Ball({ name }: { name: string }) {
  const slug = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ ?ball$/, '')
    .replace(/\s+/g, '-');
  const cut = cutFrom(src, sheet, balls.indexOf(slug));
  return cut ? <SheetPicture cut={cut} scale={shown / usual} /> : null;
}
