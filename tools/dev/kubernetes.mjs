// kubernetes.mjs FOLDER...: whether manifests keep to Kubernetes' own schemas, hold together, and whether overlays find what
// they name. Kustomize itself is not needed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { problemsOfSchema } from './kubernetes/schema.mjs';

const problems = [];
const say = (where, what) => problems.push(`${where}: ${what}`);

async function checkFolder(folder) {
  const { objects, generated, kustomization } = read(folder);
  for (const { file, object } of objects) await checkSchema(file, object);
  if (kustomization.resources.some((one) => one.startsWith('..'))) return;
  for (const { file, object } of objects) checkReferences(file, object, objects, generated);
}

/** All that a kustomization names, its bases too. */
function read(folder) {
  const kustomization = parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8'));
  const objects = [];
  const generated = new Set([...(kustomization.configMapGenerator ?? []), ...(kustomization.secretGenerator ?? [])].map(({ name }) => name));
  for (const one of [...kustomization.resources, ...(kustomization.patches ?? []).map(({ path }) => path)]) {
    const path = join(folder, one);
    if (!existsSync(path)) say(folder, `${one} is not there`);
    else if (existsSync(join(path, 'kustomization.yaml'))) {
      const base = read(path);
      for (const { name } of kustomization.images ?? [])
        if (!base.objects.some(({ object }) => containersOf(object).some(({ image }) => image === name))) say(folder, `no container runs ${name}`);
      for (const { name, behavior } of kustomization.configMapGenerator ?? [])
        if (behavior === 'merge' && !base.generated.has(name)) say(folder, `the base has no ${name} to merge with`);
    } else
      for (const document of parseAllDocuments(readFileSync(path, 'utf8'), { merge: true })) {
        for (const fault of document.errors) say(path, fault.message);
        objects.push({ file: path, object: document.toJS(), patch: one });
      }
  }
  return { objects, generated, kustomization };
}

async function checkSchema(file, object) {
  for (const problem of await problemsOfSchema(object)) say(`${file}, ${object.kind} ${object.metadata.name}`, problem);
}

function podOf({ spec }) {
  return spec?.jobTemplate?.spec.template ?? spec?.template;
}

function containersOf(object) {
  const pod = podOf(object)?.spec;
  return [...(pod?.initContainers ?? []), ...(pod?.containers ?? [])];
}

function checkReferences(file, object, objects, generated) {
  const where = `${file}, ${object.kind} ${object.metadata.name}`;
  const pod = podOf(object);
  const has = (kind, name) => objects.some((one) => one.object.kind === kind && one.object.metadata.name === name);
  if (object.spec?.selector?.matchLabels && pod) matches(where, object.spec.selector.matchLabels, pod.metadata.labels);
  const selector = object.kind === 'Service' ? object.spec.selector : object.spec?.podSelector?.matchLabels;
  if (selector && !objects.some((one) => podOf(one.object) && isPart(selector, podOf(one.object).metadata.labels))) say(where, 'selects no pod');
  if (object.spec?.scaleTargetRef && !has(object.spec.scaleTargetRef.kind, object.spec.scaleTargetRef.name)) say(where, 'scales nothing');
  if (pod?.spec.serviceAccountName && !has('ServiceAccount', pod.spec.serviceAccountName)) say(where, 'has no such service account');
  if (object.kind === 'RoleBinding' && !has('Role', object.roleRef.name)) say(where, 'binds no role');
  for (const container of containersOf(object)) checkContainer(where, container, pod.spec, generated);
}

function checkContainer(where, container, pod, generated) {
  const ports = new Set((container.ports ?? []).map(({ name }) => name));
  for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe'])
    if (container[probe] && !ports.has(container[probe].httpGet.port)) say(where, `${probe} asks a port that is not there`);
  const volumes = new Set((pod.volumes ?? []).map(({ name }) => name));
  for (const { name } of container.volumeMounts ?? []) if (!volumes.has(name)) say(where, `mounts ${name}, which is no volume`);
  for (const source of container.envFrom ?? [])
    if (source.configMapRef && !generated.has(source.configMapRef.name)) say(where, `reads ${source.configMapRef.name}, which nothing makes`);
  if (!container.securityContext?.readOnlyRootFilesystem) say(where, `${container.name} may write to its image`);
}

function matches(where, selector, labels) {
  if (!isPart(selector, labels)) say(where, 'does not select its own pods');
}

const isPart = (selector, labels) => Object.entries(selector).every(([key, value]) => labels?.[key] === value);

for (const folder of process.argv.slice(2)) await checkFolder(folder);
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
