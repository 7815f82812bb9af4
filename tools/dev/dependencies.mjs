// dependencies.mjs LOCK...: every package of every lock file comes from its registry, with a hash, in one exact version and
// under a licence that we may use. NuGet's licences are read where the packages have been restored.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const problems = [];
const allowed = new Set([
  'MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'MPL-2.0', 'OFL-1.1', 'CC0-1.0',
  'Unlicense', 'Python-2.0', 'WTFPL', 'PostgreSQL', 'MS-PL',
]);
// Their licences stand in files of the packages, or of the repositories that they name, and have been read there.
const read = new Map([
  ['docopt', 'MIT'],
  ['githubhook', 'MIT'],
  ['CommandLineParser', 'MIT'],
  ['KeraLua', 'MIT'],
  ['diskann-garnet', 'MIT'],
  ['HdrHistogram', 'CC0-1.0 OR BSD-2-Clause'],
]);
const nuget = process.env.NUGET_PACKAGES ?? path.join(homedir(), '.nuget', 'packages');

// "(MIT OR GPL-3.0)": one of them is enough; "A AND B": all are needed.
const mayUse = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((each) => allowed.has(each.trim())));

function checkLicence(where, name, licence) {
  const known = licence ?? read.get(name);
  if (!known) problems.push(`${where}: ${name} tells no licence; read it, and note it here`);
  else if (!mayUse(known)) problems.push(`${where}: ${name} is under ${known}`);
}

function checkNpm(file) {
  const packages = Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([place]) => place !== '');
  for (const [place, { version, resolved, integrity, license }] of packages) {
    const name = place.replace(/^.*node_modules\//, '');
    if (!integrity?.startsWith('sha512-')) problems.push(`${file}: ${name} ${version} has no hash`);
    // Without an address it is the registry's.
    if (resolved && !resolved.startsWith('https://registry.npmjs.org/')) problems.push(`${file}: ${name} comes from ${resolved}`);
    checkLicence(file, name, license);
  }
  return packages.length;
}

function checkNuget(file) {
  const frameworks = Object.values(JSON.parse(readFileSync(file, 'utf8')).dependencies);
  const packages = frameworks.flatMap((each) => Object.entries(each)).filter(([, { type }]) => type !== 'Project');
  for (const [name, { resolved, contentHash }] of packages) {
    if (!contentHash) problems.push(`${file}: ${name} ${resolved} has no hash`);
    const spec = path.join(nuget, name.toLowerCase(), resolved.toLowerCase(), `${name.toLowerCase()}.nuspec`);
    if (existsSync(spec)) checkLicence(file, name, licenceOf(readFileSync(spec, 'utf8')));
  }
  return packages.length;
}

// Old packages name an address only; those of Microsoft are .NET's own library terms or MIT.
function licenceOf(spec) {
  const [, expression] = spec.match(/<license type="expression">([^<]+)</) ?? [];
  if (expression) return expression;
  if (/<license type="file">/.test(spec) && /<authors>(Microsoft|Playwright)/i.test(spec)) return 'MIT';
  return /licenses\.nuget\.org\/|go\.microsoft\.com\/fwlink|github\.com\/dotnet\//.test(spec) ? 'MIT' : undefined;
}

let count = 0;
for (const file of process.argv.slice(2)) count += file.endsWith('package-lock.json') ? checkNpm(file) : checkNuget(file);
if (count === 0) problems.push('no packages: name the lock files');
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
