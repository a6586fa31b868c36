import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestGroup } from '../../src/groups.ts';
import { type Counts, enoughPrompts, figuresOf } from '../../src/participation/figures.ts';
import { text } from '../../src/participation/text.ts';

const counts: fc.Arbitrary<Counts> = fc.record({
  tallies: fc
    .uniqueArray(fc.constantFrom('message' as const, 'reply' as const, 'reaction' as const))
    .chain((kinds) =>
      fc.tuple(
        ...kinds.map((kind) => fc.record({ kind: fc.constant(kind), acts: fc.nat(500), people: fc.nat(20) })),
      ),
    ),
  active: fc.nat(30),
  answers: fc.array(fc.nat(12), { maxLength: 10 }),
  members: fc.nat(60),
  totalsOnly: fc.boolean(),
});

const say = (given: Partial<Counts>) =>
  text('en').figures(
    figuresOf({ tallies: [], active: 0, answers: [], members: 30, totalsOnly: false, ...given }),
  );

test('no group under five is ever told of, and nothing that fewer than five did', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { active, acts, typically } = figuresOf(given);
      for (const head of [active, typically])
        if (typeof head === 'number') expect(head).toBeGreaterThanOrEqual(smallestGroup);
      for (const { kind } of acts) {
        const by = given.tallies.find((tally) => tally.kind === kind)?.people ?? 0;
        expect(given.totalsOnly || by >= smallestGroup).toBe(true);
      }
      if (typeof active === 'number' && given.active <= given.members)
        expect(given.members - active).toBeGreaterThanOrEqual(smallestGroup);
      if ((given.totalsOnly ? given.members : given.active) < smallestGroup)
        expect({ acts, typically }).toEqual({ acts: [], typically: null });
    }),
  );
});

test('what is typical is a number that was reached, and is not said of too few prompts', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { typically } = figuresOf({ ...given, active: 30, members: 60 });
      if (given.answers.length < enoughPrompts) expect(typically).toBeNull();
      else if (typeof typically === 'number') expect(given.answers).toContain(typically);
      else expect(given.answers.filter((people) => people < smallestGroup)).not.toEqual([]);
    }),
  );
});

test('a lively community hears who takes part, what is typical, and how much of what', () => {
  const tallies = [
    { kind: 'message' as const, acts: 40, people: 9 },
    { kind: 'reply' as const, acts: 22, people: 4 },
    { kind: 'reaction' as const, acts: 85, people: 12 },
  ];
  expect(say({ active: 12, answers: [6, 7, 5, 9], tallies })).toBe(
    'In the last 90 days 12 people took part. Of 4 prompts, each was typically answered by 6 of these 12 people. ' +
      '40 messages and 85 reactions.',
  );
});

test('small ones hear no more than that', () => {
  const tallies = [{ kind: 'message' as const, acts: 40, people: 4 }];
  const said = 'In the last 90 days fewer than 5 people took part; figures are told from 5 people on.';
  expect(say({ active: 4, answers: [4, 4, 4, 4], tallies })).toBe(said);
  expect(say({ active: 0 })).toBe(said);
});

test('of how few somebody is missing is not said, for that would be a small group too', () => {
  const answers = [10, 10, 10, 10];
  expect(say({ active: 12, members: 14, answers })).toBe(
    'In the last 90 days nearly everybody took part. Of 4 prompts, each was typically answered by nearly all of these people.',
  );
  expect(say({ active: 14, members: 14 })).toContain('nearly everybody');
  expect(say({ active: 12, members: 17, answers: [6, 6, 6, 6] })).toContain('6 of these 12 people');
  expect(say({ active: 16, members: 17, answers: [6, 6, 6, 6] })).toContain('answered by 6 people');
  expect(say({ totalsOnly: true, members: 12, answers })).toContain('nearly all members');
});

test('few answers and few prompts are said as such', () => {
  expect(say({ active: 8, answers: [1, 2, 1, 4] })).toContain(
    'Of 4 prompts, each was typically answered by fewer than 5 people.',
  );
  expect(say({ active: 8, answers: [6, 6] })).toContain('Prompts posted: 2; from 4 on');
});

test('where only totals are counted, nobody is counted, and small communities hear nothing', () => {
  const tallies = [{ kind: 'message' as const, acts: 40, people: 0 }];
  expect(say({ totalsOnly: true, members: 30, tallies, answers: [6, 6, 6, 6] })).toBe(
    'Over the last 90 days, in totals only, as this workspace chose. ' +
      'Of 4 prompts, each was typically answered by 6 people. 40 messages.',
  );
  expect(say({ totalsOnly: true, members: 4, tallies, answers: [4, 4, 4, 4] })).not.toMatch(/40/);
});
