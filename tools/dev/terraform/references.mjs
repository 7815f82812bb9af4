// Whether everything that a module names is declared, and everything that it declares is used.

// A local, a variable, data or a resource at the start of an expression; not after a dot, a quote or as a key of an object.
const reference = /(?<![\w."/-])(var|local|data|each|path|[a-z]+_[a-z0-9_]+)\.([A-Za-z_][\w-]*)(?:\.([A-Za-z_]\w*))?/g;
const builtIn = new Set(['each', 'path', 'count', 'terraform', 'self']);

export function* problemsOfReferences(module, schema) {
  const text = expressionsOf(module.text);
  const used = { var: new Set(), local: new Set(), data: new Set() };
  const iterators = new Set([...text.matchAll(/dynamic "(\w+)"/g)].map(([, name]) => name));
  for (const [whole, head, name, third] of text.matchAll(reference)) {
    if (builtIn.has(head) || iterators.has(head)) continue;
    used[head]?.add(name);
    if (head === 'var') yield* missing(module.variables[name], `variable ${name}`);
    else if (head === 'local') yield* missing(module.locals[name], `local.${name}`);
    else if (head === 'data') yield* missing(module.data[name]?.[third], `data.${name}.${third}`);
    else if (schema[head]) yield* missing(module.resources[head]?.[name], `${head}.${name}`);
    else if (head.includes('_') && module.resources[head] === undefined && isType(head, schema)) yield `${whole} names a type that is not used`;
  }
  yield* attributes(text, module, schema);
  for (const name of Object.keys(module.variables)) if (!used.var.has(name)) yield `variable ${name} is not used`;
  for (const name of Object.keys(module.locals)) if (!used.local.has(name)) yield `local.${name} is not used`;
  for (const [type, named] of Object.entries(module.data))
    for (const name of Object.keys(named)) if (!text.includes(`data.${type}.${name}`)) yield `data.${type}.${name} is not used`;
}

function* missing(found, what) {
  if (found === undefined) yield `${what} is named but not declared`;
}

/** `aws_lb.this.arn`: that the resource has such a value to give. */
function* attributes(text, module, schema) {
  for (const [type, named] of Object.entries(module.resources)) {
    const given = new Set([...(schema[type]?.gives ?? []), ...Object.keys(schema[type]?.takes ?? {})]);
    for (const name of Object.keys(named)) {
      const paths = text.matchAll(new RegExp(`(?<![\\w."])${type}\\.${name}(?:\\[[^\\]]*(?:\\[[^\\]]*\\])?[^\\]]*\\])?\\.([a-z_0-9]+)`, 'g'));
      for (const [whole, attribute] of paths) if (!given.has(attribute)) yield `${whole}: there is no ${attribute}`;
    }
  }
}

const isType = (head, schema) => Object.keys(schema).some((type) => type.split('_')[0] === head.split('_')[0]);

/** Comments out, and of strings only what stands in \${…}. */
function expressionsOf(text) {
  const code = text.replace(/^\s*#.*$/gm, '').replace(/<<-?(\w+)\n([\s\S]*?)\n\s*\1/g, (_, __, body) => inside(body));
  return code.replace(/"(?:[^"\\$]|\\.|\$(?!\{)|\$\{[^}]*\})*"/g, (string, at) => (/dynamic $/.test(code.slice(at - 8, at)) ? string : inside(string)));
}

const inside = (string) => [...string.matchAll(/\$\{([^}]*)\}/g)].map(([, expression]) => ` ${expression} `).join(' ');
