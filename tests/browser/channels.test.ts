import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { launchBrowser, openPage, shoot, type Watched } from '../support/browser.ts';

const grace = 'U0GRACE001';
const hana = 'U0HANA0001';
const frontend = 'C0FRONTEND';
const random = 'C0RANDOM01';

let browser: Browser;
let sandbox: Sandbox;
let url: string;
let close: () => Promise<void>;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  sandbox = createSandbox();
  ({ url, close } = await sandbox.listen());
});
afterEach(async () => {
  await page.context().close();
  await close();
  expect(watched.complaints).toEqual([]);
});

const openAt = async (place: string) => {
  watched = await openPage(browser, `${url}/#/${place}`);
  page = watched.page;
  await page.locator('#messages article').first().waitFor();
};

const articles = () => page.locator('#messages article');
const message = (text: string) => articles().filter({ hasText: text }).last();
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The text of what stands right behind the line where one had left off. */
const behindLine = () =>
  page.evaluate<string | undefined>(
    `document.querySelector('#messages .day.new')?.nextElementSibling?.textContent`,
  );

const many = async (channel: string, count: number, by = hana) => {
  for (let at = 0; at < count; at += 1) {
    await sandbox.as(by).post(channel, `Number ${at} of many`);
    sandbox.clock.advance(60_000);
  }
};

describe('the side', () => {
  it('is searched with the keyboard: Ctrl+K, letters, arrows, Enter, and one writes', async () => {
    for (const name of ['club-maps', 'club-birds', 'bird-club'])
      await sandbox.as(grace).createChannel({ name });
    await openAt(`${grace}/${frontend}`);
    await page.locator('#write textarea').focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bird');
    const options = page.locator('.find [role="option"]');
    await expect.poll(() => options.allTextContents()).toEqual(['#bird-club', '#club-birds']);
    await shoot(page, 'find');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading('club-birds');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('Here I am');
    await page.keyboard.press('Enter');
    await message('Here I am').waitFor();
  });

  it('finds what is unread, channels to join, and people one never wrote to', async () => {
    await openAt(`${grace}/${frontend}`);
    await sandbox.as(hana).post(random, 'Something new');
    await page.locator('#joined .dot').waitFor();
    await page.keyboard.press('Control+k');
    const options = page.locator('.find [role="option"]');
    await expect.poll(() => options.allTextContents()).toEqual(['#randomunread']);
    await page.keyboard.type('data');
    await options.getByText('not joined').waitFor();
    await page.keyboard.press('Enter');
    await heading('data-craft');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('priya');
    await options.first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Priya/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('xyz');
    await page.keyboard.press('Escape');
    expect(await page.locator('.find input').inputValue()).toBe('');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  });

  it('lists channels to join when one looks for them, the first fifty, and others by a word', async () => {
    for (let at = 0; at < 60; at += 1) await sandbox.as(hana).createChannel({ name: `club-${at}` });
    await sandbox.as(hana).createChannel({ name: 'zebras' });
    await openAt(`${grace}/${frontend}`);
    await page.getByText('Browse channels').click();
    const rows = page.locator('#others li');
    await expect.poll(() => rows.count()).toBe(50);
    await page.getByText(/The first 50 of \d+/).waitFor();
    await page.getByRole('searchbox', { name: 'Search channels to join' }).fill('zeb');
    await expect.poll(() => rows.count()).toBe(1);
    await shoot(page, 'browse');
    await page.getByRole('button', { name: 'Join zebras' }).click();
    await heading('zebras');
    await page.locator('#joined').getByRole('link', { name: 'zebras' }).waitFor();
    await page.locator('#others').getByText('zebras').waitFor({ state: 'detached' });
  });
});

