import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Script } from '../../../src/sandbox/index.ts';
import type { Recorder } from '../recorder.ts';
import {
  answers,
  closeAll,
  data,
  day,
  fernhill,
  general,
  monday,
  people,
  random,
  said,
  stage,
  twiceAWeek,
  week,
  who,
} from './fernhill.ts';

const inTurn = ['ask familiar craft', 'ask exciting wish'];
const channels = [general, random, data];

const instantOf = ({ ts }: { ts: string }) => Number(ts) * 1000;
const weekOf = (one: { ts: string }) => Math.floor((instantOf(one) - monday) / week);
const countIn = (all: { ts: string; user?: string }[], user: string, from = 0, to = 12) =>
  all.filter((one) => one.user === user && weekOf(one) >= from && weekOf(one) < to).length;

const allAnswers = (app: Recorder) => channels.flatMap((channel) => answers(app, channel));
const everyMessage = (app: Recorder) =>
  channels.flatMap((channel) => app.sandbox.read.messages(channel)).filter((one) => instantOf(one) >= monday);
const reactionsOf = (app: Recorder, user: string) =>
  everyMessage(app).flatMap((one) =>
    (one.reactions ?? []).filter((reaction) => reaction.users.includes(user)),
  );

const spent = async (
  weeks: number,
  given: Parameters<typeof stage>[1] = {},
  asks = twiceAWeek(weeks, channels, inTurn),
) => {
  const app = await stage(asks, given);
  await app.sandbox.moveTime(monday + weeks * week);
  expect(app.sandbox.cast?.problems).toEqual([]);
  return app;
};

