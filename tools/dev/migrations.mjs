// migrations.mjs: what the files of migrations must keep to, by what the previous release has of them (deploy/previous-release).
// The programs of that release run on the new schema for a while, so a new migration only adds; what it takes away, or asks of
// every writer, has to wait for the release after nobody reads or leaves it out any more, and says so: "-- contract: why it is safe".
// Whether they really run is tested: PreviousReleaseTests.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const folder = 'src/Database/Migrations';
const problems = [];
const commit = readFileSync('deploy/previous-release', 'utf8').trim();
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 });

const released = new Set(git('ls-tree', '--name-only', commit, `${folder}/`).split('\n').filter(Boolean).map((path) => path.slice(folder.length + 1)));
const files = readdirSync(folder).sort();

const titles = [...new Set(files.map((file) => file.replace(/\.(up|down)\.sql$/, '')))];
titles.forEach((title, index) => {
  for (const way of ['up', 'down']) {
    if (!files.includes(`${title}.${way}.sql`)) problems.push(`${title} has no ${way}.sql: every migration has its reverse`);
  }
  const number = String(index + 1).padStart(4, '0');
  if (!title.startsWith(`${number}_`)) problems.push(`${title} should be number ${number}: numbers have no holes and no doubles`);
});

for (const file of released) {
  if (!files.includes(file)) problems.push(`${file} is gone: databases have had it`);
  else if (readFileSync(`${folder}/${file}`, 'utf8') !== git('show', `${commit}:${folder}/${file}`))
    problems.push(`${file} is not what was released: databases have had it as it was; write another migration`);
}

const contracting = [
  [/\bDROP\s+(TABLE|COLUMN|VIEW|FUNCTION|TYPE|SCHEMA|EXTENSION)\b/i, 'takes something away'],
  [/\bRENAME\b/i, 'renames'],
  [/\bALTER\s+(COLUMN\s+)?"?\w+"?\s+(SET\s+DATA\s+)?TYPE\b/i, "changes a column's type"],
  [/\bSET\s+NOT\s+NULL\b/i, 'asks for a value that the previous release may not write'],
  [/\bADD\s+(COLUMN\s+)?(?!CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)"?\w+"?\s[^,;]*\bNOT\s+NULL\b(?![^,;]*\b(DEFAULT|GENERATED)\b)(?<!\bDEFAULT\b[^,;]*)/i, 'adds a column that every writer must fill'],
  [/\bADD\s+(CONSTRAINT|CHECK|UNIQUE|PRIMARY\s+KEY|FOREIGN\s+KEY)\b/i, 'adds a condition that rows of the previous release may break'],
  [/\bTRUNCATE\b|\bDELETE\s+FROM\b/i, 'removes rows'],
];

// Index builds that write nothing while they run can't be in a transaction; on a table of millions one says why it may lock.
const heavy = [/\bCREATE\s+(UNIQUE\s+)?INDEX\b/i, 'locks writers of its table while it builds'];

for (const file of files.filter((name) => name.endsWith('.up.sql') && !released.has(name))) {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  if (/^--\s*contract:\s*\S.{9,}/im.test(text)) continue;
  const sql = text.replace(/--.*$/gm, '').replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''");
  const made = new Set([...sql.matchAll(/\bCREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?/gi)].map((match) => match[1].toLowerCase()));
  for (const statement of sql.split(';')) {
    const table = statement.match(/\b(?:ALTER\s+TABLE|ON)\s+(?:ONLY\s+)?"?(\w+)"?/i)?.[1]?.toLowerCase();
    if (/^\s*CREATE\s+(UNLOGGED\s+)?TABLE/i.test(statement) || made.has(table)) continue;
    for (const [pattern, what] of [...contracting, heavy]) {
      if (pattern.test(statement)) problems.push(`${file} ${what}: ${statement.trim().replace(/\s+/g, ' ').slice(0, 100)} (see docs/operations.md, Migrations)`);
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
