import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { communityById } from '../../src/communities/index.ts';
import { showAround, stopTakingPart } from '../../src/introductions/acts.ts';
import { askToGreet, offerGreeter } from '../../src/introductions/greeting.offer.ts';
import { greet, offeredTo } from '../../src/introductions/greeting.ts';
import { importPast } from '../../src/introductions/importing.ts';
import { joiningEvents } from '../../src/introductions/joining.ts';
import { declare, noticeComing, undeclare } from '../../src/introductions/notice.ts';
import { changeChoices, choicesOf, putAvoided } from '../../src/introductions/store.ts';
import { bookingsBetween } from '../../src/rhythms/index.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { addCommunity, day, hour, monday, team } from '../rhythms/cast.ts';
import { engines } from '../support/store.ts';
import { wire } from './cast.ts';

describe.each(engines)('on $name', ({ open }) => {
  let store: Store;
  let guild: ReturnType<typeof wire>;
  beforeEach(async () => {
    store = await open();
    guild = wire(store);
    await addCommunity(store);
  });
  afterEach(() => store.close());

  const place = async (scope: Scope = store) => {
    const community = await communityById(scope, 'guild');
    if (!community) throw new Error('no community');
    return community;
  };
  /** Somebody joins the channel at an instant, which is heard of now. */
  const comes = async (user: string, at = guild.now(), founding = false) => {
    await store.db
      .insert(store.t.memberships)
      .values({ community: 'guild', user, joinedAt: at, founding, eventAt: at * 1000 })
      .onConflictDoNothing();
    const event = {
      type: 'member_joined_channel',
      user,
      channel: 'CGUILD',
      event_ts: `${Math.floor(at / 1000)}.000100`,
    };
    await joiningEvents(guild.deps).member_joined_channel({ team, id: 'E1', now: guild.now(), at, event });
  };
  const rows = () => store.db.select().from(store.t.participants);
  /** What the welcome of somebody who joined says of who greets them; null: nothing. */
  const welcomed = async (user: string, { joinedAt = guild.now(), guest = false, heard = true } = {}) => {
    const given = { newcomer: user, guest, joinedAt, locale: 'en' as const, now: guild.now() };
    const offer = await offerGreeter(guild.deps, await place(), given);
    return store.tx(async (scope) => {
      const made = await offer(scope);
      if (heard) await made?.put(guild.now());
      return made;
    });
  };

  describe('A declared channel', () => {
    test('books a free day for its notice, and takes in whoever joins after it', async () => {
      const declared = await store.tx(async (scope) =>
        declare(scope, guild.deps.outbox, await place(scope), { agreed: null, now: monday }),
      );
      expect(declared).toEqual({ at: monday + 25 * hour });
      const again = await store.tx(async (scope) =>
        declare(scope, guild.deps.outbox, await place(scope), { agreed: null, now: monday }),
      );
      expect(again).toEqual({ known: true });
      expect(await bookingsBetween(store, 'guild', monday, monday + 9 * day)).toHaveLength(1);
      const [notice] = await guild.posts('introductions-notice');
      if (!notice) throw new Error('no notice');
      await comes('U1', monday + hour);
      expect(await rows()).toEqual([]);
      guild.to(monday + 26 * hour);
      const ts = `${(monday + 25 * hour) / 1000}.000200`;
      await guild.tell(notice, { how: 'sent', channel: 'CGUILD', ts });
      expect(await choicesOf(store, 'guild')).toMatchObject({ openedAt: monday + 25 * hour });
      // Heard of late, they joined before it.
      await comes('U2', monday + 24 * hour);
      await comes('U3', monday + 26 * hour);
      await comes('U3', monday + 26 * hour);
      expect((await rows()).map(({ user }) => user)).toEqual(['U3']);
      expect(await guild.posts('introduction-told')).toEqual([]);
      expect(await welcomed('U1')).toBeNull();
    });

    test('tells those it took in so with their first introduction, and not again', async () => {
      await guild.rhythm();
      await changeChoices(store, 'guild', { openedAt: monday });
      guild.to(monday + hour);
      for (const user of ['U1', 'U2']) await comes(user);
      await guild.round();
      const told = async () =>
        (await guild.posts('introduction')).map(({ message }) => JSON.stringify(message));
      expect((await told())[0]).toContain('Whoever joined the channel since Mon 2 Mar 2026 takes part.');
      expect((await told())[0]).toContain('introductions.leave-out');
      guild.to(monday + 15 * day);
      await guild.round();
      expect((await told())[1]).not.toContain('Whoever joined');
    });

    test('leaves out for good who said so, guests, and people of elsewhere', async () => {
      await changeChoices(store, 'guild', { openedAt: monday });
      guild.to(monday + hour);
      await store.tx(async (scope) =>
        stopTakingPart(scope, { community: await place(scope), user: 'U1', now: monday }),
      );
      guild.told.set('U2', { guest: true });
      guild.told.set('U3', { external: true });
      for (const user of ['U1', 'U2', 'U3']) await comes(user);
      expect((await rows()).filter(({ leftAt }) => leftAt === null)).toEqual([]);
      await changeChoices(store, 'guild', { guests: true });
      guild.told.set('U4', { guest: true });
      await comes('U4');
      expect((await rows()).map(({ user }) => user)).toContain('U4');
    });

    test('is one no more once a coordinator takes it back, and its day is free again', async () => {
      await store.tx(async (scope) => {
        await declare(scope, guild.deps.outbox, await place(scope), { agreed: null, now: monday });
        await undeclare(scope, guild.deps.outbox, await place(scope), monday + 1);
      });
      expect(await bookingsBetween(store, 'guild', monday, monday + 9 * day)).toEqual([]);
      expect(await noticeComing(store, 'guild', monday)).toBeNull();
      expect((await guild.posts('introductions-notice')).map(({ status }) => status)).toEqual(['dropped']);
      const later = monday + 2;
      await store.tx(async (scope) =>
        declare(scope, guild.deps.outbox, await place(scope), { agreed: null, now: later }),
      );
      const notices = await guild.posts('introductions-notice');
      expect(notices.map(({ status }) => status)).toEqual(['dropped', 'waiting']);
      await guild.tell(notices[1] ?? { key: '', kind: '' }, { how: 'missed' });
      expect(await noticeComing(store, 'guild', later)).toBeNull();
    });

    test('asks before its notice is more than was agreed', async () => {
      await store.db.update(store.t.communities).set({ budget: 0 });
      const ask = (agreed: number | null) =>
        store.tx(async (scope) =>
          declare(scope, guild.deps.outbox, await place(scope), { agreed, now: monday }),
        );
      expect(await ask(null)).toEqual({ budget: { posts: 1, agreed: 0 } });
      expect(await ask(1)).toHaveProperty('at');
      expect(await place()).toMatchObject({ budget: 1 });
    });
  });

  describe('A newcomer', () => {
    beforeEach(async () => {
      await guild.join(['U1', 'U2'], { greets: true });
      await guild.join(['U3']);
      guild.to(monday + day);
    });
    const offered = async (user: string) => {
      const [round] = (await store.db.select().from(store.t.rounds)).filter(({ key }) =>
        key.endsWith(`:${user}`),
      );
      const [one] = round ? await guild.groups(round.id) : [];
      return { round, introduction: one?.id ?? '', greeter: one?.users.find((each) => each !== user) };
    };

    test('is offered somebody who greets, once; those who greet take turns', async () => {
      const [first] = [await welcomed('N1'), await welcomed('N1')];
      expect(first?.line).toMatch(/^<@U[12]> offered to show newcomers around/);
      expect(first?.buttons.map(({ action_id }) => action_id)).toEqual(['introductions.greet']);
      expect(await welcomed('N1')).toBeNull();
      await welcomed('N2');
      const greeters = [(await offered('N1')).greeter, (await offered('N2')).greeter];
      expect(greeters.toSorted()).toEqual(['U1', 'U2']);
    });

    test('of two who come at once, each is greeted by somebody else', async () => {
      const given = { guest: false, joinedAt: guild.now(), locale: 'en' as const, now: guild.now() };
      const offers = await Promise.all(
        ['N1', 'N2'].map(async (newcomer) => offerGreeter(guild.deps, await place(), { ...given, newcomer })),
      );
      for (const offer of offers) await store.tx(async (scope) => (await offer(scope))?.put(guild.now()));
      const greeters = [(await offered('N1')).greeter, (await offered('N2')).greeter];
      expect(greeters.toSorted()).toEqual(['U1', 'U2']);
    });

    test('was offered nothing if the welcome did not come to be', async () => {
      expect(await welcomed('N1', { heard: false })).not.toBeNull();
      expect(await store.db.select().from(store.t.rounds)).toEqual([]);
    });

    test('who is a guest is offered nobody, unless guests may take part', async () => {
      expect(await welcomed('N1', { guest: true })).toBeNull();
      await changeChoices(store, 'guild', { guests: true });
      expect(await welcomed('N1', { guest: true })).not.toBeNull();
    });

    test('is introduced when they say so, and nobody else can', async () => {
      await comes('N1');
      await welcomed('N1');
      const { introduction, greeter = '' } = await offered('N1');
      expect(await offeredTo(store, introduction, { team, user: greeter })).toBeNull();
      expect(await offeredTo(store, introduction, { team: 'T2', user: 'N1' })).toBeNull();
      const given = { introduction, newcomer: 'N1', zones: ['UTC', 'UTC'], now: guild.now() };
      const press = () =>
        store.tx(async (scope) => {
          const offer = await offeredTo(scope, introduction, { team, user: 'N1' });
          return offer !== null && (await greet(scope, guild.deps, offer, given));
        });
      expect(await Promise.all([press(), press()])).toContain(true);
      expect(await press()).toBe(false);
      const [post] = await guild.posts('introduction');
      expect(post?.message?.text).toContain(`<@N1> is new in The guild; <@${greeter}> offered`);
      expect(await guild.posts('introduction')).toHaveLength(1);
      guild.to(guild.now() + 15 * day);
      await guild.run();
      await guild.run();
      expect(await guild.participant(greeter)).toMatchObject({ silent: 0 });
    });

    test('is offered nobody who is away, stopped, or is not to be introduced to them', async () => {
      guild.told.set('U1', { status: 'On leave' });
      await store.tx((scope) => putAvoided(scope, team, 'N1', ['U2']));
      expect(await welcomed('N1')).toBeNull();
      await welcomed('N2');
      expect((await offered('N2')).greeter).toBe('U2');
    });

    test('hears of it within their first week, or not at all', async () => {
      expect(await welcomed('N2', { joinedAt: guild.now() - 8 * day })).toBeNull();
    });

    test('an offer that nobody took is forgotten, and another is not made', async () => {
      await welcomed('N1');
      const { round } = await offered('N1');
      if (!round) throw new Error('no round');
      guild.to(guild.now() + 8 * day);
      await guild.run();
      expect((await offered('N1')).round).toMatchObject({ state: 'skipped', nextAt: null });
      expect(await store.db.select().from(store.t.introduced)).toEqual([]);
      expect(await welcomed('N1')).toBeNull();
    });

    test('may show others around later, and takes part then', async () => {
      const asked = (user: string) =>
        store.tx(async (scope) =>
          askToGreet(scope, await place(scope), { user, guest: false, locale: 'en' }),
        );
      expect(await asked('N1')).toBeNull();
      await guild.rhythm();
      expect((await asked('N1'))?.line).toContain('You take part in introductions then.');
      expect((await asked('U3'))?.line).not.toContain('You take part in introductions then.');
      expect(await asked('U1')).toBeNull();
      await store.tx(async (scope) =>
        showAround(scope, { community: await place(scope), user: 'N1', now: guild.now() }),
      );
      expect(await guild.participant('N1')).toMatchObject({ greets: true, leftAt: null });
      expect(await asked('N1')).toBeNull();
    });
  });

  test('past pairs count as met, and are imported once', async () => {
    await guild.rhythm();
    await guild.join(['U1', 'U2', 'U3', 'U4']);
    const pairs = [
      { date: '2026-02-16', users: ['U1', 'U2'] },
      { date: '2026-02-16', users: ['U3', 'U4'] },
      { date: '2026-02-23', users: ['U1', 'U3'] },
      { date: '2026-02-23', users: ['U2', 'U4'] },
    ];
    const take = () => store.tx(async (scope) => importPast(scope, await place(scope), pairs));
    expect(await take()).toEqual({ added: 4, rounds: 2, here: 0 });
    expect(await take()).toEqual({ added: 0, rounds: 0, here: 4 });
    const { id } = await guild.round();
    expect((await guild.groups(id)).map(({ users }) => users.join(' ')).toSorted()).toEqual([
      'U1 U4',
      'U2 U3',
    ]);
    const closed = await store.db.select().from(store.t.rounds).where(eq(store.t.rounds.state, 'closed'));
    expect(closed.map(({ people }) => people)).toEqual([4, 4]);
  });
});
