import { expect, it } from 'vitest';
import { withSuggestion } from './suggested.ts';

const typed = { text: 'serf', move: ['Fly'], shiny: 'true' };

it('a suggestion takes the place of what was typed, beside the other filters', () => {
  expect(withSuggestion(typed, { kind: 'species', name: 'Starmie' })).toEqual({
    move: ['Fly'],
    shiny: 'true',
    species: 'Starmie',
  });
});

it('moves add up, each once, the last four', () => {
  expect(withSuggestion(typed, { kind: 'move', name: 'Surf' })).toMatchObject({ move: ['Fly', 'Surf'] });
  expect(withSuggestion(typed, { kind: 'move', name: 'Fly' })).toMatchObject({ move: ['Fly'] });
  const four = { move: ['Fly', 'Cut', 'Dive', 'Bite'] };
  expect(withSuggestion(four, { kind: 'move', name: 'Surf' })).toEqual({
    move: ['Cut', 'Dive', 'Bite', 'Surf'],
  });
});

it('a trader is no filter', () => {
  expect(withSuggestion(typed, { kind: 'trader', name: 'misty' })).toBe('trader');
});
