// github.mjs: whether what GitHub is told of the repository is still so: dependabot's folders, the ruleset's checks, owners' paths.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';

const yaml = (file) => parse(readFileSync(file, 'utf8'));
const folders = (...patterns) => execFileSync('git', ['ls-files', ...patterns]).toString().split('\n').filter(Boolean).map((file) => `/${dirname(file)}`.replace(/^\/\.$/, '/'));

const problems = [...updates(), ...checks(), ...owners()];
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function* updates() {
  const found = { npm: folders('*package-lock.json'), docker: folders('*Dockerfile') };
  for (const entry of yaml('.github/dependabot.yml').updates) {
    const named = entry.directories ?? [entry.directory];
    for (const folder of named) if (!existsSync(`.${folder}`)) yield `dependabot.yml: ${folder} is not there`;
    for (const folder of found[entry['package-ecosystem']] ?? []) if (!named.includes(folder)) yield `dependabot.yml: nobody updates ${folder}`;
  }
}

function* checks() {
  const jobs = new Set(['ci', 'scans'].flatMap((name) => Object.entries(yaml(`.github/workflows/${name}.yml`).jobs))
    .flatMap(([name, job]) => job.strategy?.matrix?.suite ?? [name]));
  const { rules } = JSON.parse(readFileSync('.github/rulesets/main.json', 'utf8'));
  const required = rules.find(({ type }) => type === 'required_status_checks').parameters.required_status_checks.map(({ context }) => context);
  for (const name of required) if (!jobs.has(name)) yield `rulesets/main.json: no workflow has a check ${name}`;
  const suites = readFileSync('tools/dev/test.sh', 'utf8').match(/^all_suites='(.*)'$/m)[1].split(' ');
  for (const suite of suites) if (!jobs.has(suite) || !required.includes(suite)) yield `the suite ${suite} is not run, or not required`;
}

function* owners() {
  for (const [path] of readFileSync('.github/CODEOWNERS', 'utf8').matchAll(/^\/\S+/gm))
    if (folders(path.slice(1).replace(/\/$/, '')).length === 0) yield `CODEOWNERS: ${path} is not there`;
}
