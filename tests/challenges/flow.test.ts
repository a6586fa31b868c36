import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { book } from '../../src/rhythms/index.ts';
import { day, hour } from '../rhythms/cast.ts';
import { monday } from '../support/world.ts';
import { marcus, only, openGuild, plan, priya } from './cast.ts';

const tuesday = monday + day;

let guild: Awaited<ReturnType<typeof openGuild>>;
beforeEach(async () => {
  guild = await openGuild();
});
afterEach(() => guild.world.close());

describe('A challenge', () => {
  test('is planned, announced, entered, reminded of and shown', async () => {
    const { world, say, press, form, shown, submit, posts, thread } = guild;
    expect(await say('challenge')).toContain('There is no challenge yet.');
    await press('New challenge');
    expect(shown()).toContain('2026-03-03');
    expect(shown()).toContain('2026-03-17');
    await submit({ 'title.own': 'One page', 'task.own': 'Repair one page.' });
    expect(shown()).toContain('Planned: “One page”.');
    await world.as(priya).close(form().id);

    await world.moveTo(tuesday + 5_000);
    const announced = only(posts());
    expect(announced.text).toContain('Repair one page.');
    const { ts } = announced;
    await press('Hand in an entry', marcus, announced);
    await submit({ words: 'The onboarding page', link: 'https://wiki.example.com/a' }, marcus);
    expect(shown(marcus)).toContain('Thank you.');
    await world.as(marcus).close(form(marcus).id);
    await world.settle();
    expect(thread(ts).map(({ text }) => text)).toEqual([
      `<@${marcus}>: The onboarding page\nhttps://wiki.example.com/a`,
    ]);
    await world.as(priya).post('C0DATACRFT', 'Mine: the glossary', { thread: ts });
    await world.settle();
    await world.moveTo(tuesday + 5 * 60_000);
    expect(posts()[0]?.text).toContain('2 people took part so far.');

    await world.moveTo(tuesday + 7 * day + hour);
    await world.moveTo(tuesday + 13 * day + hour);
    const nudges = thread(ts).filter(({ text }) => /Half-time|Last call/.test(text));
    expect(nudges).toHaveLength(2);

    await world.moveTo(tuesday + 14 * day + hour);
    const [first, showcase, ...others] = posts();
    expect(others).toEqual([]);
    expect(first?.text).toContain('2 people took part.');
    expect(showcase?.text).toContain('What came of “One page”');
    expect(showcase?.text).toContain(`• <@${marcus}>: The onboarding page`);
    expect(showcase?.text).toContain(`• <@${priya}>`);
    expect(showcase?.text).toContain('in the thread');
    expect(showcase?.text).toContain(`Thank you <@${marcus}> and <@${priya}>.`);
    expect(await say('challenge')).toContain('2 people took part.');
  });
});

