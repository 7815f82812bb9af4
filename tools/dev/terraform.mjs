// terraform.mjs FILES: what is wrong with Terraform modules, as far as it can be seen without their providers.
import { readFileSync } from 'node:fs';
import { problemsOfArguments } from './terraform/arguments.mjs';
import { modulesOf } from './terraform/modules.mjs';
import { problemsOfReferences } from './terraform/references.mjs';
import { problemsOfVariables } from './terraform/variables.mjs';

const schema = JSON.parse(readFileSync(new URL('terraform/schema.json', import.meta.url), 'utf8'));
for (const module of await modulesOf(process.argv.slice(2))) {
  const problems = [...problemsOfArguments(module, schema), ...problemsOfReferences(module, schema), ...problemsOfVariables(module)];
  for (const problem of new Set(problems)) console.log(`${module.folder}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
