import { describe, expect, it } from 'vitest';
import type { ImportedRow } from '#lib/api/types.ts';
import { partsOf } from './exportParts.ts';
import { guessFormat, textOf } from './format.ts';
import { nearNameIn, rejectedText, withName } from './mend.ts';

describe('the format of a text is guessed', () => {
  it.each([
    ['Pikachu @ Light Ball\nAbility: Static', 'showdown'],
    ['=== [gen9ou] Rain ===\n\nPelipper', 'showdown'],
    ['[gen9] Rain\nPelipper', 'showdown'],
    ['Sparky|Pikachu|LightBall|Static|Thunderbolt|Jolly|,252|M||S|50|', 'packed'],
    ['\nspecies,level\nPikachu,50', 'csv'],
    ['nickname;"Species"\n;Pikachu', 'csv'],
    ['  [ {"species":"Pikachu"} ]', 'json'],
    ['{"items":[]}', 'json'],
    ['', 'showdown'],
  ])('%j is %s', (text, format) => {
    expect(guessFormat(text)).toBe(format);
  });
});

describe('a file', () => {
  it('is read as UTF-8, with or without a mark', () => {
    expect(textOf(new TextEncoder().encode('\ufeffNidoran♀'))).toEqual({ text: 'Nidoran♀', broken: false });
  });

  it('is read as UTF-16 where it says so', () => {
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0x40, 0x26))).toEqual({ text: '♀', broken: false });
  });

  it.each([[[0x50, 0xff]], [[0x50, 0x00]]])('of bytes that are no text says so: %j', (bytes) => {
    expect(textOf(Uint8Array.from(bytes)).broken).toBe(true);
  });
});

const row = (index: number, line: number, verdict: ImportedRow['verdict']): ImportedRow => ({
  index,
  line,
  title: '',
  verdict,
  pokemon: null,
  problems: [],
  notes: [],
});

describe('an export', () => {
  it('offers what was chosen first, then what the filters leave, then all', () => {
    const parts = partsOf('shiny=true&view=list', ['a', 'b']);
    expect(parts.map(({ name }) => name)).toEqual(['chosen', 'filtered', 'all']);
    expect(parts.map(({ which }) => which)).toEqual([['a', 'b'], { shiny: true }, {}]);
  });

  it('offers all where nothing narrows the view', () => {
    expect(partsOf('view=list&sort=level', []).map(({ name }) => name)).toEqual(['all']);
  });

  it('names no more than may be named', () => {
    const many = Array.from({ length: 201 }, (_, index) => `${index}`);
    expect(partsOf('', many).map(({ name }) => name)).toEqual(['all']);
  });
});

describe('mending', () => {
  const text = 'Pikachoo\nLevel: 5\n\nPikachoo (M)\nLevel: 500\n\nEevee';
  const rows = [row(0, 1, 'rejected'), row(1, 4, 'rejected'), row(2, 7, 'would_save')];

  it('finds the near name in the reason', () => {
    const reason = 'no species is called "Pikachoo": did you mean Pikachu?';
    expect(nearNameIn(reason)).toEqual({ written: 'Pikachoo', near: 'Pikachu' });
    expect(nearNameIn('must be 1 to 100')).toBeNull();
  });

  it('puts a name right in its row alone', () => {
    const [, second] = rows;
    if (!second) throw new Error('There are three.');
    expect(withName(text, second, rows, { written: 'Pikachoo', near: 'Pikachu' })).toBe(
      'Pikachoo\nLevel: 5\n\nPikachu (M)\nLevel: 500\n\nEevee',
    );
  });

  it('keeps the lines of what was rejected, and a table’s header', () => {
    expect(rejectedText(text, 'showdown', rows)).toBe('Pikachoo\nLevel: 5\n\nPikachoo (M)\nLevel: 500');
    const table = 'species,level\nEevee,5\nPikachoo,5\nMew,5';
    const judged = [row(0, 2, 'saved'), row(1, 3, 'rejected'), row(2, 4, 'saved')];
    expect(rejectedText(table, 'csv', judged)).toBe('species,level\nPikachoo,5');
  });
});
