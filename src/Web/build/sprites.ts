import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { cropped } from './png.ts';

const packageFile = createRequire(import.meta.url).resolve('pokesprite-images/package.json');
const root = dirname(packageFile);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

/** The folder's name carries the package's version and what is done to it, so that hosts may let browsers keep the files for ever. */
const base = `assets/sprites/${version}-cropped/`;
const virtualId = 'virtual:sprites';

const folders = [
  { from: 'pokemon-gen8/regular', to: 'regular' },
  { from: 'pokemon-gen8/regular/female', to: 'regular/female' },
  { from: 'pokemon-gen8/shiny', to: 'shiny' },
  { from: 'pokemon-gen8/shiny/female', to: 'shiny/female' },
  { from: 'items/ball', to: 'ball' },
];

const pictures = (folder: string) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.png'));

const names = (folder: string) => pictures(folder).map((name) => name.slice(0, -'.png'.length));

/** Cuts the sprites out of their wide margins at build, serves them in development, and tells the app which there are. */
export function sprites(): Plugin {
  return {
    name: 'sprites',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    load(id) {
      if (id !== `\0${virtualId}`) return undefined;
      return [
        `export const base = ${JSON.stringify(`/${base}`)};`,
        `export const pokemon = new Set(${JSON.stringify(names('pokemon-gen8/regular').join(' '))}.split(' '));`,
        `export const females = new Set(${JSON.stringify(names('pokemon-gen8/regular/female').join(' '))}.split(' '));`,
        `export const balls = new Set(${JSON.stringify(names('items/ball').join(' '))}.split(' '));`,
      ].join('\n');
    },
    configureServer(server) {
      server.middlewares.use(`/${base}`, (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\//, '');
        const folder = folders.find(({ to }) => dirname(path) === to);
        const file = folder && join(root, folder.from, path.slice(folder.to.length + 1));
        if (!file || !existsSync(file)) return next();
        response.setHeader('Content-Type', 'image/png');
        response.end(cropped(readFileSync(file)));
      });
    },
    generateBundle() {
      for (const { from, to } of folders) {
        for (const name of pictures(from)) {
          const source = cropped(readFileSync(join(root, from, name)));
          this.emitFile({ type: 'asset', fileName: `${base}${to}/${name}`, source });
        }
      }
    },
  };
}
