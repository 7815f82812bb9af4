// The stages of a Dockerfile: what each is made of.
import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';

/** @returns {{ name, image, from, instructions, healthCheck, user }[]} `from`: the stage below it, if it is one of the file's own. */
export function stagesOf(file) {
  const stages = [];
  for (const instruction of DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') stages.push(stage(instruction, stages));
    else if (instruction.getKeyword() !== 'ARG' || stages.length > 0) added(stages.at(-1), instruction);
  }
  return stages;
}

function stage(from, stages) {
  const below = stages.find(({ name }) => name === from.getImage());
  return {
    name: from.getBuildStage() ?? 'the last',
    image: from.getImage(),
    from: below?.name,
    instructions: [],
    healthCheck: below?.healthCheck ?? false,
    user: below?.user,
  };
}

function added(to, instruction) {
  to.instructions.push(instruction);
  const words = instruction.getArguments().map(String);
  if (instruction.getKeyword() === 'USER') to.user = words[0];
  if (instruction.getKeyword() === 'HEALTHCHECK') to.healthCheck = words[0] !== 'NONE';
}
