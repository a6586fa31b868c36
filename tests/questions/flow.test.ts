import { afterEach, beforeEach, expect, test } from 'vitest';
import { marcus, only, openGuild, place, priya } from '../challenges/cast.ts';
import { hour } from '../rhythms/cast.ts';
import { monday } from '../support/world.ts';

const tomas = 'U0TOMAS001';
const amara = 'U0AMARA001';
const grace = 'U0GRACE001';

type Element = { action_id?: string; url?: string; text?: { text: string } };
const elements = (blocks: unknown): Element[] =>
  ((blocks ?? []) as { elements?: Element[]; accessory?: Element }[]).flatMap(
    ({ elements: all = [], accessory }) => [...all, ...(accessory ? [accessory] : [])],
  );

let guild: Awaited<ReturnType<typeof openGuild>>;
beforeEach(async () => {
  guild = await openGuild();
  const { db, t } = guild.world.store;
  for (const user of [tomas, amara]) {
    await db
      .insert(t.memberships)
      .values({ community: 'data', user, joinedAt: monday, founding: true, eventAt: monday * 1000 })
      .onConflictDoNothing();
    await db.insert(t.wishes).values({ community: 'data', user, helps: user === tomas });
  }
});
afterEach(() => guild.world.close());

const questions = async () => guild.world.store.db.select().from(guild.world.store.t.questions);
const heard = (user: string) =>
  guild.world.sandbox.read
    .dms(user)
    .flatMap(({ id, messages }) =>
      messages
        .filter(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral)
        .map((one) => ({ channel: id, ...one })),
    );
const homeOf = async (user: string) => {
  await guild.world.as(user).openHome();
  await guild.world.settle();
  return JSON.stringify(guild.world.sandbox.read.home(user)?.blocks);
};
const labelled = (blocks: unknown, label: string): string => {
  const found = elements(blocks).find(({ text }) => text?.text === label)?.action_id;
  if (!found) throw new Error(`no button ${label}`);
  return found;
};

test('a question stands in the channel under the asker’s name until somebody else replies', async () => {
  const { world, say, posts, labels, press } = guild;
  expect(await say('ask Who has moved a report? <!channel>', marcus)).toContain('It is on its way');
  expect(labels(marcus)).toEqual(['Take it back']);
  await world.settle();
  const post = only(posts());
  expect(post.text).toContain(`<@${marcus}> asks: Who has moved a report? &lt;!channel&gt;`);
  await world.as(marcus).post(place, 'Nobody?', { thread: post.ts });
  await world.settle();
  expect(only(await questions())).toMatchObject({ state: 'open', first: false, ts: post.ts });
  await world.as(tomas).post(place, 'I did.', { thread: post.ts });
  await world.settle(60_000);
  expect(only(await questions())).toMatchObject({ state: 'answered', nextAt: null });
  expect(only(posts()).text).toContain('This was answered.');

  await say('ask', marcus);
  await guild.submit({ words: 'And the year before?' }, marcus);
  await world.settle();
  expect(posts()).toHaveLength(2);
  await world.as(marcus).clickView(guild.form(marcus).id, 'questions.withdraw');
  await world.settle(60_000);
  expect(posts()).toHaveLength(1);
  expect((await questions()).map(({ state, words }) => [state, words === null])).toEqual([
    ['answered', false],
    ['withdrawn', true],
  ]);
  await say('', marcus);
  expect(labels(marcus)).toContain('Ask');
  await press('Ask', marcus);
  expect(guild.shown(marcus)).toContain('Your question');
});

test('a newcomer’s first question that nobody answers is shown to who helps, and to nobody else', async () => {
  const { world, say, posts, thread } = guild;
  await world.as(grace).join(place);
  await world.settle();
  await say('ask How do I get access?', grace);
  await world.settle();
  const asked = only(posts());
  expect(only(await questions())).toMatchObject({ first: true });
  // 10:00 in Berlin when it was asked.
  await world.moveTo(monday + 3 * hour + 59 * 60_000);
  expect(heard(tomas)).toEqual([]);
  await world.moveTo(monday + 4 * hour + 61_000);
  const help = only(heard(tomas));
  expect(help.text).toContain(`<@${grace}> asked this in Data craft, and nobody has answered yet.`);
  expect(help.text).toContain('> How do I get access?');
  expect(elements(help.blocks).find(({ url }) => url)?.url).toContain(`/p${asked.ts.replace('.', '')}`);
  expect(heard(amara)).toEqual([]);
  expect(heard(priya)).toEqual([]);
  expect(thread(asked.ts)).toEqual([]);
  expect(posts()).toHaveLength(1);

  expect(await homeOf(tomas)).toContain('Perhaps you can?');
  expect(await homeOf(grace)).toContain('has had no reply so far');
  expect(await homeOf(priya)).toContain('1 question has had no answer for a while.');
  expect(await homeOf(amara)).not.toContain('How do I get access');
  await world.as(tomas).click(help.channel, help.ts, labelled(help.blocks, 'I will answer'));
  await world.settle();
  expect(only(heard(tomas)).text).toContain('The question waits in its thread.');
  expect(await homeOf(tomas)).toContain('You said that you would answer');
  await world
    .as(amara)
    .clickHome(
      elements(JSON.parse(await homeOf(amara))).find(({ action_id }) => action_id?.endsWith('.helps'))
        ?.action_id ?? '',
    );
  await world.settle(60_000);
  // Somebody has taken it on: nobody else has to.
  expect(await homeOf(amara)).toContain('You help with questions');
  expect(await homeOf(amara)).not.toContain('How do I get access');
  await world.as(tomas).post(place, 'Ask me.', { thread: asked.ts });
  await world.settle(60_000);
  expect(await homeOf(tomas)).not.toContain('You said that you would answer');
  expect(await homeOf(priya)).not.toContain('1 question has had');
});

test('a message becomes a question by its author or a coordinator, and is none without its message', async () => {
  const { world, latest } = guild;
  const { ts } = await world.as(marcus).post(place, 'Does anybody know a good book?');
  const reply = await world.as(tomas).post(place, 'On what?', { thread: ts });
  const raise = async (who: string, on: string) => {
    await world.as(who).shortcut('questions.raise', { channel: place, ts: on });
    await world.settle();
    return latest(who).text;
  };
  expect(await raise(tomas, ts)).toContain('Only who wrote a message');
  expect(await raise(tomas, reply.ts)).toContain('A reply cannot be made a question');
  expect(await raise(priya, ts)).toContain('Noted: this is a question');
  expect(await raise(marcus, ts)).toContain('noted as a question already');
  expect(only(await questions())).toMatchObject({ asker: marcus, words: null, state: 'open' });
  expect(guild.posts()).toEqual([]);
  await world.as(marcus).delete(place, ts);
  await world.settle();
  expect(only(await questions())).toMatchObject({ state: 'withdrawn', nextAt: null });
});

test('where nothing may be posted, nothing is asked and nothing is lost', async () => {
  const { world, say, posts } = guild;
  const { db, t } = world.store;
  await db.update(t.communities).set({ state: 'resting' });
  expect(await say('ask Who has moved a report?', marcus)).toContain('would not be seen');
  await db.update(t.communities).set({ state: 'open' });
  world.sandbox.faults.scope('chat:write', false);
  await say('ask Who has moved a report?', marcus);
  await world.settle(2 * 86_400_000);
  world.sandbox.faults.scope('chat:write', true);
  await world.settle(60_000);
  expect(posts()).toEqual([]);
  expect(only(await questions())).toMatchObject({ state: 'withdrawn', words: null });
});
