// count.mjs SUITE EXIT_CODE: reads what a suite wrote and keeps its figures; exit code 1 where it failed or ran no test.
// count.mjs --sum: prints each failed test with its reason, then the sum of all suites, the closing line.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = 'test-results';
const [suite, code] = process.argv.slice(2);

const linesOfReason = 30;

const readers = {
  lint: () => {
    const lines = readFileSync(`${folder}/lint.txt`, 'utf8').split('\n');
    const those = (word) => lines.filter((line) => line.startsWith(word));
    return { passed: those('passed ').length, failed: those('failed ').length, skipped: 0, failures: those('failed ') };
  },
  web: () => {
    const report = JSON.parse(readFileSync(`${folder}/web.json`, 'utf8'));
    const failures = report.testResults
      .flatMap((file) => file.assertionResults)
      .filter((test) => test.status === 'failed')
      .map((test) => `${test.fullName}\n${test.failureMessages.join('\n')}`);
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests, failures };
  },
};

// By patterns, not by a parser: test names may hold what is not well-formed XML.
function xunit(name) {
  const report = readFileSync(`${folder}/${name}.xml`, 'utf8');
  const counted = { passed: 0, failed: 0, skipped: 0, failures: xunitFailures(report) };
  for (const [assembly] of report.matchAll(/<assembly [^>]*>/g)) {
    const figure = (attribute) => Number(assembly.match(new RegExp(` ${attribute}="(\\d+)"`))?.[1] ?? 0);
    counted.passed += figure('passed');
    counted.failed += figure('failed') + figure('errors');
    counted.skipped += figure('skipped') + figure('not-run');
  }
  return counted;
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => entities[entity]);

function xunitFailures(report) {
  const failed = /<test (?:[^>]*? )?name="([^"]*)"[^>]*result="Fail"[^>]*>([\s\S]*?)<\/test>/g;
  return [...report.matchAll(failed)].map(([, name, inside]) => plain(`${name}${inside.replace(/<[^>]*>/g, '\n').replace(/\n+/g, '\n')}`));
}

function figures(name, exitCode) {
  let counted;
  try {
    counted = (readers[name] ?? (() => xunit(name)))();
  } catch (problem) {
    console.error(`${name} left no result: ${problem.message}`);
    return { passed: 0, failed: 1, skipped: 0, failures: [problem.message] };
  }
  const { passed, failed } = counted;
  if (passed + failed === 0) console.error(`${name} ran no test`);
  // A runner that ends badly although no test failed, or that runs nothing, is a failure of its own.
  if (failed === 0 && (exitCode !== 0 || passed === 0)) return { ...counted, failed: 1, failures: [`the runner ended with ${exitCode} after ${passed} tests`] };
  return counted;
}

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

if (suite === '--sum') {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sum'))) {
    const part = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    for (const key of Object.keys(sum)) sum[key] += part[key];
    for (const failure of part.failures) console.log(`FAILED ${file.replace('.sum', '')}: ${failure.split('\n').slice(0, linesOfReason).join('\n    ')}`);
  }
  console.log(line(sum));
} else {
  const counted = figures(suite, Number(code));
  writeFileSync(`${folder}/${suite}.sum`, JSON.stringify(counted));
  console.error(`   ${suite}: ${line(counted)}`);
  process.exitCode = counted.failed > 0 ? 1 : 0;
}
