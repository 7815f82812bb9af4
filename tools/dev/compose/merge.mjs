// What docker compose makes of several files: each is read, its variables are filled in, and it is merged over those before it.
import { readFileSync } from 'node:fs';
import { parseDocument, visit } from 'yaml';

/** Replaced as a whole where a later file has one; other lists are joined. */
const replaced = [/^services\.[^.]+\.(command|entrypoint)$/, /^services\.[^.]+\.healthcheck\.test$/];

/** Joined by what an entry is for: a later one takes the place of an earlier one. */
const keyed = [
  { path: /^services\.[^.]+\.volumes$/, key: (entry) => (typeof entry === 'string' ? entry.split(':')[1] : entry.target) },
  { path: /^services\.[^.]+\.secrets$/, key: (entry) => (typeof entry === 'string' ? entry : entry.source) },
];

/** Lists that say the same as a map, and are merged as one. */
const mapped = [
  { path: /^services\.[^.]+\.environment$/, entry: (text) => [text.split('=')[0], text.split('=').slice(1).join('=')] },
  { path: /^services\.[^.]+\.depends_on$/, entry: (name) => [name, { condition: 'service_started' }] },
  { path: /^services\.[^.]+\.networks$/, entry: (name) => [name, {}] },
];

/** @returns {{ model: object, variables: Set<string> }} */
export function mergedFiles(files, values) {
  const variables = new Set();
  const model = files.map((file) => read(file, values, variables)).reduce((sum, { content, tagged }) => {
    for (const { path, tag } of tagged) if (tag === '!override') drop(sum, path);
    const result = merged(sum, content, '');
    for (const { path, tag } of tagged) if (tag === '!reset') drop(result, path);
    return result;
  }, {});
  return { model, variables };
}

function read(file, values, variables) {
  const document = parseDocument(readFileSync(file, 'utf8'), { merge: true });
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`);
  const tagged = [];
  visit(document, {
    Pair(_, pair, above) {
      const tag = pair.value?.tag;
      if (tag !== '!reset' && tag !== '!override') return;
      const path = [...above.filter((node) => node.key).map((node) => String(node.key)), String(pair.key)];
      // Compose loses such a mark where the part is used again, so it stands only where it takes effect.
      if (path[0].startsWith('x-')) throw new Error(`${file}: ${tag} in ${path.join('.')} does not reach those who use it`);
      tagged.push({ path, tag });
      delete pair.value.tag;
    },
  });
  const content = document.toJS();
  for (const key of Object.keys(content)) if (key.startsWith('x-')) delete content[key];
  return { content: filled(normal(content, ''), values, variables), tagged };
}

function normal(value, path) {
  const rule = mapped.find((one) => one.path.test(path));
  if (Array.isArray(value)) return rule ? Object.fromEntries(value.map(rule.entry)) : value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, normal(entry, path ? `${path}.${key}` : key)]));
}

function filled(value, values, variables) {
  if (Array.isArray(value)) return value.map((entry) => filled(entry, values, variables));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry, values, variables)]));
  if (typeof value !== 'string') return value;
  return value.replace(/\$(?:\$|\{(\w+)(?::([-?])([^}]*))?\})/g, (whole, name, kind, more) => {
    if (!name) return '$';
    variables.add(name);
    if (values[name] !== undefined) return values[name];
    if (kind === '-') return more;
    throw new Error(`${name} has no value${kind === '?' ? `: ${more}` : ' and no default'}`);
  });
}

function merged(below, above, path) {
  if (below === undefined || below === null) return above;
  if (Array.isArray(above) && Array.isArray(below)) return joined(below, above, path);
  if (Array.isArray(above) || Array.isArray(below) || typeof above !== 'object' || above === null) return above;
  const result = { ...below };
  for (const [key, value] of Object.entries(above)) result[key] = merged(below[key], value, path ? `${path}.${key}` : key);
  return result;
}

function joined(below, above, path) {
  if (replaced.some((one) => one.test(path))) return above;
  const key = keyed.find((one) => one.path.test(path))?.key ?? ((entry) => JSON.stringify(entry));
  return [...below.filter((entry) => !above.some((other) => key(other) === key(entry))), ...above];
}

function drop(model, path) {
  const parent = path.slice(0, -1).reduce((part, key) => part?.[key], model);
  if (parent) delete parent[path.at(-1)];
}
