// secrets.mjs: whether a secret stands in a file that git knows. secrets.mjs --history: in any line that any commit has added.
// What is no secret although it looks like one stands in secrets.allowed, a value a line, with its reason.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const allowed = new Set(
  readFileSync(new URL('secrets.allowed', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+#/)[0]),
);

const patterns = {
  'a private key': /^\s*(-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----)$|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*(?:\\n)([A-Za-z0-9+/=]{16,})/,
  "an AWS key's id": /\b((?:AKIA|ASIA)[0-9A-Z]{16})\b/,
  'a GitHub token': /\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b/,
  'a DigitalOcean token': /\b(do[opr]_v1_[a-f0-9]{64})\b/,
  'a Heroku token': /\b(HRKU-[A-Za-z0-9_-]{30,})\b/,
  'an npm token': /\b(npm_[A-Za-z0-9]{36})\b/,
  'a Slack token': /\b(xox[abprs]-[A-Za-z0-9-]{20,})\b/,
  'a Stripe key': /\b((?:sk|rk)_live_[A-Za-z0-9]{20,})\b/,
  'a Google key': /\b(AIza[A-Za-z0-9_-]{35})\b/,
  'a Sentry key': /https:\/\/([a-f0-9]{32})@[\w.-]+\/\d+/,
  'a JSON Web Token': /\b(eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,})/,
  'a password in a URL': /\b(?:postgres(?:ql)?|rediss?|amqps?|smtps?|https?):\/\/[^\s:@/"'`$&<>]*:([^\s:@/"'`]{3,})@/,
  'a value of a secret': /(?:SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY)[A-Z_]*["'\]]*\s*(?:=>|[:=])\s*["']?([A-Za-z0-9+/_.!#%^&*=-]{16,})/i,
};

// Names, references and what people write where a value would stand.
const placeholder = /^(?:\$|\/|&|\*|<|\{|…|%|x+$|\*+$|password|secret|pass|pw|user|name|key)|\$\{|…|example|^[a-z]+(?:[.A-Z][A-Za-z]+)*$|^[A-Z][A-Z_]+$|^[A-Za-z_]+(?:\.[A-Za-z_]+)+|\(/;

function* secretsIn(text) {
  for (const [what, pattern] of Object.entries(patterns)) {
    const match = text.match(pattern);
    const value = match?.[1] ?? match?.[2];
    if (value && !allowed.has(value) && !isPlaceholder(what, value)) yield { what, value };
  }
}

const isPlaceholder = (what, value) =>
  (what !== 'a private key' && placeholder.test(value)) || (what === 'a value of a secret' && (entropyOf(value) < 3.3 || /^[a-z]+(?:[-_][a-z]+)*$/i.test(value)));

/** Bits a character: words have about 3, random text 4 and more. */
function entropyOf(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return -[...counts.values()].reduce((sum, count) => sum + (count / text.length) * Math.log2(count / text.length), 0);
}

let found = 0;
function look(where, line) {
  if (line.length > 5000) return;
  for (const { what, value } of secretsIn(line)) {
    found += 1;
    // The value itself would stand in the log of the check.
    console.log(`${where}: ${what}, ${value.length} characters that begin with ${value.slice(0, 3)}`);
  }
}

const skipped = /(?:^|\/)(?:package-lock\.json|packages\.lock\.json|secrets\.allowed)$|\.(?:png|ico|woff2?|gz|br)$|^src\/Catalog\/Data\//;

function lookAtFiles() {
  for (const file of execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\0').filter(Boolean)) {
    if (/(?:^|\/)\.env(?:\.(?!example)\w+)?$|\.(?:pem|key|pfx|p12|tfstate|tfvars)$/.test(file)) {
      found += 1;
      console.log(`${file}: a kind of file that holds secrets`);
    }
    if (skipped.test(file)) continue;
    let text;
    try {
      text = readFileSync(file, 'utf8');
    } catch (fault) {
      if (fault.code === 'ENOENT') continue; // removed, not committed yet
      throw fault;
    }
    text.split('\n').forEach((line, index) => {
      look(`${file}:${index + 1}`, line);
    });
  }
}

async function lookAtHistory() {
  const git = spawn('git', ['log', '--all', '--patch', '--unified=0', '--no-color', '--no-textconv', '--format=commit %H']);
  const ended = new Promise((resolve) => git.on('close', resolve));
  let commit = '';
  let file = '';
  for await (const line of createInterface({ input: git.stdout })) {
    if (line.startsWith('commit ')) commit = line.slice(7, 17);
    else if (line.startsWith('+++ ')) file = line.slice(6);
    else if (line.startsWith('+') && !skipped.test(file)) look(`${commit} ${file}`, line.slice(1));
  }
  if ((await ended) !== 0) throw new Error('git log failed');
}

if (process.argv[2] === '--history') await lookAtHistory();
else lookAtFiles();
process.exitCode = found > 0 ? 1 : 0;
