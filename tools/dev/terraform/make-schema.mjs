// make-schema.mjs PACKAGE...: writes schema.json anew: what the resources that deploy/*/*.tf use take and give, read from the
// unpacked npm packages @cdktf/provider-NAME, whose types are made from the providers' own schemas. Providers that have no
// such package keep what stands in the file, which was written by hand from their documentation.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesOf } from './modules.mjs';

const file = new URL('schema.json', import.meta.url);
const schema = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
for (const folder of process.argv.slice(2)) {
  for (const type of await typesUsed()) {
    const read = readType(folder, type);
    if (read) schema[type] = read;
  }
}
const used = await typesUsed();
const kept = Object.fromEntries([...used].sort().filter((type) => schema[type]).map((type) => [type, schema[type]]));
writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
for (const type of used) if (!kept[type]) console.error(`no schema for ${type}`);

async function typesUsed() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'deploy/*/*.tf'], { encoding: 'utf8' }).trim().split('\n');
  const types = new Set();
  for (const { resources, data } of await modulesOf(files)) {
    for (const type of Object.keys(resources)) types.add(type);
    for (const type of Object.keys(data)) types.add(`data.${type}`);
  }
  return types;
}

function readType(folder, type) {
  const data = type.startsWith('data.');
  const [provider, ...rest] = type.replace('data.', '').split('_');
  const short = rest.join('-');
  const path = join(folder, 'lib', data ? `data-${provider}-${short}` : short, 'index.d.ts');
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  if (!new RegExp(`/providers/\\w+/${provider}/`).test(text)) return undefined;
  const top = text.match(/export interface (\w+) extends cdktf\.TerraformMetaArguments/)[1];
  return { takes: argumentsOf(text, top), gives: outputsOf(text, top.replace(/Config$/, '')) };
}

function argumentsOf(text, name) {
  const start = text.indexOf(`export interface ${name} `);
  const body = text.slice(start, text.indexOf('\n}', start));
  const taken = {};
  for (const [, snake, optional, kind] of body.matchAll(/#([a-z0-9_]+) [\s\S]*?readonly \w+(\??): ([^;]+);/g)) {
    const nested = kind.match(/^(\w+)(\[\])?( \| cdktf\.IResolvable)?$/)?.[1];
    const block = nested && text.includes(`export interface ${nested} {`) ? argumentsOf(text, nested) : undefined;
    taken[snake] = { ...(optional ? {} : { required: true }), ...(block ? { block } : {}) };
  }
  return taken;
}

function outputsOf(text, name) {
  const start = text.indexOf(`export declare class ${name} `);
  const body = text.slice(start, text.indexOf('\n}', start));
  const names = [...body.matchAll(/get (\w+)\(\):/g)].map(([, camel]) => camel.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));
  return names.filter((one) => !one.endsWith('_input'));
}
