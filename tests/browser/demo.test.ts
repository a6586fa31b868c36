import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf, launchBrowser, openPage, shoot, type Watched } from '../support/browser.ts';
import { type Started, startProcess } from '../support/process.ts';

let browser: Browser;
let bot: Started;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  bot = await startProcess();
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});
beforeEach(async () => {
  watched = await openPage(browser, bot.url);
  page = watched.page;
});
afterEach(() => page.context().close());

const guide = () => page.getByRole('region', { name: 'You are Priya Raghavan' });
const clock = () => page.locator('#clock time');

describe('a newcomer', () => {
  it('is told what this is, who they are, and is taken through a quarter of a year', async () => {
    await guide().getByText('This is Fernhill, a made-up company').waitFor();
    await shoot(page, 'demo-1-arrival');
    expect(await faultsOf(page, 'arrival')).toEqual([]);
    await guide().getByRole('button', { name: '/community create' }).click();
    await page.getByRole('heading', { name: 'data-craft' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.locator('#messages').getByText('is open. I have told the channel').waitFor();
    await page.locator('#messages').getByRole('button', { name: 'What it sees' }).waitFor();
    await shoot(page, 'demo-2-open');
    await page.getByRole('button', { name: 'To the next beat' }).click();
    await page
      .locator('#messages')
      .getByText(/answer in the thread/i)
      .first()
      .waitFor();
    const before = await clock().getAttribute('datetime');
    await page.getByRole('button', { name: 'Let 12 weeks pass' }).click();
    await page.getByRole('progressbar').waitFor();
    await shoot(page, 'demo-3-time-passes');
    await page.getByRole('button', { name: '+12 weeks' }).waitFor({ timeout: 60_000 });
    await page.getByRole('status').getByText('people in').waitFor();
    await shoot(page, 'demo-4-a-quarter-later');
    expect(await faultsOf(page, 'a quarter later')).toEqual([]);
    const after = await clock().getAttribute('datetime');
    expect(Date.parse(after ?? '') - Date.parse(before ?? '')).toBeGreaterThanOrEqual(84 * 86_400_000);
    await page.locator('#messages').getByText('people have answered').first().waitFor();
    expect(watched.complaints).toEqual([]);
  });

  it('becomes whom they were before with one click', async () => {
    await page.getByRole('button', { name: 'Act as Annika Lindqvist' }).click();
    await page.getByRole('button', { name: 'Acting as Annika Lindqvist' }).waitFor();
    await page.getByRole('button', { name: 'Act as Priya Raghavan' }).click();
    await page.getByRole('button', { name: 'Acting as Priya Raghavan' }).waitFor();
    await page.getByRole('button', { name: 'Act as Annika Lindqvist' }).waitFor();
  });

  it('stops time on the way', async () => {
    const before = Date.parse((await clock().getAttribute('datetime')) ?? '');
    await page.getByRole('button', { name: '+12 weeks' }).click();
    await page.getByRole('button', { name: 'Stop here' }).click();
    await page.getByRole('button', { name: '+12 weeks' }).waitFor();
    const after = Date.parse((await clock().getAttribute('datetime')) ?? '');
    expect(after - before).toBeLessThan(84 * 86_400_000);
  });

  it('starts again, with an empty workspace and with the company', async () => {
    const startAgain = async (item: string, name: string) => {
      await page.getByRole('button', { name: 'Fernhill' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page
        .getByRole('dialog', { name, exact: true })
        .getByRole('button', { name: 'Start again' })
        .click();
      await page.getByRole('dialog', { name: 'Starting again…' }).waitFor();
      await page.getByRole('dialog', { name: 'Starting again…' }).waitFor({ state: 'detached' });
    };
    await startAgain('One person, one channel', 'Start again, empty');
    await page.getByRole('region', { name: 'You are Priya Raghavan' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'writing' }).count()).toBe(0);
    await page.getByRole('navigation').getByText('general').waitFor();
    await shoot(page, 'demo-5-empty');
    await startAgain('The company as it was', 'Start again');
    await guide().getByText('made-up company').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'data-craft' }).waitFor();
  });
});
