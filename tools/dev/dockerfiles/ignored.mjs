// What .dockerignore keeps from a builder: the last pattern that fits a path, or a folder above it, decides.
import { readFileSync } from 'node:fs';

const rules = readFileSync('.dockerignore', 'utf8').split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => ({ keeps: line.startsWith('!'), fits: pattern(line.replace(/^!/, '')) }));

export const ignored = (path) => rules.reduce((sofar, { keeps, fits }) => (fits.test(path) ? !keeps : sofar), false);

function pattern(text) {
  const body = text.split('/').map((part) => (part === '**' ? '**' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*').replace(/\?/g, '[^/]')));
  return new RegExp(`^${body.join('/').replace(/\*\*\//g, '(?:.*/)?').replace(/\*\*$/, '.*')}(?:/.*)?$`);
}
