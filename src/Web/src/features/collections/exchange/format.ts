import type { SetFormat } from '#lib/api/types.ts';

export const formatWords: Record<SetFormat, string> = {
  showdown: 'Showdown text',
  packed: 'Showdown’s packed lines',
  csv: 'CSV',
  json: 'JSON',
};

export const formats = Object.keys(formatWords) as SetFormat[];

const packedBars = 8;

/** What a text most likely is; Showdown's, where nothing speaks for another. */
export function guessFormat(text: string): SetFormat {
  const start = text.trimStart();
  if (/^\{|^\[\s*[{\]"]/.test(start)) return 'json';
  const [first = ''] = start.split('\n', 1);
  if (first.split('|').length > packedBars) return 'packed';
  return isHeader(first) ? 'csv' : 'showdown';
}

const isHeader = (line: string): boolean => {
  const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, '').toLowerCase());
  return cells.length > 1 && cells.includes('species');
};

const byteOrderMarks = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

export interface ReadText {
  text: string;
  /** Something in it was no text of UTF-8. */
  broken: boolean;
}

/** A file's bytes as text: UTF-8, or UTF-16 where it says so. What can't be read stays visible as �. */
export function textOf(bytes: Uint8Array): ReadText {
  const marked = byteOrderMarks.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  const text = new TextDecoder(marked?.[0] ?? 'utf-8').decode(bytes);
  return { text, broken: text.includes('\ufffd') || text.includes('\0') };
}
