// Which settings the product reads, and what each program can't do without: from its own sources.
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../../src/Settings/', import.meta.url);
const sources = readdirSync(folder).filter((name) => name.endsWith('.cs')).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');

export const known = new Set([...sources.matchAll(/"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)"/g)].map(([, key]) => key));

/** Outside Development, where the embedded stores and a kept secret stand in. */
export const needed = {
  silo: ['DATABASE_URL', 'REDIS_URL', 'SERVICE_ID', 'CLUSTER_ID', 'ASPNETCORE_ENVIRONMENT'],
  api: ['DATABASE_URL', 'REDIS_URL', 'JWT_SECRET', 'SERVICE_ID', 'CLUSTER_ID', 'ASPNETCORE_ENVIRONMENT', 'SILO_IN_API', 'API_BASE_URL', 'CORS_ORIGINS', 'TRUSTED_PROXIES'],
  database: ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'DATABASE_APP_ROLE', 'BACKUP_COMMAND', 'ASPNETCORE_ENVIRONMENT'],
};

/** A value of a section of options, as in Trades__ReviewPause, .NET's own, or what Orleans' hosting in Kubernetes reads. */
const foreign = /^([A-Z][A-Za-z]+(__\w+)+|DOTNET_\w+|ORLEANS_(SERVICE|CLUSTER)_ID)$/;

export function* problemsOf(where, program, given) {
  for (const key of given) if (!known.has(key.replace(/_FILE$/, '')) && !foreign.test(key)) yield `${where}: the product reads no ${key}`;
  for (const key of needed[program]) if (!given.includes(key) && !given.includes(`${key}_FILE`)) yield `${where}: ${key} is not given`;
}
