import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = import.meta.dirname;
const longest = 250;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx)$/.test(path) && path !== 'lib/api/schema.d.ts');

/** `app`, `lib`, or `features/trades`. */
const layerOf = (path: string) => /^(app|lib|features\/[^/]+)\//.exec(path)?.[1] ?? 'root';

const importsOf = (path: string) => {
  const text = readFileSync(join(source, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('#') ? target.slice(1) : target.startsWith('.') ? join(path, '..', target) : null,
  );
};

const allowed = (from: string, to: string) =>
  from === to || from === 'root' || to === 'lib' || (from === 'app' && to.startsWith('features/'));

it('app imports features, features import lib, and nobody looks sideways', () => {
  const wrong = files.flatMap((path) =>
    importsOf(path)
      .filter((target) => target !== null && !allowed(layerOf(path), layerOf(target)))
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it('finds the imports that it judges', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(importsOf).filter((target) => target !== null).length).toBeGreaterThan(300);
});

it('no file outgrows a reader', () => {
  const long = files.filter((path) => readFileSync(join(source, path), 'utf8').split('\n').length > longest);
  expect(long).toEqual([]);
});
