import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newCommandKey } from './commandKey.ts';
import { type Problem, problemOf } from './problem.ts';

type Options<Input, Answer> = Omit<UseMutationOptions<Answer, Problem, Input>, 'mutationFn'>;

/**
 * A user's action under a key of its own. Where the outcome stayed unknown and the user tries the very same again,
 * the key is the same too, so that nothing happens twice.
 */
export function useCommand<Input, Answer>(
  act: (input: Input, key: string) => Promise<Answer>,
  options: Options<Input, Answer> = {},
): UseMutationResult<Answer, Problem, Input> {
  const open = useRef<{ content: string; key: string } | null>(null);
  return useMutation<Answer, Problem, Input>({
    ...options,
    mutationFn: async (input) => {
      const content = JSON.stringify(input) ?? '';
      const key = open.current?.content === content ? open.current.key : newCommandKey();
      open.current = { content, key };
      try {
        const answer = await act(input, key);
        open.current = null;
        return answer;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem.isUnknown) open.current = null;
        throw problem;
      }
    },
  });
}
