// documents.mjs FILE...: each link within the repository leads somewhere, each test class that a document names exists.
// A FILE that begins with a table of "What | Where | How tested" has every cell filled.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const problems = [];
const anchors = new Map();
const classes = new Set(
  readdirSync('tests', { recursive: true })
    .filter((name) => /Tests\.cs$|\.test\.tsx?$/.test(name))
    .map((name) => path.basename(name).replace(/\.(cs|test\.tsx?)$/, '')),
);

// As GitHub makes them of headings.
const anchorOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function anchorsOf(file) {
  if (!anchors.has(file)) {
    const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm);
    anchors.set(file, new Set([...headings].map(([, heading]) => anchorOf(heading))));
  }
  return anchors.get(file);
}

function checkLinks(file, text) {
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [name, anchor] = target.split('#');
    const aim = name ? path.join(path.dirname(file), name) : file;
    if (!existsSync(aim)) problems.push(`${file}: ${target} is not there`);
    else if (anchor && !anchorsOf(aim).has(anchor)) problems.push(`${file}: ${target} names no heading`);
  }
}

function checkTests(file, text) {
  for (const [, name] of text.matchAll(/`(\w+Tests)`/g)) {
    if (!classes.has(name)) problems.push(`${file}: there are no ${name}`);
  }
}

function checkCells(file, text) {
  const [, table] = text.match(/^\| What \| Where \| How tested \|\n\|[-|]+\n((?:\|.*\n)+)/m) ?? [];
  for (const row of table?.trim().split('\n') ?? []) {
    if (row.split('|').slice(1, -1).some((cell) => cell.trim() === '')) problems.push(`${file}: an empty cell in ${row}`);
  }
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
  checkLinks(file, text);
  checkTests(file, text);
  checkCells(file, text);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
