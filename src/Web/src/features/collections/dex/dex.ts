import type { DexEntry } from '#lib/api/types.ts';

/** What of the living dex is looked at, as the page's address says it. */
export interface DexView {
  show: 'all' | 'lacking' | 'had';
  /** Forms that differ, beside the species. */
  forms: boolean;
  /** Only shiny ones count. */
  shiny: boolean;
  generation: number | null;
  text: string;
}

const shows = ['all', 'lacking', 'had'] as const;

export function readDexView(parameters: URLSearchParams): DexView {
  const generation = Number(parameters.get('generation'));
  return {
    show: shows.find((each) => each === parameters.get('show')) ?? 'all',
    forms: parameters.get('forms') === 'true',
    shiny: parameters.get('shiny') === 'true',
    generation: Number.isInteger(generation) && generation >= 1 && generation <= 9 ? generation : null,
    text: parameters.get('text') ?? '',
  };
}

/** What is as usual is left out. */
export function writeDexView(view: DexView): URLSearchParams {
  const parameters = new URLSearchParams();
  if (view.show !== 'all') parameters.set('show', view.show);
  if (view.forms) parameters.set('forms', 'true');
  if (view.shiny) parameters.set('shiny', 'true');
  if (view.generation !== null) parameters.set('generation', String(view.generation));
  if (view.text) parameters.set('text', view.text);
  return parameters;
}

export const isHad = (entry: DexEntry, view: Pick<DexView, 'shiny'>): boolean =>
  (view.shiny ? entry.shiny : entry.have) > 0;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'.:\s-]/g, '')
    .toLowerCase();

export function entriesOf(items: readonly DexEntry[], view: DexView): DexEntry[] {
  const text = plain(view.text);
  return items.filter(
    (entry) =>
      (view.forms || !entry.form) &&
      (view.generation === null || entry.generation === view.generation) &&
      (view.show === 'all' || isHad(entry, view) === (view.show === 'had')) &&
      (text === '' || plain(entry.species).includes(text) || String(entry.number) === text),
  );
}

export interface Progress {
  generation: number | null;
  had: number;
  total: number;
}

/** How far one has come: in all, then by generation. */
export function progressOf(items: readonly DexEntry[], view: Pick<DexView, 'forms' | 'shiny'>): Progress[] {
  const counted = items.filter((entry) => view.forms || !entry.form);
  const generations = [...new Set(counted.map(({ generation }) => generation))].sort(
    (one, other) => one - other,
  );
  return [null, ...generations].map((generation) => {
    const those = counted.filter((entry) => generation === null || entry.generation === generation);
    return { generation, total: those.length, had: those.filter((entry) => isHad(entry, view)).length };
  });
}

/** Rounded down: all is only all. The first steps show, too. */
export function percentOf({ had, total }: Pick<Progress, 'had' | 'total'>): number {
  const thousandths = total === 0 ? 0 : Math.floor((had * 1000) / total);
  return thousandths < 100 ? thousandths / 10 : Math.floor(thousandths / 10);
}
