import { describe, expect, it } from 'vitest';
import { steppedTo } from './carry.ts';

const layout = { boxes: [4, 0, 2], columns: 6 };
const from = (box: number, slot: number, key: string, columns = 6) =>
  steppedTo({ box, slot }, key, { ...layout, columns });

describe('carrying with the keyboard', () => {
  it.each([
    ['ArrowRight', 8],
    ['ArrowLeft', 6],
    ['ArrowDown', 13],
    ['ArrowUp', 1],
    ['Home', 0],
    ['End', 29],
  ])('%s goes from slot 7 to slot %i', (key, slot) => {
    expect(from(0, 7, key)).toEqual({ box: 0, slot });
  });

  it('past the side lies the next box, in the same row, and past the last the first', () => {
    expect(from(0, 11, 'ArrowRight')).toEqual({ box: 2, slot: 6 });
    expect(from(0, 6, 'ArrowLeft')).toEqual({ box: 4, slot: 11 });
    expect(from(2, 5, 'ArrowRight')).toEqual({ box: 4, slot: 0 });
    expect(from(4, 0, 'ArrowLeft')).toEqual({ box: 2, slot: 5 });
  });

  it('top and bottom of a box meet', () => {
    expect(from(0, 2, 'ArrowUp')).toEqual({ box: 0, slot: 26 });
    expect(from(0, 28, 'ArrowDown', 5)).toEqual({ box: 0, slot: 3 });
  });

  it('pages turn boxes and keep the slot', () => {
    expect(from(0, 7, 'PageDown')).toEqual({ box: 2, slot: 7 });
    expect(from(0, 7, 'PageUp')).toEqual({ box: 4, slot: 7 });
  });

  it('other keys lead nowhere', () => {
    expect(from(0, 7, 'a')).toBeNull();
  });
});
