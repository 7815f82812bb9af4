// settings.mjs FILES: whether each hosting option gives every program what it needs, and nothing that the product does not read.
import { allGiven } from './settings/hosts.mjs';
import { problemsOf } from './settings/known.mjs';

let options = 0;
for await (const { where, program, given } of allGiven(process.argv.slice(2))) {
  options += 1;
  for (const problem of problemsOf(where, program, given)) {
    console.log(problem);
    process.exitCode = 1;
  }
}
if (options === 0) {
  console.log('no hosting option was found');
  process.exitCode = 1;
}
