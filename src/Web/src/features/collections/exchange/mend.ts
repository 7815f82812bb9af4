import type { ImportedRow, SetFormat } from '#lib/api/types.ts';

export interface NearName {
  written: string;
  near: string;
}

/** The name that the server takes a mistyped one for, out of its reason. */
export function nearNameIn(reason: string): NearName | null {
  const [, written, near] = /called "(.+)": did you mean (.+)\?$/.exec(reason) ?? [];
  return written && near ? { written, near } : null;
}

interface Lines {
  from: number;
  /** The first that belongs to the next row. */
  to: number;
}

const linesOf = (row: ImportedRow, rows: readonly ImportedRow[], count: number): Lines => {
  const after = rows.map(({ line }) => line).filter((line) => line > row.line);
  return { from: row.line - 1, to: Math.min(count, ...after.map((line) => line - 1)) };
};

/** The text with a name put right where this row has it, and nowhere else. */
export function withName(
  text: string,
  row: ImportedRow,
  rows: readonly ImportedRow[],
  { written, near }: NearName,
): string {
  const lines = text.split('\n');
  const { from, to } = linesOf(row, rows, lines.length);
  const at = lines.findIndex((line, index) => index >= from && index < to && line.includes(written));
  const line = lines[at];
  return line === undefined ? text : lines.with(at, line.replace(written, near)).join('\n');
}

/** Where each row is lines of its own, what was rejected can be kept to be mended. */
export const canKeepRejected = (format: SetFormat): boolean => format !== 'json';

/** The rejected rows' lines alone, under the header that a table has. */
export function rejectedText(text: string, format: SetFormat, rows: readonly ImportedRow[]): string {
  const lines = text.split('\n');
  const kept = rows
    .filter(({ verdict }) => verdict === 'rejected')
    .flatMap((row) => {
      const { from, to } = linesOf(row, rows, lines.length);
      return lines.slice(from, to);
    });
  return [...(format === 'csv' ? lines.slice(0, 1) : []), ...kept].join('\n').trim();
}
