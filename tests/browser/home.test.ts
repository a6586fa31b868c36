import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companyScript } from '../../src/local/company/index.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import { faultsOf, launchBrowser, openPage, shoot } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const tomas = 'U0TOMAS001';
const annika = 'U0ANNIKA01';
const nadia = 'U0NADIA001';
const grace = 'U0GRACE001';
const nuno = 'U0NUNO0001';
const dataCraft = 'C0DATACRFT';

const team = 'T0FERNHILL';
const day = 86_400_000;
const week = 7 * day;

let world: World;
let browser: Browser;

const press = async (by: string, channel: string, label: string): Promise<void> => {
  await world.settle();
  const asked = world.sandbox.read.ephemerals(by, channel).at(-1);
  const button = asked?.blocks
    ?.flatMap((block) => (block.elements as { action_id?: string; text?: { text: string } }[]) ?? [])
    .find((one) => one.text?.text === label);
  await world.as(by).click(channel, asked?.ts ?? '', button?.action_id ?? '');
  await world.settle();
};

const say = async (by: string, channel: string, words: string): Promise<void> => {
  await world.as(by).command(channel, `/community ${words}`);
  await world.settle();
};

/** Six weeks of a company with three communities, all of them in one person's care. */
beforeAll(async () => {
  world = await openWorld({ cast: companyScript, now: Date.UTC(2026, 8, 7, 9) });
  browser = await launchBrowser();
  await say(priya, dataCraft, 'create Data craft - we get better at data together');
  await press(priya, dataCraft, 'Open it');
  await say(priya, dataCraft, 'rhythm add prompt every Thursday at 9:00');
  world.sandbox.addUser({ id: nuno, name: 'nuno', real_name: 'Nuno Sá', tz: 'Europe/Lisbon' });
  await world.as(nuno).join(dataCraft);
  await world.moveTo(world.now() + 6 * week);
  const { db, t } = world.store;
  const others = (await db.select().from(t.communities)).filter(({ channel }) => channel !== dataCraft);
  for (const { id, channel } of others) {
    await world.as(priya).join(channel);
    await world.settle();
    await db.insert(t.roles).values({
      community: id,
      user: priya,
      role: 'coordinator',
      state: 'accepted',
      givenBy: grace,
      at: world.now(),
    });
  }
  await say(tomas, dataCraft, 'prompt suggest Which query of yours would you rather not show anybody?');
  await say(priya, dataCraft, `role <@${tomas}> facilitator`);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Looks at somebody's Home, on a screen that it fits on. */
const look = async (user: string, name: string, size = { width: 1180, height: 1500 }): Promise<string> => {
  await world.as(user).openHome();
  await world.settle();
  const shown = world.sandbox.read.home(user);
  expect(checkBlocks(shown?.blocks ?? [], 'home')).toEqual([]);
  const { page, complaints } = await openPage(browser, `${world.url}/#/${user}/home`, { viewport: size });
  await page.evaluate(`localStorage.setItem('guide-closed', 'yes')`);
  await page.reload();
  await page.getByRole('heading', { name: 'My communities' }).waitFor();
  await shoot(page, `home-${name}`);
  // What is wide names its buttons otherwise where it is narrow; another test looks at those.
  if (size.width > 600) expect(await faultsOf(page, name)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
  return JSON.stringify(shown?.blocks);
};

it('greets who is new, and shows what they may join', async () => {
  world.sandbox.addUser({ id: nadia, name: 'nadia', real_name: 'Nadia Rahimi', tz: 'Europe/Berlin' });
  expect(await look(nadia, 'newcomer')).toMatch(/Welcome.*in no community yet.*Other communities.*Join/);
});

it('is short for who listens', async () => {
  expect(await look(nuno, 'listener')).toContain('You have been listening. That is a good place to be.');
});

it('tells who takes part what waits for them, and what is on', async () => {
  expect(await look(tomas, 'regular')).toMatch(/Waiting for you.*facilitator.*My communities/);
});

it('shows a coordinator of three communities what to decide, and how each is doing', async () => {
  const told = await look(priya, 'coordinator', { width: 1180, height: 2400 });
  expect(told).toMatch(/Communities you coordinate.*to decide.*Writing.*Frontend/);
  await look(priya, 'coordinator-narrow', { width: 390, height: 3600 });
});

it('shows a steward two hundred communities, a page at a time', async () => {
  const { db, t } = world.store;
  const crafts = ['Testing', 'Accessibility', 'Research', 'Support', 'Hiring', 'Security', 'Maps', 'Budgets'];
  const places = ['Berlin', 'Lisbon', 'London', 'Sydney', 'New York', 'the field', 'product', 'the gardens'];
  for (let at = 0; at < 200; at++) {
    const craft = crafts[at % crafts.length] ?? '';
    const place = places[Math.floor(at / crafts.length) % places.length] ?? '';
    const series = Math.floor(at / (crafts.length * places.length));
    const name = `${craft} in ${place}${series > 0 ? ` ${series + 1}` : ''}`;
    const created = await world.as(grace).createChannel({ name: name.toLowerCase().replaceAll(' ', '-') });
    const community = `many-${at}`;
    await db.insert(t.communities).values({
      id: community,
      team,
      channel: created.channel,
      name,
      purpose: `We get better at ${craft.toLowerCase()} together`,
      kind: 'guild',
      state: at % 13 === 0 ? 'resting' : 'open',
      isPrivate: at % 40 === 7,
      timeZone: 'Europe/Berlin',
      locale: 'en',
      createdBy: grace,
      createdAt: world.now(),
      openedAt: world.now() - 90 * day,
      care: at % 60 === 5 ? 'asking members' : 'kept',
    });
    const people = Array.from({ length: 2 + ((at * 7) % 60) }, (_, nth) => `U${at}X${nth}`);
    const seat = { community, joinedAt: world.now() - 90 * day, founding: true, eventAt: 0 };
    await db.insert(t.memberships).values(people.map((user) => ({ ...seat, user })));
    await db.insert(t.roles).values({
      community,
      user: people[0] ?? '',
      role: 'coordinator',
      state: 'accepted',
      givenBy: grace,
      at: world.now(),
    });
  }
  const told = await look(marcus, 'steward', { width: 1180, height: 2000 });
  expect(told).toMatch(/This workspace.*in public channels.*Page 1 of 10/);
  expect(await look(annika, 'steward-listening')).toContain('This workspace');
});