describe('Planning one', () => {
  test('refuses a day that is taken, an hour in the night and a day that is over, and loses nothing', async () => {
    const { world, say, press, form, shown, submit } = guild;
    await plan(guild);
    await world.as(priya).close(form().id);
    await say('challenge');
    await press('New challenge');
    expect(shown()).toContain('2026-03-04');
    const typed = { 'title.own': 'Two', 'task.own': 'Do it twice.' };
    const refused = await submit({ ...typed, first: '2026-03-03', time: '23:00', 'last.own': '2026-03-02' });
    expect(refused.errors).toEqual({
      first:
        'Something else is posted on that day, and there are never two. The next free day is Wed 4 Mar 2026.',
      time: 'Nothing is posted here between 20:00 and 07:00. Choose another time, or change the quiet hours.',
      'last.own': 'The last day has to be after the first.',
    });
    await submit({ ...typed, first: '2026-03-04', time: '10:00', 'last.own': '2026-03-18' });
    expect(shown()).toContain('“One page” is planned from');
    expect(shown()).toContain('Do it twice.');
    await submit();
    expect(shown()).toContain('Planned: “Two”.');
    expect(await say('challenge')).toMatch(/One page\nPlanned from .*\nTwo\nPlanned from/s);
  });

  test('starts from an idea, and asks before it goes beyond what was agreed', async () => {
    const { world, say, press, form, shown, submit } = guild;
    await say('rhythm add prompt every Monday and Thursday at 10:00');
    await say('challenge');
    await press('New challenge');
    const options = JSON.parse(shown())[0].element.options as { text: { text: string }; value: string }[];
    const idea = options.find(({ text }) => text.text === 'The first hour');
    await world.as(priya).clickView(form().id, 'challenges.idea', { value: idea?.value ?? '' });
    await world.settle(0);
    expect(shown()).toContain('Somebody new has one hour');
    expect(shown()).toContain('2026-03-13');
    await submit();
    expect(shown()).toContain('This makes 10 posts in 28 days here; agreed are 9. Raise it?');
    expect(form().submit?.text).toBe('Raise to 10');
    expect(await world.store.db.select().from(world.store.t.challenges)).toEqual([]);
    await submit();
    expect(shown()).toContain('Planned: “The first hour”.');
    const [community] = await world.store.db.select().from(world.store.t.communities);
    expect(community?.budget).toBe(10);
  });

  test('by a facilitator keeps to what was agreed, which coordinators raise', async () => {
    const { world, say, press, form, submit } = guild;
    await say('rhythm add prompt every Monday and Thursday at 10:00');
    await world.store.db.insert(world.store.t.roles).values({
      community: 'data',
      user: marcus,
      role: 'facilitator',
      state: 'accepted',
      givenBy: priya,
      at: monday,
    });
    await say('challenge', marcus);
    await press('New challenge', marcus);
    const refused = await submit({ 'title.own': 'One page', 'task.own': 'Repair it.' }, marcus);
    expect(refused.errors?.first).toContain('agreed are 9. Choose later days, or ask a coordinator');
    expect(form(marcus).submit?.text).toBe('Plan it');
  });

  test('is not for members, who see what there is', async () => {
    await plan(guild);
    const { say, labels } = guild;
    expect(await say('challenge', marcus)).toContain('One page\nPlanned from');
    expect(labels(marcus)).toEqual([]);
    expect(await say('challenge new thing', marcus)).toContain('One page');
  });
});