describe('twelve weeks with people', () => {
  let app: Recorder;
  beforeAll(async () => {
    app = await spent(12);
    return closeAll;
  });

  it('are carried by one, answered by some, and read by most', () => {
    const all = [...answers(app, general), ...answers(app, random)];
    const listeners = [who.marcus, who.ines, who.oliver, who.dmitri].map((user) => countIn(all, user));
    for (const user of [who.priya, who.tomas, who.wei]) {
      expect(countIn(all, who.annika)).toBeGreaterThan(countIn(all, user));
      expect(countIn(all, user)).toBeGreaterThan(2 * Math.max(...listeners));
    }
    for (const user of [who.marcus, who.ines, who.oliver, who.dmitri])
      expect(reactionsOf(app, user).length).toBeGreaterThan(countIn(all, user));
  });

  it('bring the newcomer in, a little more each week', () => {
    const all = allAnswers(app);
    expect(countIn(all, who.hana, 0, 1)).toBe(0);
    expect(countIn(all, who.hana, 7, 12)).toBeGreaterThan(1.5 * countIn(all, who.hana, 1, 6));
  });

  it('lose the one who drifts', () => {
    const words = everyMessage(app);
    expect(countIn(words, who.grace, 0, 5)).toBeGreaterThan(0);
    expect(countIn(words, who.grace, 6)).toBe(0);
  });

  it('bring back the one who returns, in their week and not before', () => {
    const words = everyMessage(app);
    expect(countIn(words, who.rafael, 0, 7)).toBe(0);
    expect(countIn(words, who.rafael, 7)).toBeGreaterThan(0);
  });

  it('show who likes what', () => {
    const byTaste = (user: string, word: string) =>
      allAnswers(app).filter((one) => one.user === user && one.text.startsWith(word)).length;
    expect(byTaste(who.wei, 'wish')).toBeGreaterThan(2 * byTaste(who.wei, 'craft'));
    expect(byTaste(who.tomas, 'craft')).toBeGreaterThan(2 * byTaste(who.tomas, 'wish'));
  });

  it('have nobody write outside their hours', () => {
    const zones = new Map(app.sandbox.read.people().map((one) => [one.id, String(one.tz)]));
    for (const { ts, user = '' } of channels.flatMap((channel) => said(app, channel))) {
      const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(
        Math.floor(instantOf({ ts })),
      ).toZonedDateTimeISO(zones.get(user) ?? 'UTC');
      const [from, to] = people[user]?.hours ?? [0, 0];
      expect(dayOfWeek).toBeLessThan(6);
      expect(hour + minute / 60).toBeGreaterThanOrEqual(from);
      expect(hour + minute / 60).toBeLessThan(to);
    }
  });

  it('have at most one answer a person and question, and no line twice', () => {
    for (const channel of channels) {
      const mine = answers(app, channel);
      const once = new Set(mine.filter((one) => one.thread_ts).map((one) => `${one.thread_ts} ${one.user}`));
      expect(once.size).toBe(mine.filter((one) => one.thread_ts).length);
    }
    const lines = allAnswers(app).map((one) => `${one.user} ${one.text}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('answer in the thread of the question, now and then beside it', () => {
    const all = allAnswers(app);
    const questions = new Set(
      everyMessage(app)
        .filter((one) => one.bot_id)
        .map((one) => one.ts),
    );
    const inThread = all.filter((one) => questions.has(one.thread_ts ?? ''));
    expect(inThread.length).toBeGreaterThan(0.9 * all.length);
    for (const one of all) if (!inThread.includes(one)) expect([undefined, one.ts]).toContain(one.thread_ts);
  });

  it('have people reply to each other and say thanks', () => {
    const words = channels.flatMap((channel) => said(app, channel));
    const replies = words.filter((one) => one.text.startsWith('to '));
    expect(replies.length).toBeGreaterThan(5);
    expect(new Set(replies.map((one) => one.user))).toEqual(new Set([who.annika]));
    expect(
      reactionsOf(app, who.annika).some(({ name }) => ['pray', 'heart', 'raised_hands'].includes(name)),
    ).toBe(true);
  });

  it('have about two small conversations a week and channel, on different days, each once', () => {
    for (const channel of [general, random]) {
      const talk = said(app, channel).filter((one) => one.text.startsWith('chatter'));
      expect(new Set(talk.map((one) => one.text)).size).toBe(talk.length);
      expect(talk.length).toBeGreaterThan(12);
      expect(talk.length).toBeLessThan(36);
      const days = talk.map((one) => Math.floor(instantOf(one) / day));
      expect(new Set(days).size).toBe(days.length);
      for (const one of talk) expect(one.thread_ts === undefined || one.thread_ts === one.ts).toBe(true);
    }
    expect(said(app, data).filter((one) => one.text.startsWith('chatter'))).toEqual([]);
  });

  it('leave alone who is not in the script, and channels that somebody is not in', () => {
    expect(countIn(everyMessage(app), 'U0AMARA001')).toBe(0);
    expect(countIn(everyMessage(app), who.jonas)).toBe(0);
    expect(countIn(app.sandbox.read.messages(data), who.annika)).toBe(0);
  });
});

describe('the cast', () => {
  afterEach(closeAll);

  const story = (app: Recorder) =>
    channels.map((channel) =>
      said(app, channel).map(({ user, text, reactions = [] }) => ({ user, text, reactions })),
    );

  it('does the same again, also when it begins some milliseconds later', async () => {
    const asks = twiceAWeek(4, channels, inTurn);
    const first = await spent(4, {}, asks);
    const second = await spent(4, {}, asks);
    const later = await spent(4, { now: monday + 417 }, asks);
    expect(story(second)).toEqual(story(first));
    expect(story(later)).toEqual(story(first));
    expect(story(first).flat().length).toBeGreaterThan(40);
  });

  it('does something else with another seed', async () => {
    const first = await spent(2);
    const second = await spent(2, { script: { ...fernhill, seed: 2 } });
    expect(story(second)).not.toEqual(story(first));
  });

  it('tires of the same again and again', async () => {
    const count = async (texts: string[]) => {
      const app = await spent(6, {}, twiceAWeek(6, channels, texts));
      return allAnswers(app).filter((one) => weekOf(one) >= 1).length;
    };
    const same = await count(['ask familiar craft']);
    const alternating = await count(['ask familiar craft', 'ask familiar wish']);
    expect(same).toBeLessThan(0.8 * alternating);
  });

  it('keeps still for whom a human is being, and for nobody else', async () => {
    const app = await stage(twiceAWeek(2, channels, inTurn));
    app.sandbox.cast?.play(new Set([who.annika, who.priya]));
    await app.sandbox.moveTime(monday + 2 * week);
    for (const user of [who.annika, who.priya]) {
      expect(
        countIn(
          channels.flatMap((channel) => said(app, channel)),
          user,
        ),
      ).toBe(0);
      expect(reactionsOf(app, user)).toEqual([]);
    }
    expect(countIn(allAnswers(app), who.tomas)).toBeGreaterThan(0);
    app.sandbox.cast?.play(new Set());
    await app.client.chat.postMessage({ channel: general, text: 'ask familiar craft' });
    await app.sandbox.moveTime(monday + 2 * week + 2 * day);
    expect(countIn(answers(app, general), who.annika, 2)).toBe(1);
  });

  it('is silent while it is off, and goes on when it is on again', async () => {
    const app = await stage(twiceAWeek(3, channels, inTurn));
    await app.sandbox.moveTime(monday + 3600_000);
    app.sandbox.cast?.switch(false);
    const before = story(app);
    expect(await app.sandbox.cast?.nextDue()).toBeNull();
    await app.sandbox.moveTime(monday + week);
    expect(story(app)).toEqual(before);
    const unheard = app.sandbox.read.messages(data).findLast((one) => one.bot_id)?.ts ?? '';
    app.sandbox.cast?.switch(true);
    await app.sandbox.as('U0AMARA001').react(data, unheard, 'eyes');
    await app.sandbox.moveTime(monday + 3 * week);
    expect(app.sandbox.read.message(data, unheard)?.reply_count).toBeUndefined();
    expect(allAnswers(app).filter((one) => weekOf(one) >= 1).length).toBeGreaterThan(10);
    expect(allAnswers(app).filter((one) => weekOf(one) < 1).length).toBe(
      before.flat().filter((one) => /^(craft|wish) /.test(one.text)).length,
    );
    for (const channel of channels) {
      const texts = answers(app, channel).map((one) => one.text);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('begins anew when the workspace does', async () => {
    const app = await stage([]);
    const { sandbox } = app;
    await sandbox.moveTime(monday + 7 * week);
    sandbox.reset();
    await sandbox.as(who.annika).invite(general, sandbox.app.botUserId);
    for (let nth = 0; nth < 6; nth += 1) {
      await app.client.chat.postMessage({ channel: general, text: inTurn[nth % 2] ?? '' });
      await sandbox.moveTime(sandbox.clock.now() + day);
    }
    // In the eighth week since the start, the one who returns would be back; in the first one, who drifts is here.
    const words = sandbox.read.messages(general);
    expect(countIn(words, who.rafael)).toBe(0);
    expect(countIn(words, who.grace)).toBeGreaterThan(0);
  });

  it('answers neither what only one person sees nor what comes in a direct message', async () => {
    const app = await stage([]);
    const { channel: dm } = await app.sandbox.as(who.annika).openDm();
    for (let nth = 0; nth < 5; nth += 1)
      await app.client.chat.postMessage({ channel: dm, text: 'ask familiar craft' });
    await app.client.chat.postEphemeral({ channel: data, user: who.priya, text: 'ask familiar craft' });
    await app.client.chat.postMessage({ channel: data, text: 'nothing to answer' });
    await app.sandbox.moveTime(monday + week);
    expect(app.sandbox.read.messages(dm)).toHaveLength(5);
    expect(said(app, data)).toEqual([]);
  });

  it('answers no edit of what it was asked before', async () => {
    const app = await stage([]);
    const { ts = '' } = await app.client.chat.postMessage({ channel: data, text: 'nothing to answer' });
    await app.client.chat.update({ channel: data, ts, text: 'ask familiar craft' });
    await app.sandbox.moveTime(monday + week);
    expect(said(app, data)).toEqual([]);
  });

  /** What people did about a question after what happened. */
  const deedsAfter = async (happen: (app: Recorder, ts: string) => Promise<unknown>) => {
    const app = await stage([], { script: { ...fernhill, chatter: {} } });
    const { ts = '' } = await app.client.chat.postMessage({ channel: data, text: 'ask familiar craft' });
    await happen(app, ts);
    await app.sandbox.moveTime(monday + week);
    expect(app.sandbox.cast?.problems).toEqual([]);
    const isThere = app.sandbox.read.channels(who.annika).some((one) => one.id === data);
    return isThere
      ? app.sandbox.read
          .messages(data)
          .filter((one) => instantOf(one) >= monday && (one.thread_ts || one.reactions))
      : [];
  };

  it.each<[string, (app: Recorder, ts: string) => Promise<unknown>]>([
    ['the message is deleted', (app, ts) => app.client.chat.delete({ channel: data, ts })],
    ['the channel is archived', (app) => app.sandbox.as(who.priya).archive(data)],
    ['the channel is deleted', (app) => app.sandbox.as(who.priya).deleteChannel(data)],
    ['the app is removed', (app) => app.sandbox.uninstall()],
    [
      'everybody has left',
      async (app) => {
        for (const user of Object.keys(people)) await app.sandbox.as(user).leave(data);
      },
    ],
    [
      'everybody is deactivated',
      async (app) => {
        for (const user of Object.keys(people)) await app.sandbox.as(user).change({ deleted: true });
      },
    ],
  ])('lets go of what it was about to do when %s', async (_, happen) => {
    expect(await deedsAfter(async () => {})).not.toEqual([]);
    expect(await deedsAfter(happen)).toEqual([]);
  });

  it('lets go of what it was about to do when only a tombstone is left of the message', async () => {
    const app = await stage([], { script: { ...fernhill, chatter: {} } });
    const { ts = '' } = await app.client.chat.postMessage({ channel: data, text: 'ask familiar craft' });
    await app.sandbox.as('U0AMARA001').post(data, 'A first word', { thread: ts });
    await app.client.chat.delete({ channel: data, ts });
    await app.sandbox.moveTime(monday + week);
    expect(said(app, data).map((one) => one.text)).toEqual(['A first word']);
  });

  it('keeps words for another time that were not said', async () => {
    const line = { by: who.annika, says: 'My only line' };
    const app = await stage([], { script: { ...fernhill, chatter: {}, conversations: { craft: [line] } } });
    const askThrice = async () => {
      for (let nth = 0; nth < 3; nth += 1)
        await app.client.chat.postMessage({ channel: general, text: 'ask familiar craft' });
      await app.sandbox.moveTime(app.sandbox.clock.now() + 4 * week);
    };
    app.sandbox.cast?.play(new Set([who.annika]));
    await askThrice();
    expect(said(app, general)).toEqual([]);
    app.sandbox.cast?.play(new Set());
    await askThrice();
    expect(said(app, general).map((one) => one.text)).toEqual(['My only line']);
  });

  it('says what there is to talk about once, and is silent then', async () => {
    const chatter = { general: [{ by: who.annika, says: 'The only news' }] };
    const app = await spent(4, { script: { ...fernhill, chatter } }, []);
    expect(said(app, general).map((one) => one.text)).toEqual(['The only news']);
  });

  it('makes up for nothing of the week in which it begins', async () => {
    const friday = monday + 4 * day + 8 * 3_600_000;
    const app = await stage([], { now: friday });
    await app.sandbox.moveTime(friday + 60_000);
    const words = channels.flatMap((channel) => said(app, channel));
    expect(words.filter((one) => instantOf(one) >= friday)).toEqual([]);
  });

  it('presses the buttons that people like, and no others', async () => {
    const button = (text: string, value: string) => ({
      type: 'button',
      action_id: text === 'I’ll come' ? 'come' : 'other',
      value,
      text: { type: 'plain_text', text },
    });
    const blocks = [
      { type: 'actions', elements: [button('I’ll come', 'tuesday'), button('Cancel', 'tuesday')] },
    ];
    const app = await spent(1, {}, [{ at: monday + 60_000, channel: general, text: 'A meeting', blocks }]);
    const presses = app.received.map((one) => one.payload).filter((one) => one.type === 'block_actions');
    expect(presses.length).toBeGreaterThan(2);
    expect(new Set(presses.map((one) => one.actions[0].action_id))).toEqual(new Set(['come']));
    expect(new Set(presses.map((one) => one.actions[0].value))).toEqual(new Set(['tuesday']));
    expect(new Set(presses.map((one) => one.user.id)).size).toBe(presses.length);
  });

  it('is nobody where the workspace is blank', async () => {
    const { createSandbox } = await import('../../../src/sandbox/index.ts');
    expect(createSandbox({ seed: 'blank', cast: fernhill }).cast).toBeNull();
    expect(createSandbox({}).cast).toBeNull();
  });

  it('tells of a script that fails, and goes on', async () => {
    const script: Script = {
      ...fernhill,
      read(message) {
        if (message.text === 'odd') throw new Error('What is that?');
        return fernhill.read(message);
      },
    };
    const app = await stage([], { script });
    await app.client.chat.postMessage({ channel: general, text: 'odd' });
    await app.client.chat.postMessage({ channel: general, text: 'ask familiar craft' });
    await app.sandbox.moveTime(monday + week);
    expect(app.sandbox.cast?.problems).toEqual([expect.stringContaining('What is that?')]);
    expect(answers(app, general).length).toBeGreaterThan(0);
  });
});
