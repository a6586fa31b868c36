import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage, shoot, type Watched } from '../support/browser.ts';
import { type Started, startProcess } from '../support/process.ts';

const priya = 'U0PRIYA001';
const dataCraft = 'C0DATACRFT';

let bot: Started;
let browser: Browser;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  bot = await startProcess();
  browser = await launchBrowser();
  watched = await openPage(browser, `${bot.url}/#/${priya}/${dataCraft}`);
  page = watched.page;
  // What people do of their own accord would take the seats.
  await control('cast', { on: false });
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});

const control = (path: string, body: object) =>
  page.evaluate(
    async ([to, sent]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/_control/${to}`, { method: 'POST', headers, body: JSON.stringify(sent) });
      return answer.json();
    },
    [path, body] as const,
  );
const clock = async () => Date.parse((await page.locator('#clock time').getAttribute('datetime')) ?? '');
const form = () => page.locator('#form');
const message = (text: string | RegExp) => page.locator('#messages article', { hasText: text }).last();
const announcement = () =>
  page.locator('#messages article', { hasText: 'Bring one guess that went wrong' }).first();
const thread = () => page.getByRole('complementary', { name: 'Thread' });
const go = (name: string) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
const say = async (text: string) => {
  await page.locator('#write textarea').fill(text);
  await page.locator('#write textarea').press('Enter');
};
const become = async (name: string) => {
  await page.getByRole('button', { name: 'Acting as' }).click();
  await page.getByRole('dialog', { name: 'Choose who you are' }).getByText(name).click();
  await page.getByRole('button', { name: `Acting as ${name}` }).waitFor();
};
const send = (name: string) => form().getByRole('button', { name, exact: true }).click();
const done = async () => {
  await form().getByRole('button', { name: 'Done' }).last().click();
  await form().waitFor({ state: 'hidden' });
};
const dateIn = async (days: number) =>
  new Date((await clock()) + days * 86_400_000).toISOString().slice(0, 10);
const pass = async (until: () => Promise<boolean>, step = '+1 hour', most = 200) => {
  for (let n = 0; n < most; n += 1) {
    if (await until()) return;
    const before = await clock();
    await page.getByRole('button', { name: step, exact: true }).click();
    await expect.poll(clock, { timeout: 30_000 }).toBeGreaterThan(before);
    await page.getByRole('button', { name: step, exact: true }).waitFor();
  }
  throw new Error('it did not come');
};
const isThere = (text: string | RegExp) => async () =>
  (await page.locator('#messages article', { hasText: text }).count()) > 0;

it('leads an event from somebody’s idea to what was learned there', async () => {
  await say('/community create');
  await form().getByLabel('Name').fill('Data craft');
  await form().getByRole('button', { name: 'Go on' }).click();
  await form().getByRole('button', { name: 'Open it' }).click();
  await form().getByText('is open').waitFor();
  await form().getByRole('button', { name: 'Close' }).last().click();

  // A member proposes.
  await become('Marcus Bell');
  await go('data-craft');
  await say('/community event Estimating without tears');
  await form()
    .getByLabel('What is it about')
    .fill('How we guess, and how we learn from it. Bring one guess that went wrong.');
  await form()
    .getByLabel('Day')
    .fill(await dateIn(16));
  await form().getByLabel('Begins at').fill('15:00');
  await shoot(page, 'event-1-proposing');
  await send('Propose it');
  await form().getByText('is with the coordinators').waitFor();
  await done();

  // A coordinator approves, with two seats.
  await become('Priya Raghavan');
  await go('data-craft');
  await say('/community event');
  await message('Proposed, not decided yet').waitFor();
  await shoot(page, 'event-2-proposed');
  await message('Proposed, not decided yet').getByRole('button', { name: 'Look' }).click();
  await form().getByLabel('How many seats').fill('2');
  await send('Approve it');
  await form().getByText('Approved').waitFor();
  await shoot(page, 'event-3-approved');
  await done();

  await pass(isThere(/Event\s*Estimating without tears|I come/), '+1 hour', 300);
  await announcement().waitFor();
  await shoot(page, 'event-4-announced');

  // More people come than there are seats.
  for (const [name, said] of [
    ['Marcus Bell', 'You have a seat'],
    ['Wei Zhang', 'You have a seat'],
    ['Amara Nwosu', 'You are first in the queue'],
  ] as const) {
    await become(name);
    await go('data-craft');
    await announcement()
      .getByRole('button', { name: /^(I come|Wait for a seat)$/ })
      .click();
    await message(said).waitFor();
  }
  await shoot(page, 'event-5-waiting');
  await page.getByRole('button', { name: '+1 hour', exact: true }).click();
  await announcement().getByText('All 2 seats are taken').waitFor();
  await shoot(page, 'event-6-full');

  await become('Wei Zhang');
  await go('data-craft');
  await announcement().getByRole('button', { name: 'I cannot' }).click();
  await message('Noted: you cannot come').waitFor();
  await page.getByRole('button', { name: '+1 hour', exact: true }).click();
  await become('Amara Nwosu');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Trellis/ })
    .click();
  await page.locator('.tabs').getByRole('button', { name: 'Messages' }).click();
  await page.getByText('A seat is free, and it is yours').first().waitFor();
  await shoot(page, 'event-7-a-seat');
  await go('data-craft');

  // It is moved by a day.
  await become('Priya Raghavan');
  await go('data-craft');
  await say('/community event');
  await page.getByRole('button', { name: 'Move', exact: true }).last().click();
  const day = form().getByLabel('Day');
  const moved = new Date(Date.parse(`${await day.inputValue()}T00:00Z`) + 86_400_000);
  await day.fill(moved.toISOString().slice(0, 10));
  await shoot(page, 'event-8-moving');
  await send('Move it');
  await form().getByText('Moved').waitFor();
  await done();

  await pass(
    async () =>
      (await announcement()
        .getByText(/\d+ repl/)
        .count()) > 0,
  );
  const before = Date.parse(`${moved.toISOString().slice(0, 10)}T05:00Z`);
  await control('time', { by: before - (await clock()) });
  await pass(isThere('Today: Estimating without tears'));
  await message('Today: Estimating without tears').waitFor();
  await shoot(page, 'event-9-today');

  await pass(async () => (await clock()) > Date.parse(`${moved.toISOString().slice(0, 10)}T15:30Z`));
  await announcement()
    .getByRole('button', { name: /\d+ repl/ })
    .click();
  await thread().getByText('is over. Were you there?').waitFor();
  await shoot(page, 'event-10-thread');

  await become('Marcus Bell');
  await go('data-craft');
  await announcement()
    .getByRole('button', { name: /\d+ repl/ })
    .click();
  await thread().getByRole('button', { name: 'I was there' }).click();
  await page.getByText('Was it useful to you?').first().waitFor();
  await shoot(page, 'event-11-there');
  await page.getByRole('button', { name: 'Very', exact: true }).click();
  await page.getByText('Thank you, that is good to know').first().waitFor();

  await thread().getByRole('button', { name: 'Write a recap' }).click();
  await form().getByLabel('What did we learn?').fill('A guess with a range is worth three without.');
  await form().getByLabel('What comes next?').fill('We compare our ranges in a month.');
  await shoot(page, 'event-12-recap');
  await send('Post it');
  await form().getByText('on its way').waitFor();
  await done();
  await page.getByRole('button', { name: '+1 hour', exact: true }).click();
  await thread().getByText('Recap of “Estimating without tears”').waitFor();
  await announcement().getByText('What came of it:').waitFor();
  await shoot(page, 'event-13-over');

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Trellis/ })
    .click();
  await page.locator('.tabs').getByRole('button', { name: 'Messages' }).click();
  await page.getByText('You come to “Estimating without tears”').first().waitFor();
  await shoot(page, 'event-14-messages');
  expect(watched.complaints).toEqual([]);
}, 300_000);
