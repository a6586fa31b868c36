import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAccess, createGate } from '../../src/communities/access.ts';
import { claimSynchronisation, nextWaking, toSynchronise, toWake } from '../../src/communities/store.due.ts';
import {
  absentees,
  changeCounted,
  counting,
  memberCount,
  membership,
  recordAbsent,
  recordPresent,
} from '../../src/communities/store.members.ts';
import {
  acceptRole,
  coordinatorsOf,
  giveRole,
  offerRole,
  rolesOf,
  takeAllRoles,
} from '../../src/communities/store.roles.ts';
import {
  addCommunity,
  communitiesOf,
  communityOfChannel,
  moveChannel,
  moveCommunity,
  removeUnopened,
  takeNumber,
} from '../../src/communities/store.ts';
import { changeWorkspace, stewardsOf, workspaceOf } from '../../src/communities/store.workspace.ts';
import { installWorkspace } from '../../src/slack/store.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import { community, noon, person, present, team } from './cast.ts';

const bot = { team, botUser: 'UTRELLIS', botId: 'B1', appId: 'A1', botToken: null, local: true };
const install = (store: Store) => installWorkspace(store, bot, noon);

describeEachEngine('The store of communities', (open) => {
  test('keeps one community a channel', async () => {
    const store = await open();
    expect(await addCommunity(store, community('a', { channel: 'C1' }))).toMatchObject({ budget: 9 });
    expect(await addCommunity(store, community('b', { channel: 'C1' }))).toBeNull();
    expect(await addCommunity(store, community('c', { channel: 'C1', team: 'T2' }))).not.toBeNull();
    expect((await communityOfChannel(store, team, 'C1'))?.id).toBe('a');
  });

  test('moves a community once, whoever asks first', async () => {
    const store = await open();
    await addCommunity(store, community('a', { state: 'draft', openedAt: null }));
    const opened = await Promise.all(
      [1, 2, 3].map(() => store.tx((scope) => moveCommunity(scope, 'a', ['draft'], { state: 'open' }))),
    );
    expect(opened.filter((one) => one !== null)).toHaveLength(1);
  });

  test('removes a draft, and never what was open', async () => {
    const store = await open();
    await addCommunity(store, community('a', { state: 'draft', openedAt: null }));
    await addCommunity(store, community('b'));
    await recordPresent(store, present('a', 'UANA'));
    expect(await removeUnopened(store, 'b', ['open'])).toBeNull();
    expect(await removeUnopened(store, 'a', ['draft'])).toMatchObject({ id: 'a' });
    expect(await membership(store, 'a', 'UANA')).toBeNull();
  });

  test('gives each rhythm’s number once', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    expect([await takeNumber(store, 'a'), await takeNumber(store, 'a')]).toEqual([1, 2]);
  });

  test('knows what wakes when', async () => {
    const store = await open();
    await addCommunity(store, community('a', { state: 'resting', restUntil: noon + 5 }));
    await addCommunity(store, community('b', { state: 'resting' }));
    await addCommunity(store, community('c', { restUntil: noon }));
    expect(await nextWaking(store)).toBe(noon + 5);
    expect(await toWake(store, noon + 4)).toEqual([]);
    expect((await toWake(store, noon + 5)).map(({ id }) => id)).toEqual(['a']);
  });

  test('lets one process look at a channel', async () => {
    const store = await open();
    await addCommunity(store, community('a', { syncAt: noon }));
    expect((await toSynchronise(store, noon, 9)).map(({ id }) => id)).toEqual(['a']);
    const claims = await Promise.all([1, 2].map(() => claimSynchronisation(store, 'a', noon, noon + 10)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await toSynchronise(store, noon + 9, 9)).toEqual([]);
  });

  test('notes a channel that is gone, or back, once', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    expect(await moveChannel(store, 'a', 'archived')).toMatchObject({ channelState: 'archived' });
    expect(await moveChannel(store, 'a', 'unreachable')).toBeNull();
    expect(await moveChannel(store, 'a', 'ok')).not.toBeNull();
    expect(await moveChannel(store, 'a', 'ok')).toBeNull();
  });
});

