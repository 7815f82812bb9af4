// heroku.mjs: whether app.json and heroku.yml say the same, name what is there, and run exactly one dyno.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const app = JSON.parse(readFileSync('app.json', 'utf8'));
const manifest = parse(readFileSync('heroku.yml', 'utf8'));
const dockerfile = readFileSync(manifest.build.docker.web, 'utf8');
const addons = (list) => JSON.stringify(list.map(({ plan, as }) => `${plan} ${as}`).sort());

const wrong = {
  'app.json: not in containers': app.stack !== 'container',
  'app.json: more or less than one dyno, which can have no second silo beside it': app.formation.web.quantity !== 1 || Object.keys(app.formation).length !== 1,
  'app.json: the silo is not in the API': app.env.SILO_IN_API?.value !== 'true',
  'app.json: an entry without description': Object.values(app.env).some(({ description }) => !description),
  'app.json: an entry that is neither given nor optional': Object.values(app.env).some((one) => !one.value && !one.generator && one.required !== false),
  'app.json and heroku.yml name different add-ons': addons(app.addons) !== addons(manifest.setup.addons),
  'heroku.yml: nothing migrates before a release': !manifest.release.command.some((one) => /Database\.dll up$/.test(one)),
  'heroku.yml: no image for the release phase': !manifest.build.docker[manifest.release.image],
};
for (const command of [...manifest.release.command, ...Object.values(manifest.run)]) {
  const [, folder, program] = command.match(/^dotnet (\w+)\/PokeTradeVault\.(\w+)\.dll/) ?? [];
  wrong[`heroku.yml: ${command} is not in the image`] = !program || !existsSync(`src/${program}`) || !dockerfile.includes(`-o /app/${folder} `);
}
for (const [problem, found] of Object.entries(wrong)) {
  if (!found) continue;
  console.log(problem);
  process.exitCode = 1;
}
