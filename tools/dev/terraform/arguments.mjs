// Whether each resource is given what its provider's schema asks for, and nothing that it does not know.

const meta = new Set(['count', 'for_each', 'depends_on', 'lifecycle', 'provider', 'dynamic']);

export function* problemsOfArguments(module, schema) {
  for (const [prefix, declared] of [['', module.resources], ['data.', module.data]]) {
    for (const [type, named] of Object.entries(declared)) {
      const known = schema[prefix + type];
      for (const [name, given] of Object.entries(named)) {
        if (!known) yield `${prefix}${type}.${name}: its type is not in schema.json (make-schema.mjs writes it)`;
        else yield* of(`${prefix}${type}.${name}`, given, known.takes);
      }
    }
  }
}

function* of(where, given, takes) {
  const dynamic = given.dynamic ?? {};
  for (const [name, value] of Object.entries(given)) {
    if (meta.has(name)) continue;
    if (!takes[name]) yield `${where}: ${name} is not known`;
    else if (takes[name].block) yield* blocks(`${where}.${name}`, value, takes[name].block);
  }
  for (const [name, [{ content }]] of Object.entries(dynamic)) {
    if (!takes[name]?.block) yield `${where}: a block ${name} is not known`;
    else yield* blocks(`${where}.${name}`, content, takes[name].block);
  }
  for (const [name, { required }] of Object.entries(takes))
    if (required && given[name] === undefined && dynamic[name] === undefined) yield `${where}: ${name} is missing`;
}

function* blocks(where, value, takes) {
  for (const one of [value].flat()) if (one && typeof one === 'object') yield* of(where, one, takes);
}