describe('channels that one is not in', () => {
  it('are suggested behind a #, after one’s own', async () => {
    await sandbox.as(grace).createChannel({ name: 'data-web' });
    await openAt(`${grace}/${frontend}`);
    await page.locator('#write textarea').pressSequentially('See #data');
    const options = page.locator('#write [role="option"] strong');
    await expect.poll(() => options.allTextContents()).toEqual(['#data-web', '#data-craft']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await message('See #data-craft').getByRole('button', { name: '#data-craft' }).waitFor();
  });

  it('can be chosen where an app asks for a channel, private ones only where it may be any', async () => {
    await sandbox.as(grace).invite(frontend, sandbox.app.botUserId);
    const select = (type: string) => ({
      type: 'section',
      text: { type: 'mrkdwn', text: 'Which?' },
      accessory: { type, action_id: type, placeholder: { type: 'plain_text', text: type } },
    });
    await fetch(`${url}/api/chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.app.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        channel: frontend,
        text: 'Which?',
        blocks: [select('channels_select'), select('conversations_select')],
      }),
    });
    await openAt(`${grace}/${frontend}`);
    const offered = async (type: string, typed: string) => {
      const field = message('Which?').getByRole('combobox', { name: type });
      await field.fill(typed);
      const list = message('Which?').getByRole('listbox', { name: type });
      await list.locator('li').first().waitFor();
      return list.locator('li').allTextContents();
    };
    expect(await offered('channels_select', 'data')).toEqual(['data-craft']);
    expect(await offered('channels_select', 'l')).not.toContain('leads');
    expect(await offered('conversations_select', 'lea')).toEqual(['leads']);
  });
});

describe('a conversation', () => {
  it('draws a line where one had left off, until one has answered', async () => {
    await openAt(`${grace}/${frontend}`);
    await sandbox.as(hana).post(random, 'You have not seen this');
    await sandbox.as(hana).post(random, 'Nor this');
    await page.locator('#joined .dot').waitFor();
    expect(await behindLine()).toBeUndefined();
    await page.locator('#joined').getByRole('link', { name: 'random' }).click();
    await message('Nor this').waitFor();
    expect(await behindLine()).toContain('You have not seen this');
    await shoot(page, 'new-line');
    await page.locator('#write textarea').fill('Now I have');
    await page.locator('#write textarea').press('Enter');
    await message('Now I have').waitFor();
    await expect.poll(behindLine).toBeUndefined();
    await page.locator('#joined').getByRole('link', { name: 'frontend' }).click();
    await message('Who wants to pair').waitFor();
    await page.locator('#joined').getByRole('link', { name: 'random' }).click();
    await message('Now I have').waitFor();
    expect(await behindLine()).toBeUndefined();
  });

  it('leads to the first new message when that is far back', async () => {
    await openAt(`${grace}/${frontend}`);
    await many(random, 150);
    await page.locator('#joined').getByRole('link', { name: 'random' }).click();
    await message('Number 149').waitFor();
    expect(await behindLine()).toBeUndefined();
    await page.getByRole('button', { name: 'Jump to the first new message' }).click();
    await expect.poll(behindLine).toContain('Number 0 of many');
    await page.getByRole('button', { name: 'Jump to the newest message' }).click();
    await message('Number 149').waitFor();
  });

  it('shows earlier messages with a button, and newer ones as they come, wherever one reads', async () => {
    await many(frontend, 130);
    await openAt(`${grace}/${frontend}`);
    expect(await articles().count()).toBe(60);
    await page.getByRole('button', { name: /Show earlier/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => articles().count()).toBeGreaterThanOrEqual(120);
    const at = () => page.evaluate<number>(`document.getElementById('scroll').scrollTop`);
    await page.evaluate(`document.getElementById('scroll').scrollTop = 1500`);
    const before = await at();
    await sandbox.as(hana).post(frontend, 'While you read further up');
    await message('While you read further up').waitFor();
    expect(await at()).toBe(before);
    await page.locator('#write textarea').fill('I am here');
    await page.locator('#write textarea').press('Enter');
    await message('I am here').waitFor();
    const toEnd = () =>
      page.evaluate<number>(`(({ scrollHeight, scrollTop, clientHeight }) =>
        Math.round(scrollHeight - scrollTop - clientHeight))(document.getElementById('scroll'))`);
    await expect.poll(toEnd).toBe(0);
  });

  it('shows a long thread from its end, and what stands before', async () => {
    const { ts } = await sandbox.as(grace).post(frontend, 'A long story');
    for (let at = 0; at < 230; at += 1) await sandbox.as(hana).post(frontend, `Part ${at}.`, { thread: ts });
    await openAt(`${grace}/${frontend}/${ts}`);
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Part 229.').waitFor();
    await thread.getByText('A long story').waitFor();
    expect(await thread.locator('article').count()).toBe(101);
    await thread.getByRole('button', { name: /Show earlier/ }).click();
    await thread.getByText('Part 99.').waitFor();
    const upwards = async () => {
      await page.evaluate(`document.getElementById('thread-scroll').scrollTop = 0`);
      return thread.locator('article', { hasText: 'Part 0.' }).count();
    };
    await expect.poll(upwards).toBe(1);
    await thread.getByText('A long story').waitFor();
    await thread.getByPlaceholder('Reply…').fill('The end');
    await thread.getByPlaceholder('Reply…').press('Enter');
    await thread.locator('article', { hasText: 'The end' }).waitFor();
  });

  it('calls a channel by its name for who may see it, and by none for others', async () => {
    const secret = (await sandbox.as(grace).createChannel({ name: 'secret-plan', private: true })).channel;
    await sandbox.as(hana).post(random, `In <#C0DATACRFT> and <#${secret}>`);
    await openAt(`${hana}/${random}`);
    expect(await message('In #').locator('.content').textContent()).toBe(
      'In #data-craft and #private channel',
    );
    await sandbox.as('U0PRIYA001').rename('C0DATACRFT', 'data-arts');
    await message('In #data-arts').waitFor();
    await message('In #data-arts').getByRole('button', { name: '#data-arts' }).click();
    await heading('data-arts');
    await page.getByRole('button', { name: 'Join' }).first().waitFor();
  });
});
