import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Pictures and fonts are compressed as they are. */
const worthIt = /\.(js|css|html|svg|json|txt|webmanifest)$/;

/** Below that the headers weigh more than what is saved. */
const leastBytes = 400;

/** Beside each file of text one in Brotli and one in gzip, as small as they get, for the host to send as they lie there. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error?: Error) {
        if (error) return;
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!worthIt.test(name)) continue;
          const file = join(folder, name);
          const content = readFileSync(file);
          if (content.length < leastBytes) continue;
          writeFileSync(`${file}.br`, inBrotli(content));
          writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
        }
      },
    },
  };
}

const inBrotli = (content: Buffer) =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