describe('A running one', () => {
  beforeEach(async () => {
    await plan(guild);
    await guild.world.as(priya).close(guild.form().id);
    await guild.world.moveTo(tuesday + 5_000);
  });
  const minutes = (n: number) => guild.world.settle(n * 60_000);

  test('takes an entry that can be changed and withdrawn until the end', async () => {
    const { world, press, form, shown, submit, posts, thread } = guild;
    const { ts } = only(posts());
    await press('Hand in an entry', marcus, only(posts()));
    const refused = await submit({ words: 'A page', link: 'http://wiki.example.com' }, marcus);
    expect(refused.errors?.link).toContain('https://');
    await submit({ words: 'A <b> page & more', link: '' }, marcus);
    expect(shown(marcus)).toContain('Thank you.');
    await world.as(marcus).close(form(marcus).id);
    await minutes(1);
    await press('Hand in an entry', marcus, only(posts()));
    expect(shown(marcus)).toContain('A <b> page & more');
    await submit({ words: 'Another page' }, marcus);
    await world.as(marcus).close(form(marcus).id);
    await minutes(2);
    expect(only(thread(ts)).text).toBe(`<@${marcus}>: Another page`);
    expect(only(posts()).text).toContain('1 person took part so far.');

    await press('Hand in an entry', marcus, only(posts()));
    await world.as(marcus).clickView(form(marcus).id, 'challenges.withdraw');
    await world.settle(0);
    expect(shown(marcus)).toContain('Withdrawn.');
    await minutes(2);
    expect(thread(ts)).toEqual([]);
    expect(only(posts()).text).not.toContain('took part');
    const [entry] = await world.store.db.select().from(world.store.t.entries);
    expect(entry).toMatchObject({ words: null, withdrawn: true });
    await world.as(marcus).close(form(marcus).id);

    await press('Hand in an entry', marcus, only(posts()));
    await world.moveTo(tuesday + 14 * day + hour);
    const late = await submit({ words: 'Too late' }, marcus);
    expect(late.errors?.words).toContain('“One page” is over');
    expect(thread(ts).at(-1)?.text).toContain('The time of this challenge is over.');
    expect(posts()).toHaveLength(1);
  });

  test('is edited, extended and ended by whoever runs it', async () => {
    const { world, say, press, latest, labels, form, shown, submit, posts } = guild;
    await say('challenge');
    expect(labels()).toEqual(['Hand in an entry', 'Extend', 'End now', 'Edit', 'Cancel it', 'New challenge']);
    await press('Edit');
    await submit({ 'title.own': 'One page, repaired', 'task.own': 'Repair it.' });
    await world.as(priya).close(form().id);
    await minutes(2);
    expect(only(posts()).text).toContain('One page, repaired');

    await press('Extend');
    expect(shown()).toContain('2026-03-24');
    expect((await submit({ last: '2026-03-10' })).errors?.last).toContain('Choose a later day.');
    await submit({ last: '2026-03-24' });
    expect(shown()).toContain('runs until');
    await world.as(priya).close(form().id);
    await minutes(2);
    expect(only(posts()).text).toContain('Until Tue 24 Mar 2026, 10:00');

    await world.as(marcus).post('C0DATACRFT', 'Mine', { thread: only(posts()).ts });
    await say('challenge');
    await press('End now');
    expect(latest().text).toMatch(/at the next time that is free: .*Wed 4 Mar 2026, 10:00/);
    await world.moveTo(tuesday + day + 3 * hour);
    await press('End it');
    await minutes(2);
    expect(posts()[1]?.text).toContain(`• <@${marcus}> · `);
    expect(posts()[0]?.text).toContain('Over since');
    await say('challenge');
    expect(latest().text).toContain('1 person took part.');
    expect(labels()).toEqual(['New challenge']);
  });

  test('is not extended beyond what was agreed without a question', async () => {
    const { world, say, press, form, shown, submit } = guild;
    await world.store.db.update(world.store.t.communities).set({ budget: 9 });
    await say('rhythm add prompt every Wednesday at 10:00');
    await say('rhythm add prompt every other Thursday at 10:00');
    for (const [i, date] of ['2026-04-06', '2026-04-13', '2026-04-20'].entries())
      await book(world.store, {
        key: `k${i}`,
        community: 'data',
        at: Date.parse(`${date}T08:00Z`),
        what: 'note',
      });
    await say('challenge');
    await press('Extend');
    await submit({ last: '2026-04-07' });
    expect(shown()).toContain('agreed are 9. Raise it?');
    expect(form().submit?.text).toBe('Raise to 10');
    await submit();
    expect(shown()).toContain('now runs until');
    const [community] = await world.store.db.select().from(world.store.t.communities);
    expect(community?.budget).toBe(10);
  });

  test('is cancelled where everybody sees it, and its days are free again', async () => {
    const { world, say, press, latest, posts } = guild;
    await say('challenge');
    await press('Cancel it');
    expect(latest().text).toContain('Its announcement will say so.');
    await press('Cancel it');
    expect(latest().text).toContain('is cancelled');
    await minutes(2);
    expect(only(posts()).text).toContain('This challenge was cancelled.');
    expect(JSON.stringify(only(posts()).blocks)).not.toContain('Hand in');
    const booked = await world.store.db.select().from(world.store.t.bookings);
    expect(booked.map(({ what }) => what)).toEqual(['challenge']);
    await world.moveTo(tuesday + 20 * day);
    expect(posts()).toHaveLength(1);
  });

  test('stands on the Home of its members', async () => {
    const { world } = guild;
    await world.as(marcus).openHome();
    await world.settle();
    const home = JSON.stringify(world.sandbox.read.home(marcus)?.blocks);
    expect(home).toContain('“One page” in <#C0DATACRFT>, until');
    expect(home).toContain('Hand in an entry');
  });
});
