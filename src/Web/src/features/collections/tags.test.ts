import { expect, it } from 'vitest';
import { tagsOf } from './tags.ts';

it('tags are suggested by how often they are used', () => {
  const vault = [{ tags: ['b', 'a'] }, { tags: ['b'] }, {}];
  expect(tagsOf(vault)).toEqual([
    { tag: 'b', count: 2 },
    { tag: 'a', count: 1 },
  ]);
});
