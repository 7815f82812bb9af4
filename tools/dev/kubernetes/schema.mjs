// Whether an object keeps to Kubernetes' own schema.

export async function problemsOfSchema(object) {
  const Model = await modelOf(object);
  if (!Model) return [`${object.apiVersion} is not known to have a ${object.kind}`];
  const { watched, unread } = watch(object);
  const problems = [];
  try {
    Model.prototype.validate.call(watched);
  } catch (fault) {
    problems.push(fault.message);
  }
  return [...problems, ...unread().map((path) => `${path} is not known`)];
}

async function modelOf({ apiVersion, kind }) {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : [undefined, apiVersion];
  // The library's folders drop the ending that some groups' names have.
  const folders = group ? [`${group}/${version}`, `${group.replace(/\.k8s\.io$/, '')}/${version}`] : [version];
  for (const folder of folders) {
    try {
      return (await import(`kubernetes-models/${folder}/${kind}`))[kind];
    } catch (fault) {
      if (!/NOT_FOUND|NOT_EXPORTED/.test(fault.code)) throw fault;
    }
  }
  return undefined;
}

/** The schemas let members pass that they don't know. But they read each that they do know: what nobody reads is unknown. */
function watch(object) {
  const read = new Set();
  const paths = new Set();
  const wrap = (value, path) => {
    if (value === null || typeof value !== 'object') return value;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) paths.add(`${path}.${key}`);
    return new Proxy(value, {
      get(target, key) {
        if (typeof key === 'string') read.add(`${path}.${key}`);
        return wrap(Reflect.get(target, key), `${path}.${String(key)}`);
      },
    });
  };
  const watched = wrap(object, '');
  return { watched, unread: () => [...paths].filter((path) => !read.has(path)).map((path) => path.slice(1)) };
}
