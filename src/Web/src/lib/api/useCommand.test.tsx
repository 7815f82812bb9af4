// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { Problem } from './problem.ts';
import { useCommand } from './useCommand.ts';

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);

async function keysOf(outcomes: (Problem | 'done')[], inputs: string[]): Promise<string[]> {
  const keys: string[] = [];
  const send = vi.fn(async (_: string, key: string) => {
    const outcome = outcomes[keys.push(key) - 1];
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  });
  const { result } = renderHook(() => useCommand(send), { wrapper });
  for (const input of inputs) await act(() => result.current.mutateAsync(input).catch(() => undefined));
  return keys;
}

const refused = new Problem(409, { code: 'in_trade' });

it('the same again after an unknown outcome goes under the same key', async () => {
  const [first, second] = await keysOf([Problem.unreachable(), 'done'], ['put', 'put']);
  expect(second).toBe(first);
});

it('something else after an unknown outcome is another action', async () => {
  const [first, second] = await keysOf([Problem.unreachable(), 'done'], ['put', 'take']);
  expect(second).not.toBe(first);
});

it('the same again after a refusal is another action, for a refusal is kept under its key', async () => {
  const [first, second] = await keysOf([refused, 'done'], ['put', 'put']);
  expect(second).not.toBe(first);
});

it('the same again after it was done is another action', async () => {
  const [first, second] = await keysOf(['done', 'done'], ['put', 'put']);
  expect(second).not.toBe(first);
});
