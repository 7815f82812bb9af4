import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { writeSizes } from '../src/lib/pokemon/shelves.ts';
import { packSheets, type Sheets } from './sheets.ts';
import { speciesInOrder } from './speciesTypes.ts';

const modules = ['virtual:sprites', 'virtual:parade', 'virtual:balls'] as const;
type Module = (typeof modules)[number];

/** Packs the sprites onto sheets at build, serves them in development, and tells the app where each lies. */
export function sprites(): Plugin {
  let kept: { sheets: Sheets; folder: string } | undefined;
  const packed = () => {
    kept ??= named(packSheets(speciesInOrder()));
    return kept;
  };
  return {
    name: 'sprites',
    resolveId: (id) => (modules.includes(id as Module) ? `\0${id}` : undefined),
    load: (id) => {
      const name = modules.find((each) => id === `\0${each}`);
      return name && source(name, packed());
    },
    configureServer(server) {
      server.middlewares.use('/assets/sprites', (request, response, next) => {
        const file = packed().sheets.files.get((request.url ?? '').split('/').at(-1) ?? '');
        if (!file) return next();
        response.setHeader('Content-Type', 'image/png');
        response.end(file);
      });
    },
    generateBundle() {
      const { sheets, folder } = packed();
      for (const [name, sheet] of sheets.files)
        this.emitFile({ type: 'asset', fileName: `${folder}${name}`, source: sheet });
    },
  };
}

/** The folder's name is a hash of what it holds, so that hosts may let browsers keep the files for ever. */
function named(sheets: Sheets) {
  const hash = createHash('sha256');
  for (const [name, sheet] of sheets.files) hash.update(name).update(sheet);
  return { sheets, folder: `assets/sprites/${hash.digest('hex').slice(0, 10)}/` };
}

function source(name: Module, { sheets, folder }: { sheets: Sheets; folder: string }): string {
  const exported: Record<Module, Record<string, string>> = {
    'virtual:sprites': {
      base: `/${folder}`,
      sizes: writeSizes(sheets.sizes),
      females: sheets.females.join(' '),
    },
    'virtual:balls': {
      src: `/${folder}balls.png`,
      names: sheets.balls.join(' '),
      sizes: writeSizes(sheets.ballSizes),
    },
    'virtual:parade': { src: `/${folder}parade.png`, sizes: writeSizes(sheets.paradeSizes) },
  };
  return Object.entries(exported[name])
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
    .join('\n');
}
