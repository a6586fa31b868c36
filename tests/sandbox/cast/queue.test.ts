import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueue } from '../../../src/sandbox/cast/queue.ts';

const anyDue = fc.record({ at: fc.nat(20), key: fc.string({ maxLength: 2 }) });

test('what is put in comes out in order of time, and of keys where that is the same', () => {
  fc.assert(
    fc.property(fc.array(anyDue), (all) => {
      const queue = createQueue();
      for (const one of all) queue.add(one);
      const out = all.map(() => queue.take(20));
      const sorted = all.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : Number(a.key > b.key)));
      expect(out).toEqual(sorted);
    }),
  );
});

test('nothing comes out before its time', () => {
  const queue = createQueue();
  queue.add({ at: 10, key: 'a' });
  expect(queue.take(9)).toBeUndefined();
  expect(queue.first()).toEqual({ at: 10, key: 'a' });
  expect(queue.take(10)).toEqual({ at: 10, key: 'a' });
  expect(queue.first()).toBeUndefined();
});
