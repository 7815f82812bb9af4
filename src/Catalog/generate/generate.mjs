// Writes the catalog's snapshot (../Data/catalog.json) and the learnsets (../Data/learnsets.txt) from @pkmn/dex and
// pokemon-showdown, and the Unicode table (../Data/unicode.json).
//   npm ci && npm run generate     writes them
//   npm ci && npm run check        fails where the committed files are not what this writes
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { learnsetLines } from './learnsets.mjs';
import { snapshotSections } from './snapshot.mjs';
import { unicodeTable } from './unicode.mjs';

const here = new URL('.', import.meta.url);
const check = process.argv.includes('--check');

// Composed, as all text in the product is; the package has Flabébé decomposed.
const sections = Object.entries(snapshotSections())
  .map(([name, rows]) => `"${name}": [\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]`)
  .join(',\n')
  .normalize('NFC');
write('../Data/catalog.json', `{\n"source": ${JSON.stringify(sourceOf(sections, ['generate.mjs', 'snapshot.mjs'], ['@pkmn/dex']))},\n${sections}\n}\n`);

const learnsets = (await learnsetLines()).join('\n').normalize('NFC');
const learnsetFiles = ['generate.mjs', 'snapshot.mjs', 'learnsets.mjs'];
write('../Data/learnsets.txt', `${JSON.stringify(sourceOf(learnsets, learnsetFiles, ['@pkmn/dex', 'pokemon-showdown']))}\n${learnsets}\n`);

// The table follows the Unicode version of the Node that runs this; another version is no reason to fail a check.
const table = unicodeTable();
if (!check || JSON.parse(read('../Data/unicode.json')).version === table.version) {
  write('../Data/unicode.json', `{\n${Object.entries(table).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(',\n')}\n}\n`);
}

/** Ties a file to its generator and to its own content. */
function sourceOf(content, files, packages) {
  const locked = JSON.parse(read('package-lock.json')).packages;
  return {
    packages: Object.fromEntries(packages.map(name => [name, locked[`node_modules/${name}`].version])),
    generatorSha256: sha256([...files, 'package-lock.json'].map(read).join('')),
    sectionsSha256: sha256(content),
  };
}

function write(path, text) {
  if (!check) {
    writeFileSync(new URL(path, here), text);
    console.log(`${path}: ${text.length} characters`);
  } else if (read(path) !== text) {
    console.error(`${path} is not what the generator writes: run "npm run generate" in src/Catalog/generate`);
    process.exitCode = 1;
  }
}

function read(path) {
  return readFileSync(new URL(path, here), 'utf8');
}

function sha256(text) {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
