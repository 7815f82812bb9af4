import { command } from './client.ts';
import type { Pokemon } from './types.ts';

export type SetFormat = 'showdown' | 'packed' | 'csv' | 'json';

export interface ImportedRow {
  index: number;
  /** Where it begins in the text, from 1. */
  line: number;
  title: string;
  verdict: 'saved' | 'would_save' | 'rejected';
  pokemon: Pokemon | null;
  problems: { field: string; reason: string }[];
  notes: { line: number; text: string; reason: string }[];
}

export interface ImportOutcome {
  rows: ImportedRow[];
  /** How many more the vault had room for. */
  room: number;
  changeId: string | null;
}

export interface ImportText {
  format: SetFormat;
  text: string;
  dryRun: boolean;
  forTrade?: boolean;
}

export const importPokemon = (body: ImportText, key: string): Promise<ImportOutcome> =>
  command('post', '/v1/pokemon/import' as never, key, { body } as never) as Promise<never>;
