import { expect, it } from 'vitest';
import { fieldName, fieldValue } from './fieldNames.ts';

it.each([
  ['ivs.atk', 'Attack IV'],
  ['evs.spe', 'Speed EV'],
  ['teraType', 'Tera type'],
  ['somethingNew', 'somethingNew'],
])('%s is called “%s”', (field, name) => {
  expect(fieldName(field)).toBe(name);
});

it.each([
  ['favourite', 'true', 'yes'],
  ['shiny', 'false', 'no'],
  ['box', '0', '1'],
  ['slot', '29', '30'],
  ['nickname', 'Sparky', 'Sparky'],
])('%s %s reads “%s”', (field, value, words) => {
  expect(fieldValue(field, value)).toBe(words);
});
