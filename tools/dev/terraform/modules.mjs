// Terraform modules as plain objects: each folder with .tf files is one.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from '@cdktf/hcl2json';

const kinds = { variable: 'variables', locals: 'locals', resource: 'resources', data: 'data', output: 'outputs' };

/** What the files declare, by module; `text` is all of it, for those who look for references. */
export async function modulesOf(files) {
  const modules = new Map();
  for (const file of files) {
    const folder = dirname(file);
    const module = modules.get(folder) ?? { folder, text: '', rest: {}, ...Object.fromEntries(Object.values(kinds).map((kind) => [kind, {}])) };
    modules.set(folder, module);
    const text = readFileSync(file, 'utf8');
    module.text += text;
    add(module, JSON.parse(JSON.stringify(await parse(file, text))), file);
  }
  return [...modules.values()];
}

function add(module, parsed, file) {
  for (const [kind, content] of Object.entries(parsed)) {
    if (kind === 'locals') for (const part of content) Object.assign(module.locals, part);
    else if (kind === 'resource' || kind === 'data') addTyped(module[kinds[kind]], content, file);
    else if (kinds[kind]) for (const [name, [one]] of Object.entries(content)) module[kinds[kind]][name] = one;
    else module.rest[kind] = [...(module.rest[kind] ?? []), content];
  }
}

function addTyped(known, content, file) {
  for (const [type, named] of Object.entries(content)) {
    known[type] ??= {};
    for (const [name, [one]] of Object.entries(named)) {
      if (known[type][name]) throw new Error(`${file}: ${type}.${name} is declared twice`);
      known[type][name] = one;
    }
  }
}
