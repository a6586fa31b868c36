/** Makes the pictures of the README: a quarter of Fernhill's life, from a fixed day on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companyScript } from '../../src/local/company/index.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

const folder = join(import.meta.dirname, '../../docs');
const week = 7 * 86_400_000;
const priya = 'U0PRIYA001';
const dataCraft = 'C0DATACRFT';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await openWorld({ cast: companyScript, now: Date.UTC(2026, 8, 7, 9) });
  browser = await launchBrowser();
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const open = async (place: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const { page } = await openPage(browser, `${world.url}/#/${place}`, { deviceScaleFactor: 1.5, ...options });
  await page.evaluate(`localStorage.setItem('guide-closed', 'yes')`);
  await page.reload();
  await page.getByRole('main').waitFor();
  return page;
};

const take = async (page: Page, name: string): Promise<void> => {
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
};

const press = async (label: string): Promise<void> => {
  await world.settle();
  const asked = world.sandbox.read.ephemerals(priya, dataCraft).at(-1);
  const button = asked?.blocks
    ?.flatMap((block) => (block.elements as { action_id?: string; text?: { text: string } }[]) ?? [])
    .find((one) => one.text?.text === label);
  expect(button?.action_id, `a button ${label}`).toBeDefined();
  await world.as(priya).click(dataCraft, asked?.ts ?? '', button?.action_id ?? '');
};

it('lives through a quarter and is photographed', async () => {
  await world.as(priya).command(dataCraft, '/community create Data craft - we get better at data together');
  await press('Open it');
  await world.settle();
  await world.as(priya).command(dataCraft, '/community rhythm add prompt every Thursday at 9:00');
  await world.moveTo(world.now() + 12 * week);

  const beat = world.sandbox.read
    .channel(dataCraft, priya)
    .messages.filter((one) => one.bot_id !== undefined && !one.text.includes('Link'))
    .reduce((most, one) => ((one.reply_count ?? 0) > (most.reply_count ?? 0) ? one : most));
  expect(beat.reply_count, 'a beat that was well answered').toBeGreaterThan(3);

  const community = await open(`${priya}/${dataCraft}/${beat.ts}`);
  await community.getByRole('complementary', { name: 'Thread' }).locator('article').nth(2).waitFor();
  await community.locator('#thread-scroll').evaluate((one) => {
    one.scrollTop = 0;
  });
  await take(community, 'community');

  const dark = await open('U0INES0001/C0WRITING1', { colorScheme: 'dark' });
  await dark.locator('#messages article').last().waitFor();
  await take(dark, 'dark');

  const phone = await open(`${priya}/${dataCraft}`, { viewport: { width: 390, height: 760 } });
  await phone.locator('#messages article').last().waitFor();
  await take(phone, 'phone');

  await world.as(priya).command(dataCraft, '/community rhythm preview');
  await world.settle();
  const tools = await open(`${priya}/${dataCraft}`);
  await tools.getByRole('button', { name: 'Developer tools' }).click();
  const panel = tools.locator('#workbench');
  await panel.getByPlaceholder('Search names and payloads').fill('rhythm preview');
  await panel.getByText('/community').last().click();
  await panel.getByText('Response').first().waitFor();
  await take(tools, 'tools');
});
