import { expect, it } from 'vitest';
import { spriteOf } from './sheets.ts';
import { spriteName } from './spriteName.ts';
import { typesOf } from './typesOf.ts';

it.each([
  ['Bulbasaur', 'bulbasaur', false],
  ['Mr. Mime-Galar', 'mr-mime-galar', false],
  ['Farfetch’d', 'farfetchd', false],
  ["Farfetch'd", 'farfetchd', false],
  ['Nidoran-F', 'nidoran-f', false],
  ['Flabébé', 'flabebe', false],
  ['Type: Null', 'type-null', false],
  ['Zygarde-10%', 'zygarde-10', false],
  ['Necrozma-Dusk-Mane', 'necrozma-dusk', false],
  ['Urshifu-Rapid-Strike', 'urshifu', false],
  ['Pikachu-Original', 'pikachu-original-cap', false],
  ['Alcremie-Ruby-Cream', 'alcremie-ruby-cream-plain', false],
  ['Meowstic-F', 'meowstic', true],
  ['Tapu Koko', 'tapu-koko', false],
])('%s is drawn by %s', (species, name, female) => {
  expect(spriteName(species)).toEqual({ name, female });
});

it('a species of the ninth generation has no sprite, but types to draw it by', () => {
  expect(spriteOf('Meowscarada', false, false)).toBeUndefined();
  expect(typesOf('Meowscarada')).toEqual(['Grass', 'Dark']);
});

it('a species that the catalog does not know has no types', () => {
  expect(typesOf('Missingno.')).toEqual([]);
});
