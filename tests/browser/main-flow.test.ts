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
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});

const navigation = () => page.getByRole('navigation');
const form = () => page.locator('#form');
const thread = () => page.getByRole('complementary', { name: 'Thread' });
const message = (text: string | RegExp) => page.locator('#messages article', { hasText: text }).last();
const say = async (text: string) => {
  await page.locator('#write textarea').fill(text);
  await page.locator('#write textarea').press('Enter');
};
const become = async (name: string) => {
  await page.getByRole('button', { name: 'Acting as' }).click();
  await page.getByRole('dialog', { name: 'Choose who you are' }).getByText(name).click();
  await page.getByRole('button', { name: `Acting as ${name}` }).waitFor();
};
const prompt = () => message(/answer in the thread/i);

it('leads from a channel to a community, its first prompt, an answer, and one’s own part', async () => {
  await message('I have 40 interview notes').waitFor();
  await shoot(page, 'flow-1-first-look');

  await say('/community create');
  await form().getByLabel('Name').fill('Data craft');
  await form().getByLabel('Purpose').fill('We get better at counting what matters');
  await form().getByRole('button', { name: 'Go on' }).click();
  await form().getByRole('button', { name: 'Open it' }).waitFor();
  await shoot(page, 'flow-2-before-opening');
  await form().getByRole('button', { name: 'Open it' }).click();
  await message(/asked me to keep a steady beat for Data craft/).waitFor();
  await form().getByText('is open').waitFor();
  await form().getByRole('button', { name: 'Close' }).last().click();
  await form().waitFor({ state: 'hidden' });
  await shoot(page, 'flow-3-open');

  await say('/community rhythm add prompt every Wednesday at 9:00');
  await message('Added rhythm').getByText('Only visible to you').waitFor();
  await shoot(page, 'flow-4-cadence');

  await become('Grace Okafor');
  await navigation().getByRole('link', { name: 'frontend' }).click();
  await message('Who wants to pair').waitFor();
  await say('/community join #data-craft');
  await message('You are in').waitFor();
  await navigation().getByRole('link', { name: 'data-craft' }).click();
  await message(/asked me to keep a steady beat for Data craft/).waitFor();

  await page.getByRole('button', { name: 'To next beat' }).click();
  await prompt().waitFor();
  await shoot(page, 'flow-5-prompt');

  await prompt().hover();
  await prompt().getByRole('button', { name: 'Reply in thread' }).click();
  await thread().getByPlaceholder('Reply…').fill('That a median is more honest than a mean.');
  await thread().getByPlaceholder('Reply…').press('Enter');
  await thread().locator('article', { hasText: 'That a median' }).waitFor();
  await prompt().hover();
  await prompt().getByRole('button', { name: 'Add a reaction' }).first().click();
  await page.getByRole('dialog', { name: 'Add a reaction' }).getByRole('searchbox').fill('bulb');
  await page.keyboard.press('Enter');
  await prompt().getByRole('button', { name: 'bulb, 1' }).waitFor();
  await page.getByRole('button', { name: '+1 hour' }).click();
  await message('1 person has answered').waitFor();
  await shoot(page, 'flow-6-answered');

  await say('/community me');
  await message('you answered 1 of 1 prompt and reacted once').getByText('Only visible to you').waitFor();
  await shoot(page, 'flow-7-my-part');

  await navigation().getByRole('link', { name: 'Trellis' }).click();
  // Who came lately has a message, and sees it first.
  await page.getByRole('button', { name: 'Home', exact: true }).click();
  await page.getByRole('heading', { name: 'My communities' }).waitFor();
  await shoot(page, 'flow-8-home');
  expect(watched.complaints).toEqual([]);
});
