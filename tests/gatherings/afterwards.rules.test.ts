import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recapOf } from '../../src/gatherings/afterwards/recap.ts';
import { worthOf } from '../../src/gatherings/afterwards/worth.ts';
import { smallestGroup } from '../../src/groups.ts';

const useful = fc.constantFrom('very' as const, 'somewhat' as const, 'no' as const, null);
const attendance = fc.record({ useful, line: fc.option(fc.string({ maxLength: 20 })) });

test('what an event was worth is told from five answers on, and adds up', () => {
  fc.assert(
    fc.property(fc.array(attendance, { maxLength: 12 }), (attendances) => {
      const worth = worthOf(attendances);
      const said = attendances.filter((one) => one.useful !== null).length;
      expect(worth.said).toBe(said);
      expect(worth.told).toBe(said >= smallestGroup);
      if (!worth.told) {
        expect(Object.keys(worth).sort()).toEqual(['said', 'told']);
        return;
      }
      expect(worth.counts.very + worth.counts.somewhat + worth.counts.no).toBe(said);
      expect(worth.lines).toEqual([...worth.lines].sort());
    }),
  );
});

test('where lines stand says nothing of who wrote them', () => {
  const lines = ['b', 'a', 'd', 'c', 'e'];
  const told = (order: readonly string[]) =>
    worthOf(order.map((line) => ({ useful: 'very' as const, line })));
  expect(told(lines)).toEqual(told([...lines].reverse()));
});

test('a recap is whatever was filled in, and none if nothing was', () => {
  expect(recapOf({ learned: ' ', links: null, decisions: '' })).toBeNull();
  expect(recapOf({ next: ' A second one. ' })).toEqual({
    learned: '',
    links: '',
    decisions: '',
    next: 'A second one.',
  });
});
