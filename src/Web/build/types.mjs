// Generates the API's types from the committed OpenAPI document; with --check it only compares.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const generator = join(web, 'openapi');
const document = join(web, '..', 'Api', 'openapi.json');
const target = join(web, 'src', 'lib', 'api', 'schema.d.ts');

if (!existsSync(join(generator, 'node_modules', 'openapi-typescript'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: generator, stdio: 'inherit' });
}

const scratch = mkdtempSync(join(tmpdir(), 'types-'));
const output = join(scratch, 'schema.d.ts');
const program = join(generator, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
execFileSync(process.execPath, [program, document, '-o', output, '--root-types=false'], { stdio: 'ignore' });
const generated = readFileSync(output, 'utf8');
rmSync(scratch, { recursive: true });

if (!process.argv.includes('--check')) {
  writeFileSync(target, generated);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== generated) {
  process.stderr.write('src/lib/api/schema.d.ts differs from src/Api/openapi.json: npm run generate-types\n');
  process.exitCode = 1;
}
