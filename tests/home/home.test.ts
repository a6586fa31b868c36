import type { KnownBlock } from '@slack/types';
import { inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Decisions } from '../../src/feature.ts';
import { home as sizes } from '../../src/home/constants.ts';
import { createHome } from '../../src/home/index.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import type { Person } from '../../src/slack/access.ts';
import type { HomeView } from '../../src/slack/message.ts';
import type { Happening } from '../../src/slack/surface.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';

const team = 'T1';
const opened = Date.UTC(2026, 0, 5, 9);
const hour = 3_600_000;
const day = 24 * hour;

const ana: Person = {
  team,
  user: 'UANA',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  guest: false,
  external: false,
  steward: false,
  bot: false,
  deleted: false,
};

const never = () => Promise.reject(new Error('Home posts nothing'));
const neverAsked = { post: never, drop: never, where: never, which: never };

const communitiesPerPage = sizes.page.communities;

type Given = { people?: Person[]; sections?: KnownBlock[][]; decisions?: Decisions[] };

const homeOver = (store: Store, { people = [ana], sections = [], decisions = [] }: Given = {}) => {
  const marked: string[] = [];
  const feature = createHome({
    store,
    people: { get: async (_team, user) => ({ ...(people.find((one) => one.user === user) ?? ana), user }) },
    outbox: {
      ...neverAsked,
      dirty: async (_scope, _team, kind, ref) => {
        marked.push(`${kind} ${ref}`);
      },
    },
    nextAmong: async (_scope, communities) =>
      new Map(communities.map(({ id, name }) => [id, [{ at: opened + day, what: `A prompt in ${name}` }]])),
    decisions,
    zones: [
      ...sections.map((blocks) => ({ coming: async () => blocks })),
      {
        coordinating: async ({ community: { name } }) => [
          { type: 'section', text: { type: 'mrkdwn', text: `The week of ${name}` } },
        ],
      },
    ],
  });
  const open = (user: string, now: number, more: object = { tab: 'home' }) =>
    feature.events?.app_home_opened?.({
      team,
      now,
      event: { type: 'app_home_opened', user, channel: 'D1', ...more },
    } as unknown as Happening);
  const turn = (
    which: 'earlier' | 'later',
    page: number,
    now: number,
    list: 'communities' | 'others' | 'stewarding' = 'communities',
  ) =>
    feature.actions
      ?.find(({ id }) => id === `home.${which}`)
      ?.run({ team, person: ana, value: { list, page }, now } as never);
  const another = (community: string, forms: unknown[]) =>
    feature.actions
      ?.find(({ id }) => id === 'home.another')
      ?.run({
        team,
        person: ana,
        locale: 'en',
        now: opened,
        community: { id: community },
        open: async (form: unknown) => void forms.push(form),
      } as never);
  const shown = async (user: string, now: number): Promise<HomeView | null> => {
    const rendered = await feature.renderers?.home?.(team, user, now);
    return rendered?.show === 'home' ? rendered.view : null;
  };
  return { open, turn, another, shown, marked };
};

const settle = async (
  { db, t }: Store,
  many: number,
  { resting = 0 }: { resting?: number } = {},
): Promise<void> => {
  if (many === 0) return;
  const numbers = Array.from({ length: many }, (_, index) => index + 1);
  await db.insert(t.communities).values(
    numbers.map((n) => ({
      id: `c${n}`,
      team,
      channel: `C${n}`,
      name: `Craft ${n}`,
      kind: 'guild' as const,
      state: n <= resting ? ('resting' as const) : ('open' as const),
      isPrivate: false,
      timeZone: 'Europe/Berlin',
      locale: 'en',
      createdBy: 'UBEN',
      createdAt: opened + n,
      openedAt: opened,
    })),
  );
  await db.insert(t.memberships).values(
    numbers.map((n) => ({
      community: `c${n}`,
      user: 'UANA',
      joinedAt: opened,
      founding: true,
      eventAt: 0,
    })),
  );
};

const said = (words: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: words },
});

const words = (view: HomeView | null) => JSON.stringify(view?.blocks ?? []);