describeEachEngine('Memberships', (open) => {
  test('end where the latest event says, in whatever order they arrive', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    const event = fc.record({ isIn: fc.boolean(), eventAt: fc.integer({ min: 1, max: 1000 }) });
    const events = fc.uniqueArray(event, { minLength: 1, maxLength: 6, selector: ({ eventAt }) => eventAt });
    let number = 0;
    await fc.assert(
      fc.asyncProperty(events, async (happened) => {
        const user = `U${++number}`;
        for (const { isIn, eventAt } of [...happened, ...happened]) {
          const seen = { community: 'a', user, at: eventAt, eventAt, external: false };
          if (isIn) await recordPresent(store, { ...seen, founding: false });
          else await recordAbsent(store, seen);
        }
        const latest = happened.reduce((one, other) => (other.eventAt > one.eventAt ? other : one));
        expect((await membership(store, 'a', user))?.leftAt === null).toBe(latest.isIn);
      }),
      { numRuns: 25 },
    );
  });

  test('keep being left out, and being there from the start, through leaving and entering', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    await recordPresent(store, present('a', 'UBEN'));
    await changeCounted(store, { community: 'a', user: 'UBEN', at: noon, counted: false });
    const later = { ...present('a', 'UBEN'), founding: false };
    await recordAbsent(store, { ...later, eventAt: (noon + 1) * 1000 });
    expect(await recordPresent(store, { ...later, eventAt: (noon + 2) * 1000 })).toBe(true);
    expect(await membership(store, 'a', 'UBEN')).toMatchObject({
      leftAt: null,
      leftOutAt: noon,
      founding: true,
    });
  });

  test('miss whoever is not listed, save who entered meanwhile', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    await recordPresent(store, present('a', 'UBEN'));
    await recordPresent(store, present('a', 'UCEM'));
    await recordPresent(store, { ...present('a', 'UDIA'), eventAt: (noon + 9) * 1000 });
    expect(await absentees(store, 'a', new Set(['UBEN']), (noon + 5) * 1000)).toEqual(['UCEM']);
  });

  test('count people of this organisation who are there', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    await recordPresent(store, present('a', 'UBEN'));
    await recordPresent(store, { ...present('a', 'UEXT'), external: true });
    await recordAbsent(store, present('a', 'UCEM'));
    expect(await memberCount(store, 'a')).toBe(1);
    expect(await memberCount(store, 'nowhere')).toBe(0);
  });

  test('show a person the communities that they are in', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    await addCommunity(store, community('b'));
    await addCommunity(store, community('c', { state: 'draft' }));
    for (const id of ['a', 'b', 'c']) await recordPresent(store, present(id, 'UBEN'));
    await recordAbsent(store, { ...present('b', 'UBEN'), eventAt: (noon + 1) * 1000 });
    expect((await communitiesOf(store, team, 'UBEN')).map(({ id }) => id)).toEqual(['a']);
  });
});

describeEachEngine('Counting', (open) => {
  const countedIn = async (store: Store, channel: string, user: string) => {
    const found = await counting(store, team, channel, user);
    return found && (found.stranger ? 'stranger' : found.as);
  };

  test('happens in open communities only', async () => {
    const store = await open();
    await install(store);
    for (const state of ['draft', 'resting', 'ended'] as const) {
      await addCommunity(store, community(state, { state, channel: `C${state}` }));
      expect(await countedIn(store, `C${state}`, 'UBEN')).toBeNull();
    }
    expect(await countedIn(store, 'CNOWHERE', 'UBEN')).toBeNull();
  });

  test('follows the workspace’s choice from the first event', async () => {
    const store = await open();
    await install(store);
    await addCommunity(store, community('a', { channel: 'CA' }));
    await recordPresent(store, present('a', 'UBEN'));
    expect(await countedIn(store, 'CA', 'UBEN')).toBe('person');
    expect(await countedIn(store, 'CA', 'UCEM')).toBe('stranger');
    await changeWorkspace(store, team, { countMode: 'totals' });
    expect(await countedIn(store, 'CA', 'UBEN')).toBe('total');
    await changeWorkspace(store, team, { countMode: 'opt in' });
    expect(await countedIn(store, 'CA', 'UBEN')).toBe('nobody');
    await changeCounted(store, { community: 'a', user: 'UBEN', at: noon, counted: true });
    expect(await countedIn(store, 'CA', 'UBEN')).toBe('person');
    await changeCounted(store, { community: 'a', user: 'UBEN', at: noon, counted: false });
    expect(await countedIn(store, 'CA', 'UBEN')).toBe('nobody');
  });

  test('remembers the wish of somebody it does not know as a member', async () => {
    const store = await open();
    await install(store);
    await addCommunity(store, community('a', { channel: 'CA' }));
    await changeCounted(store, { community: 'a', user: 'UNEW', at: noon, counted: false });
    expect(await memberCount(store, 'a')).toBe(0);
    await recordPresent(store, present('a', 'UNEW'));
    expect(await memberCount(store, 'a')).toBe(1);
    expect(await countedIn(store, 'CA', 'UNEW')).toBe('nobody');
  });
});

