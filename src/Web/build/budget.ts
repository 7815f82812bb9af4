import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Most bytes of JavaScript, compressed with gzip, that opening a page may load before it shows itself. */
export interface Budget {
  /** Path of the page's module, from the project's folder. */
  page: string;
  bytes: number;
}

export interface Weight extends Budget {
  weighs: number;
  files: number;
}

type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'imports' | 'moduleIds' | 'code' | 'isEntry'>;

/** What each page weighs: the entry, the page's own chunk, and all that these import without waiting. */
export function weigh(chunks: readonly Chunk[], budgets: readonly Budget[]): Weight[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const weights = new Map(
    chunks.map(({ fileName, code }) => [fileName, gzipSync(code, { level: 9 }).length]),
  );
  return budgets.map((budget) => {
    const own = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${budget.page}`)));
    if (!own) throw new Error(`No chunk holds ${budget.page}, which has a budget.`);
    const needed = new Set<string>();
    const need = (name: string) => {
      if (needed.has(name)) return;
      needed.add(name);
      byName.get(name)?.imports.forEach(need);
    };
    for (const entry of chunks) if (entry.isEntry) need(entry.fileName);
    need(own.fileName);
    const weighs = [...needed].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
    return { ...budget, weighs, files: needed.size };
  });
}

/** Fails the build where a page outgrows its budget. */
export function budget(budgets: readonly Budget[]): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const over = weigh(chunks, budgets).filter(({ weighs, bytes }) => weighs > bytes);
      for (const { page, weighs, bytes } of over)
        this.error(`${page} loads ${weighs} bytes of compressed JavaScript; its budget is ${bytes}.`);
    },
  };
}
