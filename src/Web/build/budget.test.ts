import { expect, it } from 'vitest';
import { weigh } from './budget.ts';

const chunk = (fileName: string, imports: string[], moduleIds: string[] = [], isEntry = false) => ({
  fileName,
  imports,
  moduleIds,
  isEntry,
  code: fileName.repeat(500),
});

const bundle = [
  chunk('main.js', ['shared.js'], ['/app/src/main.tsx'], true),
  chunk('shared.js', ['base.js']),
  chunk('base.js', ['shared.js']),
  chunk('door.js', ['shared.js'], ['/app/src/features/users/Door.tsx']),
  chunk('vault.js', ['shared.js', 'drag.js'], ['/app/src/features/vault/Vault.tsx']),
  chunk('drag.js', []),
];

it('a page weighs the entry, itself and what both import, each once', () => {
  const [door, vault] = weigh(bundle, [
    { page: 'src/features/users/Door.tsx', bytes: 1 },
    { page: 'src/features/vault/Vault.tsx', bytes: 1 },
  ]);
  expect(door?.files).toBe(4);
  expect(vault?.files).toBe(5);
  expect(vault?.weighs).toBeGreaterThan(door?.weighs ?? Number.POSITIVE_INFINITY);
});

it('a page that is in no chunk is an error: its budget would check nothing', () => {
  expect(() => weigh(bundle, [{ page: 'src/Gone.tsx', bytes: 1 }])).toThrow('No chunk holds src/Gone.tsx');
});
