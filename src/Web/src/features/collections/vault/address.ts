import { type FilterValues, writeFilters } from '#lib/vault/filters.ts';

/** How the vault is looked at; beside the filters it stands in the page's address. */
export interface VaultView {
  layout: 'boxes' | 'list';
  /** The box that is shown, by its number. */
  at: number | null;
  /** The Pokémon whose details are beside the boxes. */
  open: string | null;
}

export function readView(parameters: URLSearchParams): VaultView {
  const at = parameters.get('at');
  return {
    layout: parameters.get('view') === 'list' ? 'list' : 'boxes',
    at: at !== null && /^\d{1,2}$/.test(at) ? Number(at) : null,
    open: parameters.get('open'),
  };
}

/** The same address with another view; what is as usual is left out. */
export function withView(parameters: URLSearchParams, changes: Partial<VaultView>): URLSearchParams {
  const next = new URLSearchParams(parameters);
  const view = { ...readView(parameters), ...changes };
  const set = (name: string, value: string | null) =>
    value === null ? next.delete(name) : next.set(name, value);
  set('view', view.layout === 'list' ? 'list' : null);
  set('at', view.at === null ? null : String(view.at));
  set('open', view.open);
  return next;
}

/** The same view of what other filters leave. */
export const withFilters = (parameters: URLSearchParams, values: FilterValues): URLSearchParams =>
  withView(writeFilters(values), readView(parameters));
