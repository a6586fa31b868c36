import { expect, test } from 'vitest';
import { eachInTurn } from '../src/each.ts';

test('one that fails keeps no other from its turn, and all that failed is told at the end', async () => {
  const done: number[] = [];
  const all = eachInTurn([1, 2, 3, 4], 'numbers', async (one) => {
    await Promise.resolve();
    if (one % 2 === 0) throw new Error(`no ${one}`);
    done.push(one);
  });
  const failure: AggregateError = await all.catch((error) => error);
  expect(done).toEqual([1, 3]);
  expect(failure.message).toBe('2 numbers failed');
  expect(failure.errors.map(({ message }) => message)).toEqual(['no 2', 'no 4']);
  await expect(eachInTurn([1], 'numbers', async () => undefined)).resolves.toBeUndefined();
});
