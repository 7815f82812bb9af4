import { command, get } from './client.ts';
import type {
  Bulk,
  BulkOutcome,
  DuplicateGroup,
  Page,
  Pokemon,
  PokemonChange,
  PokemonMoved,
  PokemonSpot,
  VaultBox,
  VaultChange,
} from './types.ts';

// What an owner does with a vault as a whole: boxes, places, many at once, the trash, what was done and its undoing.

type Boxes = { items: VaultBox[] };

export const fetchBoxes = (signal?: AbortSignal): Promise<Boxes> => get('/v1/boxes', {}, signal);

export const addBox = (name: string | null, key: string): Promise<Boxes> =>
  command('post', '/v1/boxes', key, { body: { name } });

export interface BoxChanges {
  name?: string | null;
  position?: number;
}

export const changeBox = (box: number, body: BoxChanges, key: string): Promise<Boxes> =>
  command('patch', '/v1/boxes/{box}', key, { parameters: { box }, body });

export const removeBox = (box: number, key: string): Promise<void> =>
  command('delete', '/v1/boxes/{box}', key, { parameters: { box } });

export const movePokemon = (moves: PokemonSpot[], key: string): Promise<PokemonMoved> =>
  command('post', '/v1/pokemon/move', key, { body: { moves } });

export const bulk = (body: Bulk, key: string): Promise<BulkOutcome> =>
  command('post', '/v1/pokemon/bulk', key, { body });

export const fetchChanges = (cursor: string | null, signal?: AbortSignal): Promise<Page<VaultChange>> =>
  get('/v1/pokemon/changes', { query: { cursor } }, signal);

export const fetchChangesOf = (
  id: string,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<PokemonChange>> =>
  get('/v1/pokemon/{id}/changes', { parameters: { id }, query: { cursor } }, signal);

export const undoChange = (id: string, key: string): Promise<BulkOutcome> =>
  command('post', '/v1/pokemon/changes/{id}/undo', key, { parameters: { id } });

export const fetchTrash = (cursor: string | null, signal?: AbortSignal): Promise<Page<Pokemon>> =>
  get('/v1/pokemon/trash', { query: { cursor } }, signal);

export const restorePokemon = (id: string, key: string): Promise<Pokemon> =>
  command('post', '/v1/pokemon/{id}/restore', key, { parameters: { id } });

export const lockPokemon = (id: string, version: number, key: string): Promise<Pokemon> =>
  command('post', '/v1/pokemon/{id}/lock', key, { parameters: { id }, body: { version } });

export const unlockPokemon = (id: string, version: number, key: string): Promise<Pokemon> =>
  command('post', '/v1/pokemon/{id}/unlock', key, { parameters: { id }, body: { version } });

export const fetchDuplicates = (signal?: AbortSignal): Promise<{ groups: DuplicateGroup[] }> =>
  get('/v1/pokemon/duplicates', {}, signal);
