import type { Pokemon } from '#lib/api/types.ts';

export type Verdict = Pokemon['legality']['verdict'];

export const verdictWords: Record<Verdict, string> = {
  legal: 'Legal',
  questionable: 'Questionable',
  unknown: 'Legality unknown',
};

/** What a verdict means, for who asks. */
export const verdictMeaning: Record<Verdict, string> = {
  legal: 'Everything about it can be explained by the games.',
  questionable: 'No known source explains all of it:',
  unknown: 'We lack the data to judge it. That says nothing against it.',
};

export const isQuestionable = ({ legality }: Pick<Pokemon, 'legality'>): boolean =>
  legality.verdict === 'questionable';

/** Each problem as a sentence of its own. */
export const reasonsOf = ({ legality }: Pick<Pokemon, 'legality'>): string[] =>
  legality.reasons.map(({ reason }) => {
    const text = reason.trim();
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
  });
