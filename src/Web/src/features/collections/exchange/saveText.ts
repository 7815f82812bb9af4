import type { SetFormat } from '#lib/api/types.ts';

const kinds: Record<SetFormat, { ending: string; type: string }> = {
  showdown: { ending: 'txt', type: 'text/plain' },
  packed: { ending: 'txt', type: 'text/plain' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
};

/** Hands a text over as a file. */
export function saveText(text: string, format: SetFormat): void {
  const { ending, type } = kinds[format];
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `vault-${format}.${ending}`;
  link.click();
  URL.revokeObjectURL(address);
}
