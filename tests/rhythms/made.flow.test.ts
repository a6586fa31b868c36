import { afterEach, beforeEach, expect, test } from 'vitest';
import { community, type Guild, marcus, openGuild, priya, team } from '../gatherings/cast.ts';
import { monday } from '../support/world.ts';
import { day } from './cast.ts';

let guild: Guild;
beforeEach(async () => {
  guild = await openGuild();
});
afterEach(() => guild.world.close());

const tuesday = monday + day;
const week = 7 * day;

/** Planned by somebody, on that day at three in Berlin; nobody is told of it. */
const plan = async (id: string, title: string, startsAt: number) => {
  const { db, t } = guild.world.store;
  await db.insert(t.events).values({
    id,
    team,
    community,
    title,
    about: '',
    format: 'online',
    tone: 'working',
    audience: 'community',
    place: '',
    state: 'planned',
    startsAt,
    minutes: 60,
    timeZone: 'Europe/Berlin',
    reminders: [],
    createdBy: priya,
    createdAt: monday,
    changedAt: monday,
  });
  const answer = { answer: 'yes' as const, turn: 1, external: false, at: monday };
  await db.insert(t.rsvps).values({ event: id, user: marcus, seated: true, ...answer });
};
const cancel = async () => {
  const { db, t } = guild.world.store;
  await db.update(t.events).set({ state: 'cancelled' });
};

const post = () => {
  const last = guild.posts().at(-1);
  if (!last) throw new Error('nothing was posted');
  return last;
};

test('What’s on is added in plain words, foreseen as far as is known, moved, skipped and posted', async () => {
  const { say, world, press, submit, shown, posts, labels } = guild;
  expect(await say('rhythm add what’s on every Tuesday at 10:00')).toContain(
    'Added rhythm 1: what’s on, every Tuesday at 10:00 (Europe/Berlin).',
  );
  expect(guild.latest().text).toContain('That makes 4 posts a month; agreed are 9.\nIt lists the events');
  expect(await say('rhythm preview')).toMatch(
    /Tue 3 Mar 2026, 10:00 .*: 1 · what’s on, but nothing is on in the days that follow/,
  );
  await say('rhythm run 1');
  expect(guild.latest().text).toBe('There is nothing to post: nothing is on in the days that follow.');

  await plan('e1', 'Show & tell', tuesday + 2 * day);
  await plan('e2', 'Lunch', tuesday + 12 * day);
  const seen = '1 · what’s on: “Show &amp; tell” and “Lunch”, as far as is known now';
  expect(await say('rhythm preview')).toContain(seen);
  expect(await say('rhythm preview', marcus)).toContain(seen);

  // Of what is made when it comes, only the hour can be changed.
  await say('rhythm preview');
  await press('Change');
  expect(shown()).not.toMatch(/Another prompt|Title|Send it to me/);
  await submit({ date: '2026-03-04', time: '11:00' });
  expect(shown()).toContain('It comes then, and all others stay as they are');
  expect(await say('rhythm preview')).toContain('Wed 4 Mar 2026, 11:00');
  await world.moveTo(tuesday + 5_000);
  expect(posts()).toEqual([]);
  await world.moveTo(tuesday + 2 * day);
  expect(post().text.split('\n')).toEqual([
    'What’s on in the next 14 days',
    '• Show &amp; tell: Thu 5 Mar 2026, 10:00 (Europe/Berlin) · 1 person comes so far',
    '• Lunch: Sun 15 Mar 2026, 10:00 (Europe/Berlin) · 1 person comes so far',
    'Open one to see more of it, and to say whether you come.',
  ]);

  await say('rhythm skip 1');
  expect(guild.latest().text).toContain('Next: Tue 17 Mar 2026');
  expect(await say('rhythm changes')).toContain('dropped “What’s on in the next 14 days” before it came');
  await cancel();
  await world.moveTo(tuesday + 5 * week);
  expect(posts()).toHaveLength(1);
  expect(await say('rhythm changes')).toContain(
    'rhythm 1 · what’s on, every Tuesday at 10:00 (Europe/Berlin) had nothing to list, so nothing was posted',
  );
  expect(await say('rhythm evidence')).not.toContain('1 · what’s on');
  const { db, t } = world.store;
  const alerts = (await db.select().from(t.deliveries)).filter(({ kind }) => kind === 'alert');
  expect(alerts).toEqual([]);
  expect(labels()).not.toContain('Go on as before');
});

test('Introductions open beside whatever is posted, and are run, moved and paused like anything', async () => {
  const { say, world, press, labels, posts, shown, submit } = guild;
  const { db, t } = world.store;
  const held = async () =>
    (await db.select().from(t.beats)).filter(({ state }) => state === 'held').map(({ nominal }) => nominal);
  await say('rhythm add prompt every Tuesday at 10:00');
  expect(await say('rhythm add intros every other Tuesday at 10:00')).toContain(
    'Added rhythm 2: introductions, every other Tuesday at 10:00 (Europe/Berlin).',
  );
  expect(guild.latest().text).toContain('• Tue 3 Mar 2026, 10:00');
  expect(guild.latest().text).not.toContain('posts a month');
  expect(guild.latest().text).not.toContain('fall on one day');
  expect(await say('rhythm preview')).toMatch(
    /Tue 3 Mar 2026, 10:00 .*: 2 · introductions: people are introduced in direct messages\n/,
  );
  await say('rhythm');
  expect(labels()).toEqual(expect.arrayContaining(['Post one now', 'Introduce people now']));
  await press('Introduce people now');
  expect(guild.latest().text).toBe('A round begins now: people are introduced in direct messages.');
  await say('rhythm run 2');
  expect(guild.latest().text).toContain('has introduced people today already');
  expect(labels()).toEqual(['Introduce them again']);

  await world.moveTo(tuesday + 5_000);
  expect(await held()).toEqual([expect.stringContaining('2026-03-02'), '2026-03-03T10:00']);
  const rounds = await db.select().from(t.rounds);
  expect(rounds.map(({ key }) => key.split(':')[0])).toEqual(['run', 'beat']);
  expect(posts()).toHaveLength(1);
  // It may be moved to a day that has a post.
  expect(await say('rhythm move 2 to 10 March at 15:00')).toContain('Moved the next one');
  await say('rhythm preview');
  expect(guild.latest().text).toContain('Tue 10 Mar 2026, 15:00');
  await say('rhythm pause 2');
  await world.moveTo(tuesday + 2 * week + 5_000);
  expect(await held()).toHaveLength(2);
  expect(posts()).toHaveLength(3);

  // The form follows the kind that is chosen.
  await say('rhythm add');
  expect(shown()).toContain('Which prompts?');
  const { id, blocks } = guild.form();
  const [menu] = blocks as unknown as { element: { options: { value: string; text: { text: string } }[] } }[];
  const choice = menu?.element.options.find(({ text }) => text.text === 'introductions')?.value ?? '';
  await world.as(priya).clickView(id, 'rhythms.kind', { value: choice });
  await world.settle(0);
  expect(shown()).toContain('How do they meet?');
  await submit({ cadence: 'first Monday of the month at 9:00', meet: 'in person', across: 'true' });
  const rows = (await db.select().from(t.rhythms)).toSorted((a, b) => a.number - b.number);
  expect(rows.at(-1)).toMatchObject({ kind: 'introductions', config: { meet: 'in person', across: true } });
});
