import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommunityState, roleNames } from '../../src/communities/community.ts';
import { maySee, noTies, standingsAtLarge, standingsIn, type Ties } from '../../src/communities/standing.ts';
import { allows } from '../../src/slack/roles.ts';
import { person } from './cast.ts';

const place = {
  isPrivate: false,
  state: 'open' as CommunityState,
  channelCreator: 'UCREATOR',
  createdBy: 'UANA',
};
const inside: Ties = { membership: { leftAt: null }, roles: [] };
const gone: Ties = { membership: { leftAt: 1 }, roles: [] };

const anyPerson = fc
  .record({
    user: fc.constantFrom('UANA', 'UCREATOR', 'UBEN'),
    guest: fc.boolean(),
    external: fc.boolean(),
    steward: fc.boolean(),
    bot: fc.boolean(),
    deleted: fc.boolean(),
  })
  .map(({ user, ...given }) => person(user, given));
const anyPlace = fc.record({
  isPrivate: fc.boolean(),
  state: fc.constantFrom<CommunityState>('requested', 'proposed', 'draft', 'open', 'resting', 'ended'),
  channelCreator: fc.constantFrom('UCREATOR', null),
  createdBy: fc.constant('UANA'),
});
const anyTies = fc.record({
  membership: fc.constantFrom(null, { leftAt: null }, { leftAt: 5 }),
  roles: fc.array(
    fc.record({
      role: fc.constantFrom(...roleNames),
      state: fc.constantFrom('offered' as const, 'accepted' as const),
    }),
  ),
});

describe('Who may see a community', () => {
  test('a colleague sees a public one without being in it', () => {
    expect(maySee(person('UBEN'), place, noTies)).toBe(true);
  });

  test('a guest sees only where they are', () => {
    const guest = person('UBEN', { guest: true });
    expect(maySee(guest, place, noTies)).toBe(false);
    expect(maySee(guest, place, gone)).toBe(false);
    expect(maySee(guest, place, inside)).toBe(true);
  });

  test('a draft shows to who prepares it, not to the rest of the channel', () => {
    const draft = { ...place, state: 'draft' as const };
    expect(maySee(person('UANA'), draft, inside)).toBe(true);
    expect(maySee(person('UCREATOR'), draft, noTies)).toBe(true);
    expect(maySee(person('UBEN'), draft, inside)).toBe(false);
    const suggested = { ...inside, roles: [{ role: 'coordinator', state: 'offered' } as const] };
    expect(maySee(person('UBEN'), draft, suggested)).toBe(false);
    expect(maySee(person('UBEN'), { ...place, state: 'proposed' }, suggested)).toBe(true);
  });

  test('nobody outside its channel learns of a private one, steward, creator or coordinator', () => {
    fc.assert(
      fc.property(anyPerson, anyPlace, anyTies, (who, where, ties) => {
        fc.pre(ties.membership?.leftAt !== null);
        expect(maySee(who, { ...where, isPrivate: true }, ties)).toBe(false);
        expect(standingsIn(who, { ...where, isPrivate: true }, ties)).toEqual([]);
      }),
    );
  });
});

describe('What somebody is with regard to a community', () => {
  test('people of other organisations are that and nothing else', () => {
    fc.assert(
      fc.property(anyPerson, anyPlace, anyTies, (who, where, ties) => {
        const standings = standingsIn({ ...who, external: true }, where, ties);
        expect(standings.filter((standing) => standing !== 'external')).toEqual([]);
      }),
    );
  });

  test('a role counts once it was accepted', () => {
    const offered = { ...inside, roles: [{ role: 'coordinator', state: 'offered' } as const] };
    const accepted = { ...inside, roles: [{ role: 'coordinator', state: 'accepted' } as const] };
    expect(allows('community.open', standingsIn(person('UBEN'), place, offered))).toBe(false);
    expect(allows('community.open', standingsIn(person('UBEN'), place, accepted))).toBe(true);
  });

  test('a steward runs what is public, and is nobody in particular elsewhere', () => {
    const steward = person('USUE', { steward: true });
    expect(standingsIn(steward, place, noTies)).toContain('steward');
    expect(standingsAtLarge(steward)).toEqual(['colleague', 'steward']);
    expect(standingsAtLarge(person('UGUS', { guest: true }))).toEqual(['guest']);
  });

  test('apps and deactivated people are nothing', () => {
    expect(standingsAtLarge(person('UBOT', { bot: true }))).toEqual([]);
    expect(standingsIn(person('UDEE', { deleted: true }), place, inside)).toEqual([]);
  });
});
