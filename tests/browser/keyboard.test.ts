import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, nameOfFocused, openPage, shoot, type Watched } from '../support/browser.ts';
import { type Started, startProcess } from '../support/process.ts';

let bot: Started;
let browser: Browser;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  bot = await startProcess();
  browser = await launchBrowser();
  watched = await openPage(browser, `${bot.url}/#/U0PRIYA001/C0DATACRFT`);
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});

const messages = () => page.locator('#messages');

const focused = () => nameOfFocused(page);

/** Presses a key until what has the focus is called so. */
const reach = async (name: RegExp, key = 'Tab', most = 80) => {
  const passed: string[] = [];
  for (let presses = 0; presses <= most; presses += 1) {
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`${key} led to ${passed.join(' · ')}, never to ${name}`);
};

const toBox = () => reach(/^Message #/, 'F6', 8);

const say = async (words: string) => {
  await toBox();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

it('goes with the keyboard alone from a channel to a community, an answer, and one’s own part', async () => {
  await messages().getByText('I have 40 interview notes').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the message box');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^Message #/);

  await page.keyboard.type('/community create Data craft - we get better at data together');
  await page.keyboard.press('Enter');
  await messages().getByRole('button', { name: 'Open it' }).waitFor();
  await reach(/^Open it$/, 'Shift+Tab', 12);
  await page.keyboard.press('Enter');
  await messages().getByRole('button', { name: 'What it sees' }).waitFor();

  await say('/community rhythm add prompt every Wednesday at 9:00');
  await messages().getByText('Added rhythm').waitFor();

  await reach(/^Fernhill/, 'F6', 8);
  await reach(/Acting as ?Priya/);
  await page.keyboard.press('Enter');
  await reach(/Grace Okafor/, 'ArrowDown', 20);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Acting as Grace Okafor' }).waitFor();
  await reach(/^Join$/, 'F6', 8);
  await page.keyboard.press('Enter');
  await page.getByLabel('Message #data-craft').waitFor();
  await say('/community join');
  await messages()
    .getByText(/You are (already )?(in|a member)/)
    .waitFor();

  await reach(/^Fernhill/, 'F6', 8);
  await reach(/^To next beat/);
  await page.keyboard.press('Enter');
  const prompt = messages()
    .locator('article', { hasText: /answer in the thread/i })
    .last();
  await prompt.waitFor();
  await page.getByRole('button', { name: '+12 weeks' }).waitFor();

  await toBox();
  await reach(/^Reply in thread$/, 'Shift+Tab', 12);
  await page.keyboard.press('Enter');
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.waitFor();
  await expect.poll(focused).toBe('Reply…');
  await page.keyboard.type('That a median is more honest than a mean.');
  await page.keyboard.press('Enter');
  await thread.locator('article', { hasText: 'That a median' }).waitFor();

  await toBox();
  await reach(/^Add a reaction$/, 'Shift+Tab', 16);
  await page.keyboard.press('Enter');
  await page.keyboard.type('bulb');
  await page.keyboard.press('Enter');
  await messages()
    .getByRole('button', { name: /^bulb, \d/ })
    .last()
    .waitFor();

  await say('/community me');
  await messages()
    .getByText(/you answered 1 of 1 prompt/)
    .waitFor();
  await shoot(page, 'keyboard');
  expect(watched.complaints).toEqual([]);
});
