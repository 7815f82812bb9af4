// What each hosting option gives each program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { modulesOf } from '../terraform/modules.mjs';

export async function* allGiven(files) {
  yield* await ofTerraform(files.filter((file) => file.endsWith('.tf')));
  for (const file of files.filter((one) => one.endsWith('app.json'))) yield* ofHeroku(file);
  for (const file of files.filter((one) => /kubernetes\/(?!base)\w+\/kustomization.yaml$/.test(one))) yield* ofKubernetes(file);
}

async function ofTerraform(files) {
  const found = [];
  for (const { folder, locals } of await modulesOf(files)) {
    if (!locals.environment) continue;
    const environment = Object.keys(locals.environment);
    const secrets = Object.keys(locals.secrets);
    if (!locals.secrets_of) {
      found.push({ where: folder, program: 'api', given: [...environment, ...secrets, ...herokuAddons] });
      continue;
    }
    for (const [name, keys] of Object.entries(locals.secrets_of)) {
      for (const key of keys) if (!secrets.includes(key)) throw new Error(`${folder}: ${name} is given ${key}, which is no secret here`);
      found.push({ where: `${folder}, ${name}`, program: name === 'job' ? 'database' : name, given: [...environment, ...keys] });
    }
  }
  return found;
}

const herokuAddons = ['DATABASE_URL', 'REDIS_URL'];

function* ofHeroku(file) {
  const { env, addons } = JSON.parse(readFileSync(file, 'utf8'));
  yield { where: file, program: 'api', given: [...Object.keys(env), ...addons.map(({ as }) => `${as}_URL`)] };
}

function* ofKubernetes(file) {
  const overlay = join(file, '..');
  const settings = [...envFile(join(overlay, 'settings.env')), ...envFile(join(overlay, '../base/settings.env'))];
  const base = join(overlay, '../base');
  for (const name of parse(readFileSync(join(base, 'kustomization.yaml'), 'utf8')).resources) {
    for (const document of parseAllDocuments(readFileSync(join(base, name), 'utf8'))) {
      const containers = document.toJS().spec?.template?.spec?.containers ?? [];
      for (const { image, env } of containers) {
        const program = image.match(/^poketradevault\/(\w+)$/)?.[1];
        if (program) yield { where: `${overlay}, ${program}`, program, given: [...new Set([...settings, ...env.map((one) => one.name)])] };
      }
    }
  }
}

const envFile = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('=')[0]);
