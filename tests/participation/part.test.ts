import { expect, test } from 'vitest';
import { type Level, levels } from '../../src/participation/level.ts';
import { type Deeds, deedsOf, lookBack, partOf, toldSince } from '../../src/participation/part.ts';
import { meMessage, type PartIn, partInWords } from '../../src/participation/views.ts';

const counted: Parameters<typeof partOf>[0] = { leftOutAt: null, optedIn: false };
const nothing: Deeds = {
  prompts: 0,
  answered: 0,
  messages: 0,
  repliedTo: 0,
  reactions: 0,
  taps: 0,
  entries: 0,
  rsvps: 0,
  attended: 0,
  hosted: 0,
  thanked: 0,
};
const some: Deeds = {
  prompts: 6,
  answered: 4,
  messages: 0,
  repliedTo: 3,
  reactions: 12,
  taps: 0,
  entries: 0,
  rsvps: 0,
  attended: 0,
  hosted: 0,
  thanked: 0,
};
const community = { name: 'Data craft', state: 'open' as const };

const say = (
  deeds: Deeds,
  membership = counted,
  mode: Parameters<typeof partOf>[1] = 'unless left out',
  where: PartIn['where'] = null,
) => partInWords('en', { community, part: partOf(membership, mode, deeds), where });

test('somebody who takes part hears what they did', () => {
  expect(say(some)).toBe(
    'In Data craft, the last 90 days: you answered 4 of 6 prompts, replied to 3 people, and reacted 12 times.',
  );
  expect(
    say({
      prompts: 1,
      answered: 1,
      messages: 1,
      repliedTo: 1,
      reactions: 1,
      taps: 1,
      entries: 1,
      rsvps: 1,
      attended: 1,
      hosted: 1,
      thanked: 1,
    }),
  ).toBe(
    'In Data craft, the last 90 days: you answered 1 of 1 prompt, wrote 1 message, replied to 1 person, thanked 1 person, hosted 1 event, handed in 1 challenge entry, were at 1 event, said yes or perhaps to 1 event, tapped 1 answer, and reacted once.',
  );
});

test('nobody is told what they did not do', () => {
  expect(say({ ...nothing, prompts: 6, messages: 2 })).toBe(
    'In Data craft, the last 90 days: you wrote 2 messages.',
  );
  expect(say({ ...nothing, prompts: 6, reactions: 2 })).not.toMatch(/\b0\b|6/);
});

test('reading along is called listening, and is a good place to be', () => {
  expect(say({ ...nothing, prompts: 6 })).toMatch(/you have been listening. That is a good place to be/);
});

test('too little to go by is said, with the count', () => {
  expect(say(nothing)).toBe('In Data craft it is too early to say anything (0 of 4 prompts so far).');
  expect(say({ ...nothing, prompts: 1 })).toMatch(/too early to say anything \(1 of 4 prompts so far\)/);
});

const standing = (where: PartIn['where'], deeds = some) => say(deeds, counted, 'unless left out', where);

test('where they stand follows what they did', () => {
  const said = (level: Level, newcomer = false) => standing({ level, newcomer });
  expect(said('core')).toMatch(/12 times\. You are one of those who carry this community\.$/);
  expect(said('active')).toMatch(/12 times\. You take part regularly\.$/);
  expect(said('peripheral')).toMatch(
    /12 times\. Mostly you are listening here\. That is a good place to be\.$/,
  );
  expect(said('peripheral', true)).toMatch(/You are new here: take your time\.$/);
  expect(said('active', true)).toMatch(/You are new here, and take part regularly already\.$/);
  expect(standing({ prompts: 2 })).toMatch(
    /12 times\. It is too early to say more \(2 of 4 prompts so far\)\.$/,
  );
});

test('whoever did nothing hears the same, in one sentence', () => {
  const silent = { ...nothing, prompts: 6 };
  const said = (level: Level, newcomer = false) => standing({ level, newcomer }, silent);
  expect(said('peripheral')).toBe(say(silent));
  expect(said('peripheral', true)).toMatch(/^In Data craft you are new: take your time\./);
  expect(said('core')).toBe('In Data craft you are one of those who carry this community.');
  expect(standing({ prompts: 3 }, silent)).toBe(
    'In Data craft it is too early to say anything (3 of 4 prompts so far).',
  );
});

test('whoever is not counted is told so, whatever they did', () => {
  expect(say(some, { leftOutAt: 1, optedIn: false })).toMatch(/you are left out/);
  expect(say(some, counted, 'opt in')).toMatch(/you are not counted/);
  expect(say(some, { leftOutAt: null, optedIn: true }, 'opt in')).toMatch(/4 of 6/);
  expect(say(some, counted, 'totals')).toMatch(/only totals are counted/);
  expect(say(some, { leftOutAt: 1, optedIn: false }, 'totals')).toMatch(/you are left out/);
});

test('none of it shows words that are not for people', () => {
  const places = levels.flatMap((level) => [true, false].map((newcomer) => ({ level, newcomer })));
  for (const where of [null, { prompts: 2 }, ...places])
    for (const deeds of [nothing, some, { ...nothing, prompts: 6 }])
      expect(standing(where, deeds)).not.toMatch(/core|peripheral|lapsed|lurk|inactive|level/i);
});

test('a community that rests or has ended says that nothing is counted now', () => {
  const part = partOf(counted, 'unless left out', some);
  expect(partInWords('en', { community: { ...community, state: 'resting' }, part })).toMatch(/It rests now/);
  expect(partInWords('en', { community: { ...community, state: 'ended' }, part })).toMatch(/It has ended/);
});

test('a name cannot make Trellis call the channel', () => {
  const part = partOf(counted, 'unless left out', some);
  expect(partInWords('en', { community: { ...community, name: '<!channel>' }, part })).toContain(
    '&lt;!channel&gt;',
  );
});

test('the text says all that the blocks show, and that only they see it', () => {
  const parts = [{ community, part: partOf(counted, 'unless left out', some) }];
  const { text, blocks } = meMessage('en', parts, 3);
  expect(text).toContain('4 of 6 prompts');
  expect(text).toContain('And 2 more communities');
  expect(text).toMatch(/Only you see this\.$/);
  expect(JSON.stringify(blocks)).toContain('4 of 6 prompts');
});

test('the last 90 days are told of, or less for who came later', () => {
  const now = 1_800_000_000_000;
  expect(toldSince({ joinedAt: 0 }, now)).toBe(now - lookBack);
  expect(toldSince({ joinedAt: now - 5 }, now)).toBe(now - 5);
});

test('deeds are read off what was counted', () => {
  const tallies = [
    { kind: 'reply' as const, acts: 9, people: 3 },
    { kind: 'reaction' as const, acts: 12, people: 2 },
  ];
  expect(deedsOf(6, 4, tallies)).toEqual(some);
});
