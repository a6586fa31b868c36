import { expect, test } from 'vitest';
import { oncePer } from '../src/once.ts';

test('asks once for each, also while the first answer is not there yet', async () => {
  let asked = 0;
  const once = oncePer(async ({ name }: { name: string }) => `${name} ${++asked}`);
  const [ana, ben] = [{ name: 'ana' }, { name: 'ben' }];
  expect(await Promise.all([once(ana), once(ana), once(ben)])).toEqual(['ana 1', 'ana 1', 'ben 2']);
  expect(await once({ ...ana })).toBe('ana 3');
});