describeEachEngine('Roles', (open) => {
  const coordinator = (user: string, at = noon) =>
    ({ community: 'a', user, role: 'coordinator', by: 'UANA', at }) as const;

  test('are offered once and accepted once', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    expect(await offerRole(store, coordinator('UBEN'))).toBe(true);
    expect(await offerRole(store, coordinator('UBEN'))).toBe(false);
    expect(await acceptRole(store, coordinator('UBEN'))).toBe(true);
    expect(await acceptRole(store, coordinator('UBEN'))).toBe(false);
    expect(await rolesOf(store, 'a', 'UBEN')).toMatchObject([{ role: 'coordinator', state: 'accepted' }]);
  });

  test('of coordinators hold for who is in the channel, the longest first', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    for (const [user, at] of [
      ['UBEN', noon + 2],
      ['UANA', noon + 1],
      ['UCEM', noon],
    ] as const) {
      await giveRole(store, coordinator(user, at));
      await recordPresent(store, present('a', user));
    }
    await recordAbsent(store, { ...present('a', 'UCEM'), eventAt: (noon + 1) * 1000 });
    expect(await coordinatorsOf(store, 'a')).toEqual(['UANA', 'UBEN']);
  });

  test('go with the account', async () => {
    const store = await open();
    await addCommunity(store, community('a'));
    await giveRole(store, coordinator('UBEN'));
    expect(await takeAllRoles(store, team, 'UBEN')).toEqual(['a']);
    expect(await rolesOf(store, 'a', 'UBEN')).toEqual([]);
  });
});

describeEachEngine('What the edge asks', (open) => {
  test('has one answer for what is hidden and what does not exist', async () => {
    const store = await open();
    await addCommunity(store, community('secret', { isPrivate: true, channel: 'CSECRET', name: 'Plans' }));
    await recordPresent(store, present('secret', 'UBEN'));
    const access = createAccess(store);
    const ref = { id: 'secret', team, channel: 'CSECRET', name: 'Plans', isPrivate: true };
    for (const outsider of [
      person('UCEM'),
      person('USUE', { steward: true }),
      person('UGUS', { guest: true }),
      person('UBEN', { team: 'T2' }),
    ]) {
      expect(await access.byId(outsider, 'secret')).toBe(await access.byId(outsider, 'nothing'));
      expect(await access.ofChannel(outsider, 'CSECRET')).toBe(await access.ofChannel(outsider, 'CNONE'));
      expect(await access.named(outsider, 'plans')).toBe(await access.named(outsider, 'no such'));
      expect(await access.named(outsider, '<#CSECRET|plans>')).toBeNull();
      expect(await access.standings(outsider, ref)).toEqual([]);
    }
    expect(await access.named(person('UBEN'), '#plans')).toMatchObject({ id: 'secret' });
    expect(await access.standings(person('UBEN'), ref)).toEqual(['colleague', 'member']);
  });

  test('lets posts of a workspace and of a community through when both may speak', async () => {
    const store = await open();
    await install(store);
    await addCommunity(store, community('a', { hushedUntil: noon + 10 }));
    const gate = createGate(store);
    expect(await gate(team, null, noon)).toBe('open');
    expect(await gate(team, 'a', noon)).toBe('hushed');
    expect(await gate(team, 'a', noon + 10)).toBe('open');
    expect(await gate(team, 'gone', noon)).toBe('resting');
    await changeWorkspace(store, team, { hushedUntil: noon + 20 });
    expect(await gate(team, 'a', noon + 10)).toBe('hushed');
    expect((await workspaceOf(store, team)).hushedUntil).toBe(noon + 20);
  });

  test('knows stewards by name and by their account', async () => {
    const store = await open();
    const { db, t } = store;
    await db.insert(t.stewards).values({ team, user: 'USUE' });
    const row = {
      team,
      timeZone: 'UTC',
      locale: 'en',
      bot: false,
      guest: false,
      external: false,
      updatedAt: noon,
    };
    await db.insert(t.people).values({ ...row, user: 'UADA', admin: true, deleted: false });
    await db.insert(t.people).values({ ...row, user: 'UOLD', admin: true, deleted: true });
    await db.insert(t.people).values({ ...row, user: 'UBEN', admin: false, deleted: false });
    expect(await stewardsOf(store, team)).toEqual(['USUE', 'UADA']);
  });
});
