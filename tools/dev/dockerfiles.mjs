// dockerfiles.mjs FILES: whether Dockerfiles are well-formed, copy what is there and what .dockerignore lets through, name exact
// base images, and end as a user that is not root.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { ignored } from './dockerfiles/ignored.mjs';
import { stagesOf } from './dockerfiles/stages.mjs';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { maxBuffer: 1e8 }).toString().split('\n').filter(Boolean);

/** Their image's own user is not root. */
const unprivileged = /-chiseled$/;

for (const file of process.argv.slice(2)) {
  for (const problem of problemsOf(file)) {
    process.exitCode = 1;
    console.log(`${file}: ${problem}`);
  }
}

function* problemsOf(file) {
  for (const { range, message } of validate(readFileSync(file, 'utf8'))) yield `line ${range.start.line + 1}: ${message}`;
  const stages = stagesOf(file);
  for (const stage of stages) {
    if (!stage.from && !/:\d+(\.\d+)+(-[\w.]+)*$/.test(stage.image)) yield `${stage.image} has no exact tag`;
    for (const instruction of stage.instructions) yield* copies(instruction, stages);
    if (started(stage) && !stage.user && !unprivileged.test(base(stage, stages))) yield `${stage.name} runs as root`;
  }
}

function* copies(instruction, stages) {
  if (instruction.getKeyword() === 'ADD') yield 'ADD may fetch and unpack: use COPY';
  if (instruction.getKeyword() !== 'COPY') return;
  const from = instruction.getFlags().find((flag) => flag.getName() === 'from')?.getValue();
  if (from) {
    if (!stages.some(({ name }) => name === from)) yield `copies from ${from}, which is no stage`;
    return;
  }
  for (const source of instruction.getArguments().slice(0, -1).map(String)) {
    const found = tracked.filter((path) => source === '.' || path === source || path.startsWith(`${source.replace(/\/$/, '')}/`));
    if (found.length === 0) yield `copies ${source}, which is not there`;
    else if (found.every(ignored)) yield `copies ${source}, which .dockerignore keeps from it`;
  }
}

function started({ instructions }) {
  return instructions.some((one) => ['CMD', 'ENTRYPOINT'].includes(one.getKeyword()));
}

function base(stage, stages) {
  return stage.from ? base(stages.find(({ name }) => name === stage.from), stages) : stage.image;
}
