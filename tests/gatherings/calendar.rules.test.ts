import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedAddress, isProof } from '../../src/gatherings/calendar/address.ts';
import { belongs, type Involved } from '../../src/gatherings/calendar/feed.ts';
import type { Feed } from '../../src/gatherings/calendar/store.ts';
import { answers, audiences } from '../../src/gatherings/event.ts';
import { maySee } from '../../src/gatherings/seeing.ts';
import type { Event } from '../../src/gatherings/tables.ts';
import type { Standing } from '../../src/slack/roles.ts';
import { talk } from './calendar.cast.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 1);

const member: Involved = {
  user: 'U0MARCUS01',
  standings: ['colleague', 'member'],
  isHost: false,
  isInvited: false,
  answer: null,
  seated: false,
};
const coordinator: Involved = { ...member, standings: ['colleague', 'member', 'coordinator'] };
const colleague: Involved = { ...member, standings: ['colleague'] };
const open = { isPrivate: false };
const own = { kind: 'own', now } as const;
const shared = { kind: 'community', now } as const;
const soon: Event = { ...talk, startsAt: now + day, changedAt: now - day };

const someone = fc.record<Involved>({
  user: fc.constant('U0MARCUS01'),
  standings: fc.subarray<Standing>(['guest', 'colleague', 'member', 'facilitator', 'coordinator']),
  isHost: fc.boolean(),
  isInvited: fc.boolean(),
  answer: fc.constantFrom(null, ...answers),
  seated: fc.boolean(),
});
const something = fc
  .record({
    state: fc.constantFrom('draft', 'planned', 'over', 'cancelled'),
    audience: fc.constantFrom(...audiences),
    createdBy: fc.constantFrom('U0MARCUS01', 'U0PRIYA001'),
    approvedBy: fc.constantFrom(null, 'U0PRIYA001'),
    startsAt: fc.integer({ min: now - 90 * day, max: now + 90 * day }),
    changedAt: fc.integer({ min: now - 90 * day, max: now }),
  })
  .map((given): Event => ({ ...talk, ...given }));
const feed = fc.record({ kind: fc.constantFrom('own', 'community'), now: fc.constant(now) });

test('nobody’s feed holds a draft, what they may not see, or what is long over', () => {
  fc.assert(
    fc.property(something, fc.boolean(), someone, feed, (event, isPrivate, by, given) => {
      if (!belongs(event, { isPrivate }, by, given)) return;
      expect(event.state).not.toBe('draft');
      expect(maySee(event, { isPrivate }, by)).toBe(true);
      expect(event.startsAt).toBeGreaterThanOrEqual(now - 60 * day);
      if (event.state === 'cancelled') expect(event.changedAt).toBeGreaterThanOrEqual(now - 30 * day);
      if (given.kind === 'own') expect(by.answer).not.toBe('no');
    }),
    { numRuns: 2_000 },
  );
});

test('what was cancelled stays for thirty days, so that every calendar hears of it', () => {
  const cancelled: Event = { ...soon, state: 'cancelled' };
  for (const given of [own, shared]) {
    expect(belongs({ ...cancelled, changedAt: now - 30 * day }, open, member, given)).toBe(true);
    expect(belongs({ ...cancelled, changedAt: now - 30 * day - 1 }, open, member, given)).toBe(false);
  }
});

test('a draft that was declined never was an event', () => {
  const declined: Event = { ...soon, state: 'cancelled', approvedBy: null };
  for (const given of [own, shared]) expect(belongs(declined, open, coordinator, given)).toBe(false);
});

test('what began sixty days ago is the oldest', () => {
  const over: Event = { ...soon, state: 'over' };
  expect(belongs({ ...over, startsAt: now - 60 * day }, open, member, own)).toBe(true);
  expect(belongs({ ...over, startsAt: now - 60 * day - 1 }, open, member, own)).toBe(false);
});

test('what somebody declined is in the community’s feed, not in their own', () => {
  const declining: Involved = { ...member, answer: 'no' };
  expect(belongs(soon, open, declining, own)).toBe(false);
  expect(belongs(soon, open, declining, shared)).toBe(true);
});

test('an invitation to others is in no feed but those of who plans it, and there not in their own', () => {
  const closed: Event = { ...soon, audience: 'invited' };
  expect(belongs(closed, open, member, own)).toBe(false);
  expect(belongs(closed, open, member, shared)).toBe(false);
  expect(belongs(closed, open, coordinator, own)).toBe(false);
  expect(belongs(closed, open, coordinator, shared)).toBe(true);
  expect(belongs(closed, open, { ...member, isInvited: true }, own)).toBe(true);
});

test('what is open to all is in the feed of colleagues who said yes or perhaps', () => {
  const forAll: Event = { ...soon, audience: 'workspace' };
  expect(belongs(forAll, open, colleague, own)).toBe(false);
  expect(belongs(forAll, open, { ...colleague, answer: 'yes' }, own)).toBe(true);
  expect(belongs(forAll, open, { ...colleague, answer: 'maybe' }, own)).toBe(true);
  expect(belongs(forAll, { isPrivate: true }, { ...colleague, answer: 'yes' }, own)).toBe(false);
});

test('the proof of an address is of one feed, one version and one secret', () => {
  const some = fc.record<Feed>({
    id: fc.uuid(),
    team: fc.string(),
    user: fc.string(),
    community: fc.string(),
    version: fc.nat(),
  });
  const proofOf = (given: Feed, secret = 'secret') =>
    feedAddress('https://trellis.test', secret, given).split('/').at(-1) ?? '';
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(isProof('secret', one, proofOf(one))).toBe(true);
      expect(isProof('another', one, proofOf(one))).toBe(false);
      expect(isProof('secret', { ...one, version: one.version + 1 }, proofOf(one))).toBe(false);
      expect(isProof('secret', other, proofOf(one))).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
  expect(isProof('secret', { id: 'a', team: 'b', user: 'c', community: '', version: 1 }, '')).toBe(false);
});