describeEachEngine('Home', (open) => {
  test.each([0, 1, 200])(
    'keeps within what Slack takes with %i communities, and shows each on some page',
    async (many) => {
      const store = await open();
      await settle(store, many);
      const home = homeOver(store, {
        sections: [Array.from({ length: 90 }, () => said('One thing of ninety'))],
      });
      await home.open('UANA', opened);
      const seen = new Set<string>();
      for (let page = 0; page < Math.max(1, Math.ceil(many / communitiesPerPage)); page++) {
        if (page > 0) await home.turn('later', page, opened);
        const view = await home.shown('UANA', opened);
        expect(checkBlocks(view?.blocks ?? [], 'home')).toEqual([]);
        expect(words(view)).toMatch(/and \d+ more; each channel has its own/);
        for (const [, name] of words(view).matchAll(/(Craft \d+)/g)) if (name) seen.add(name);
        const buttons = ((view?.blocks ?? []) as KnownBlock[]).flatMap((block) =>
          block.type === 'actions' ? block.elements : [],
        );
        const expected = (page > 0 ? 1 : 0) + ((page + 1) * communitiesPerPage < many ? 1 : 0);
        expect(buttons).toHaveLength(expected);
        expect(new Set(buttons.map((button) => button.action_id)).size).toBe(expected);
      }
      expect(seen.size).toBe(many);
      if (many === 0) expect(words(await home.shown('UANA', opened))).toContain('in no community yet');
    },
  );

  test('greets on the first day, and shows what other features add', async () => {
    const store = await open();
    await settle(store, 1);
    const added: KnownBlock[] = [{ type: 'section', text: { type: 'mrkdwn', text: 'Something else' } }];
    const home = homeOver(store, { sections: [[], added] });
    await home.open('UANA', opened);
    expect(home.marked).toEqual(['home UANA']);
    expect(words(await home.shown('UANA', opened))).toMatch(/Welcome.*Something else/);
    await home.open('UANA', opened + 2 * day);
    expect(words(await home.shown('UANA', opened + 2 * day))).not.toContain('Welcome');
  });

  test('is drawn anew only for who looked at it within a day', async () => {
    const store = await open();
    const home = homeOver(store);
    expect(await home.shown('UANA', opened)).toBeNull();
    await home.open('UANA', opened);
    expect(await home.shown('UANA', opened + 23 * hour)).not.toBeNull();
    expect(await home.shown('UANA', opened + 24 * hour)).toBeNull();
  });

  test('begins at the first page, and a page that is gone is the last', async () => {
    const store = await open();
    await settle(store, communitiesPerPage + 1);
    const home = homeOver(store);
    await home.turn('later', 40, opened);
    expect(words(await home.shown('UANA', opened))).toContain('Page 2 of 2, 9 in all');
    await home.open('UANA', opened);
    expect(words(await home.shown('UANA', opened))).toContain('Page 1 of 2, 9 in all');
  });

  test('tells every member what comes next, and who plans it', async () => {
    const store = await open();
    await settle(store, 2);
    await store.db.insert(store.t.roles).values([
      { community: 'c1', user: 'UANA', role: 'coordinator', state: 'accepted', givenBy: 'UBEN', at: opened },
      { community: 'c2', user: 'UANA', role: 'coordinator', state: 'offered', givenBy: 'UBEN', at: opened },
    ]);
    const home = homeOver(store);
    await home.open('UANA', opened);
    const said = words(await home.shown('UANA', opened));
    expect(said).toContain('Next: A prompt in Craft 1, <!date^');
    expect(said).toContain('Next: A prompt in Craft 2, <!date^');
    expect(said.match(/you coordinate it/g), 'an offer is no role yet').toHaveLength(1);
    expect(said).toMatch(/Waiting for you.*You were asked to be a coordinator of \*Craft 2\*.*Yes, gladly/);
    expect(said).toContain('The week of Craft 1');
    expect(said).not.toContain('The week of Craft 2');
  });

  test('tells stewards how many communities there are, and of private ones from three up', async () => {
    const store = await open();
    await settle(store, 5, { resting: 2 });
    const steward = { ...ana, user: 'USTEWARD', steward: true };
    const home = homeOver(store, { people: [ana, steward] });
    await home.open('USTEWARD', opened);
    await home.open('UANA', opened);
    const tell = async () => words(await home.shown('USTEWARD', opened));
    expect(await tell()).toContain('Communities in public channels: 3 open, 2 resting.');
    expect(words(await home.shown('UANA', opened))).not.toContain('in public channels');
    const { communities } = store.t;
    await store.db
      .update(communities)
      .set({ isPrivate: true })
      .where(inArray(communities.id, ['c1', 'c2']));
    expect(await tell()).not.toContain('In private channels');
    await store.db
      .update(communities)
      .set({ isPrivate: true })
      .where(inArray(communities.id, ['c3']));
    expect(await tell()).toContain('In private channels that you are not in there are 3.');
    expect(await tell(), 'the public ones alone').toMatch(/Craft 4.*Craft 5/);
    expect(await tell()).not.toMatch(/Craft [123]/);
    const seat = { user: 'USTEWARD', joinedAt: opened, founding: true, eventAt: 0 };
    await store.db.insert(store.t.memberships).values({ ...seat, community: 'c1' });
    expect(await tell(), 'the other two, less their own, would be told by subtraction').not.toContain(
      'In private channels',
    );
  });

  test('offers what somebody may join by name, a page at a time, and to guests nothing', async () => {
    const store = await open();
    await settle(store, 9);
    const { communities, memberships } = store.t;
    await store.db
      .update(communities)
      .set({ isPrivate: true })
      .where(inArray(communities.id, ['c1']));
    await store.db
      .update(communities)
      .set({ state: 'resting' })
      .where(inArray(communities.id, ['c2']));
    await store.db.insert(memberships).values(
      ['U1', 'U2', 'U3', 'U4'].map((user) => ({
        community: 'c3',
        user,
        joinedAt: opened,
        founding: true,
        eventAt: 0,
      })),
    );
    const guest = { ...ana, user: 'UGUEST', guest: true };
    const home = homeOver(store, { people: [guest] });
    await home.open('UNEW', opened);
    const first = words(await home.shown('UNEW', opened));
    expect(first).toContain('Below are those that you can join.');
    expect(first).toContain('*Craft 3* in <#C3> · 5 people');
    expect(first).toContain('*Craft 7* in <#C7> · fewer than 5 people');
    expect(first).not.toMatch(/Craft [1289]/);
    expect(first.match(/communities\.join/g)).toHaveLength(5);
    expect(first).toContain('Page 1 of 2, 7 in all');
    await home.open('UGUEST', opened);
    expect(words(await home.shown('UGUEST', opened))).not.toContain('Craft');
    await home.turn('later', 1, opened, 'others');
    const ours = words(await home.shown('UANA', opened));
    expect(ours, 'is a member of all of them').not.toContain('communities.join');
  });

  test('turns one list and leaves the others where they are', async () => {
    const store = await open();
    await settle(store, communitiesPerPage + 1);
    const steward = { ...ana, steward: true };
    const home = homeOver(store, { people: [steward] });
    await home.open('UANA', opened);
    await home.turn('later', 1, opened, 'communities');
    await home.turn('later', 3, opened, 'stewarding');
    expect(words(await home.shown('UANA', opened))).toContain('Page 2 of 2');
    await home.open('UANA', opened);
    expect(words(await home.shown('UANA', opened))).toContain('Page 1 of 2');
  });

  test('shows coordinators three communities, those with something to decide first, and a menu of the others', async () => {
    const store = await open();
    await settle(store, 6);
    await store.db.insert(store.t.roles).values(
      [1, 2, 3, 4, 5].map((n) => ({
        community: `c${n}`,
        user: 'UANA',
        role: 'coordinator' as const,
        state: 'accepted' as const,
        givenBy: 'UBEN',
        at: opened,
      })),
    );
    const button = { type: 'button' as const, text: { type: 'plain_text' as const, text: 'Do' } };
    const decide: Decisions = async (_scope, { id, name }) =>
      id === 'c5'
        ? [1, 2, 3, 4, 5].map((rank) => ({
            key: `${rank}`,
            rank,
            text: `Thing ${rank} of ${name}`,
            buttons: [{ ...button, action_id: `do.${rank}` }],
          }))
        : [];
    const home = homeOver(store, { decisions: [decide] });
    await home.open('UANA', opened);
    const told = words(await home.shown('UANA', opened));
    expect(told).toMatch(/Communities you coordinate.*For you to decide: 3 things.*Thing 1.*Thing 3/);
    expect(told).not.toContain('Thing 4');
    expect(told).toContain('and 2 more in Monday’s note');
    expect(told).toMatch(/The week of Craft 5.*The week of Craft 1.*The week of Craft 2/);
    expect(told).not.toContain('The week of Craft 3');
    expect(told).toContain('2 more that you coordinate');
    expect(told).not.toContain('The week of Craft 6');
    const forms: unknown[] = [];
    await home.another('c4', forms);
    expect(JSON.stringify(forms), 'one of the others, in a form of its own').toContain('The week of Craft 4');
    expect(JSON.stringify(forms)).not.toContain('Thing');
  });

  test('shows people of other organisations a kind sentence alone, and keeps nothing of them', async () => {
    const store = await open();
    await settle(store, 1);
    const outside = { ...ana, user: 'UOUT', external: true };
    const home = homeOver(store, { people: [outside], sections: [[{ type: 'divider' }]] });
    await home.open('UOUT', opened);
    const view = await home.shown('UOUT', opened);
    expect(view?.blocks).toHaveLength(1);
    expect(words(view)).toMatch(/Welcome/);
    expect(words(view)).not.toContain('Craft');
    expect(await store.db.select().from(store.t.homes)).toEqual([]);
  });

  test('is nothing to bots, to who has gone, and where the messages tab is opened', async () => {
    const store = await open();
    const home = homeOver(store, { people: [{ ...ana, user: 'UBOT', bot: true }] });
    await home.open('UBOT', opened);
    expect(await home.shown('UBOT', opened)).toBeNull();
    home.marked.splice(0);
    await home.open('UANA', opened, { tab: 'messages' });
    await home.open('UANA', opened, { user: 7 });
    expect(home.marked).toEqual([]);
  });
});
