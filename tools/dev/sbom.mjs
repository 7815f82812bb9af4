// sbom.mjs LOCKS: the list of materials of the lock files in CycloneDX's form, each package once, with its hash and where it is
// used. The same lock files make the same list, but for its time, which is that of the commit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const git = (...args) => execFileSync('git', args).toString().trim();
const components = new Map();
for (const file of process.argv.slice(2).sort()) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of file.endsWith('packages.lock.json') ? nuget(lock) : npm(lock)) add(one, dirname(file));
}

const commit = git('rev-parse', 'HEAD');
console.log(JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${commit.slice(0, 8)}-${commit.slice(8, 12)}-5${commit.slice(13, 16)}-8${commit.slice(17, 20)}-${commit.slice(20, 32)}`,
  version: 1,
  metadata: {
    timestamp: new Date(git('log', '-1', '--format=%cI')).toISOString(),
    component: { type: 'application', name: 'poketradevault', version: commit },
  },
  components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
}, null, 2));

function* nuget(lock) {
  for (const packages of Object.values(lock.dependencies))
    for (const [name, { type, resolved, contentHash }] of Object.entries(packages))
      if (type !== 'Project') yield { name, version: resolved, purl: `pkg:nuget/${name}@${resolved}`, sha512: contentHash };
}

function* npm(lock) {
  for (const [path, { version, integrity, link, dev, license }] of Object.entries(lock.packages)) {
    if (!path || link) continue;
    const name = path.split('node_modules/').at(-1);
    const sha512 = integrity?.split(' ').find((hash) => hash.startsWith('sha512-'))?.slice(7);
    yield { name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, sha512, license, scope: dev ? 'excluded' : 'required' };
  }
}

function add({ name, version, purl, sha512, license, scope = 'required' }, folder) {
  const known = components.get(purl);
  if (known) {
    if (scope === 'required') known.scope = scope;
    if (!known.properties.some(({ value }) => value === folder)) known.properties.push({ name: 'usedIn', value: folder });
    return;
  }
  components.set(purl, {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope,
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
    ...(license && { licenses: [/ (OR|AND) /.test(license) ? { expression: license } : { license: { name: license } }] }),
    purl,
    properties: [{ name: 'usedIn', value: folder }],
  });
}
