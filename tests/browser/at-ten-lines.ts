/** Each test as Grace in #frontend, with the ten-line app there; it fails if the page complained of anything. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser, openPage, type Watched } from '../support/browser.ts';
import { type Running, startTenLines } from './ten-lines.ts';

export const grace = 'U0GRACE001';
export const hana = 'U0HANA0001';
export const frontend = 'C0FRONTEND';

export let browser: Browser;
export let running: Running;
export let page: Page;
let watched: Watched;

export const at = (viewer: string, place: string) => `${running.url}/#/${viewer}/${place}`;
export const composer = () => page.locator('#write textarea');
export const message = (text: string) => page.locator('#messages article', { hasText: text }).last();
export const say = async (text: string) => {
  await composer().fill(text);
  await composer().press('Enter');
};

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  running = await startTenLines();
  await running.sandbox.as(grace).invite(frontend, running.sandbox.app.botUserId);
  watched = await openPage(browser, at(grace, frontend));
  page = watched.page;
  await message('Who wants to pair').waitFor();
});
afterEach(async () => {
  await page.context().close();
  await running.stop();
  expect(watched.complaints).toEqual([]);
});
