// Whether each variable says what it is, and none shows a secret.

const secret = /secret|token|password$|dsn|_url$/;

export function* problemsOfVariables(module) {
  for (const [name, { type, description, sensitive }] of Object.entries(module.variables)) {
    if (!type) yield `variable ${name} has no type`;
    if (!description) yield `variable ${name} has no description`;
    if (secret.test(name) && /string/.test(type) && !/^(pokeapi|source)_/.test(name) && sensitive !== true) yield `variable ${name} is not marked sensitive`;
  }
  for (const [name, { description }] of Object.entries(module.outputs)) if (!description) yield `output ${name} has no description`;
}
