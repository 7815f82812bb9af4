// What must hold of a stack of compose files, beyond their schema.
import { existsSync } from 'node:fs';
import { problemsOf } from '../settings/known.mjs';

const programs = { api: 'api', silo: 'silo', migrate: 'database' };
const exactTag = /:v?\d+(\.\d+)+(-[\w.]+)*$/;

/** @param targets Of deploy/docker/Dockerfile, by name, with whether each has a health check. */
export function* checked(model, targets, { production }) {
  for (const [name, service] of Object.entries(model.services)) {
    for (const problem of [...wholeness(model, service, targets), ...images(service, targets), ...dependencies(model, service, targets)])
      yield `${name}: ${problem}`;
    if (programs[name]) yield* settings(name, service, production);
    if (production) for (const problem of guarded(name, service)) yield `${name}: ${problem}`;
  }
  yield* unused(model);
  if (production) yield* safe(model);
}

/** Development has a default for all that it is not given. */
function* settings(name, { environment }, production) {
  const given = Object.keys(environment).filter((key) => environment[key] !== '' || !(`${key}_FILE` in environment));
  for (const problem of problemsOf(name, programs[name], given)) if (production || !/ is not given$/.test(problem)) yield problem;
}

const list = (value) => (Array.isArray(value) ? value : Object.keys(value ?? {}));

const secretsOf = (service) => list(service.secrets).map((one) => (typeof one === 'string' ? { source: one, target: `/run/secrets/${one}` } : one));

const mounts = (service) => list(service.volumes).map((one) => one.split(':')[0]);

function* wholeness(model, service) {
  for (const volume of mounts(service)) {
    if (volume.startsWith('.') ? !existsSync(volume) : !volume.startsWith('/') && !(volume in (model.volumes ?? {}))) yield `the volume ${volume} is not there`;
  }
  for (const network of list(service.networks)) if (!(network in (model.networks ?? {}))) yield `the network ${network} is not there`;
  const secrets = secretsOf(service);
  for (const { source } of secrets) if (!(source in (model.secrets ?? {}))) yield `the secret ${source} is not there`;
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    const file = /(_FILE|^CERTIFICATE(_KEY)?)$/.test(key) && value;
    if (file && !secrets.some(({ target }) => target === file)) yield `${key} names ${file}, which it is not given`;
  }
}

function* images(service, targets) {
  const own = service.build?.target ?? service.image?.match(/^registry\.example\.org\/vault\/([\w-]+):1\.2\.3$/)?.[1];
  if (service.build && service.image) yield 'both built and pulled';
  if (own && !targets.has(own)) yield `no target ${own} in the Dockerfile`;
  if (!own && !exactTag.test(service.image ?? '')) yield `${service.image} has no exact tag`;
}

function* dependencies(model, service, targets) {
  for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
    const other = model.services[name];
    if (!other) yield `waits for ${name}, which is not there`;
    else if (condition === 'service_healthy' && !healthy(other, targets)) yield `waits for the health of ${name}, which tells none`;
    else if (condition === 'service_completed_successfully' && (other.restart ?? 'no') !== 'no') yield `waits for the end of ${name}, which starts again`;
  }
}

function healthy(service, targets) {
  if (service.healthcheck) return !service.healthcheck.disable;
  const own = service.build?.target ?? service.image?.match(/\/([\w-]+):1\.2\.3$/)?.[1];
  return targets.get(own) === true;
}

function* guarded(name, service) {
  if (!service.restart) yield 'says nothing of restarts';
  if (!list(service.cap_drop).includes('ALL')) yield 'keeps capabilities';
  if (!list(service.security_opt).includes('no-new-privileges:true')) yield 'may gain privileges';
  if (service.privileged) yield 'is privileged';
  if (programs[name] && service.read_only !== true) yield 'can write to its image';
  if (programs[name] && !(parseInt(service.stop_grace_period, 10) >= 60)) yield 'is not given the time to drain';
  if (programs[name] && service.develop) yield 'is developed';
  const open = list(service.ports).filter((port) => !/^127\.0\.0\.1:/.test(port));
  if (open.length > 0 && name !== 'balancer') yield `is open to everybody: ${open}`;
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    if (/:\/\/[^/@]+:[^/@]+@/.test(value) || (/PASSWORD|SECRET|TOKEN|_KEY$/.test(key) && value && !/^\/run\/secrets\//.test(value)))
      yield `${key} holds a secret, which belongs into a file`;
  }
}

function* unused(model) {
  const services = Object.values(model.services);
  const used = {
    volumes: services.flatMap(mounts),
    networks: services.flatMap((service) => list(service.networks)),
    secrets: services.flatMap((service) => secretsOf(service).map(({ source }) => source)),
  };
  for (const [kind, names] of Object.entries(used))
    for (const name of Object.keys(model[kind] ?? {})) if (!names.includes(name)) yield `nobody uses the ${kind.slice(0, -1)} ${name}`;
}

function* safe(model) {
  const { api, silo } = model.services;
  for (const service of [api, silo]) {
    if (/^(Development)?$/.test(service.environment.ASPNETCORE_ENVIRONMENT ?? '')) yield 'a program runs as in development';
    if (service.environment.DEMO === 'true') yield 'there are demo traders';
    if (!(Number(service.deploy?.replicas) >= 2)) yield 'a program runs once only';
  }
  for (const name of ['stores', 'cluster', 'edge']) if (model.networks[name]?.internal !== true) yield `the network ${name} is not closed`;
  const edge = model.networks.edge?.ipam?.config?.[0]?.subnet;
  if (api.environment.TRUSTED_PROXIES !== edge) yield `TRUSTED_PROXIES is not the network of the balancer, ${edge}`;
}
