// count.mjs SUITE EXIT_CODE: reads what a suite wrote and keeps its figures; exit code 1 where it failed or ran no test.
// count.mjs --sum: prints the sum of all suites, the closing line.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = 'test-results';
const [suite, code] = process.argv.slice(2);

const readers = {
  lint: () => {
    const lines = readFileSync(`${folder}/lint.txt`, 'utf8').split('\n');
    const count = (word) => lines.filter((line) => line.startsWith(word)).length;
    return { passed: count('passed '), failed: count('failed '), skipped: 0 };
  },
  web: () => {
    const report = JSON.parse(readFileSync(`${folder}/web.json`, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
  },
};

// Only the figures at the head of each assembly: what follows may hold names that are not well-formed XML.
function xunit(name) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for (const [assembly] of readFileSync(`${folder}/${name}.xml`, 'utf8').matchAll(/<assembly [^>]*>/g)) {
    const figure = (attribute) => Number(assembly.match(new RegExp(` ${attribute}="(\\d+)"`))?.[1] ?? 0);
    counted.passed += figure('passed');
    counted.failed += figure('failed') + figure('errors');
    counted.skipped += figure('skipped') + figure('not-run');
  }
  return counted;
}

function figures(name, exitCode) {
  let counted;
  try {
    counted = (readers[name] ?? (() => xunit(name)))();
  } catch (problem) {
    console.error(`${name} left no result: ${problem.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { passed, failed } = counted;
  if (passed + failed === 0) console.error(`${name} ran no test`);
  // A runner that ends badly although no test failed, or that runs nothing, is a failure of its own.
  if (failed === 0 && (exitCode !== 0 || passed === 0)) return { ...counted, failed: 1 };
  return counted;
}

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

if (suite === '--sum') {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sum'))) {
    const part = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    for (const key of Object.keys(sum)) sum[key] += part[key];
  }
  console.log(line(sum));
} else {
  const counted = figures(suite, Number(code));
  writeFileSync(`${folder}/${suite}.sum`, JSON.stringify(counted));
  console.error(`   ${suite}: ${line(counted)}`);
  process.exitCode = counted.failed > 0 ? 1 : 0;
}
