import type { Pokemon, TableChanges, TradeItem } from '#lib/api/types.ts';
import { type Difference, differencesBetween } from '#lib/pokemon/differences.ts';

/** A Pokémon was taken away, and one of the same species that is not the same lies in its place. */
export interface LookAlike {
  before: TradeItem;
  after: TradeItem;
  differences: Difference[];
}

export interface AlteredOnTable {
  item: TradeItem;
  before: Pokemon;
  differences: Difference[];
}

export interface TableDifference {
  added: TradeItem[];
  removed: TradeItem[];
  altered: AlteredOnTable[];
  lookAlikes: LookAlike[];
}

export const noDifference: TableDifference = { added: [], removed: [], altered: [], lookAlikes: [] };

export const isEmpty = ({ added, removed, altered, lookAlikes }: TableDifference): boolean =>
  added.length + removed.length + altered.length + lookAlikes.length === 0;

/** What differs between two tables; a removed Pokémon whose species came back in another body is paired with it. */
export function differenceOf(before: readonly TradeItem[], after: readonly TradeItem[]): TableDifference {
  const added = after.filter((item) => !has(before, item));
  const removed = before.filter((item) => !has(after, item));
  const lookAlikes = pairs(removed, added);
  const paired = new Set(lookAlikes.flatMap((pair) => [pair.before.pokemonId, pair.after.pokemonId]));
  return {
    added: added.filter(({ pokemonId }) => !paired.has(pokemonId)),
    removed: removed.filter(({ pokemonId }) => !paired.has(pokemonId)),
    altered: alterations(before, after),
    lookAlikes,
  };
}

/** Without what only the reader did. */
export function onlyTouched(difference: TableDifference, touched: ReadonlySet<string>): TableDifference {
  const by = ({ pokemonId }: TradeItem) => touched.has(pokemonId);
  return {
    added: difference.added.filter(by),
    removed: difference.removed.filter(by),
    altered: difference.altered.filter(({ item }) => by(item)),
    lookAlikes: difference.lookAlikes.filter(({ before, after }) => by(before) || by(after)),
  };
}

const has = (table: readonly TradeItem[], { pokemonId }: TradeItem) =>
  table.some((item) => item.pokemonId === pokemonId);

function alterations(before: readonly TradeItem[], after: readonly TradeItem[]): AlteredOnTable[] {
  return after.flatMap((item) => {
    const was = before.find(({ pokemonId }) => pokemonId === item.pokemonId);
    if (!was || was.version === item.version) return [];
    const differences = differencesBetween(was.pokemon, item.pokemon);
    return differences.length > 0 ? [{ item, before: was.pokemon, differences }] : [];
  });
}

/** Each removed one goes with the most similar arrival of its species from the same side. */
function pairs(removed: readonly TradeItem[], added: readonly TradeItem[]): LookAlike[] {
  const free = new Set(added);
  return removed.flatMap((before) => {
    const candidates = [...free]
      .filter(({ from, pokemon }) => from === before.from && pokemon.species === before.pokemon.species)
      .map((after) => ({ before, after, differences: differencesBetween(before.pokemon, after.pokemon) }))
      .sort((one, other) => one.differences.length - other.differences.length);
    const best = candidates[0];
    if (!best) return [];
    free.delete(best.after);
    return [best];
  });
}

/** The server's own account of what changed, with look-alikes paired. */
export function differenceBy(
  { added, removed, altered }: TableChanges,
  now: readonly TradeItem[],
): TableDifference {
  const items = altered.flatMap(({ pokemonId }) => now.filter((item) => item.pokemonId === pokemonId));
  const befores = items.map((item) => {
    const pokemon = altered.find(({ pokemonId }) => pokemonId === item.pokemonId)?.before ?? item.pokemon;
    return { ...item, pokemon, version: pokemon.version };
  });
  return differenceOf([...removed, ...befores], [...added, ...items]);
}
