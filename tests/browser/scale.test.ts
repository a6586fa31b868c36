import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { type BigWorkspace, bigWorkspace } from '../support/big-workspace.ts';
import { launchBrowser, shoot } from '../support/browser.ts';

const grace = 'U0GRACE001';
const hana = 'U0HANA0001';
const frontend = 'C0FRONTEND';

/** Milliseconds and bytes, for people to read: nothing is asserted of them. */
const figures: Record<string, number> = {};

let browser: Browser;
let company: { sandbox: Sandbox; url: string; close(): Promise<void> };
let big: { sandbox: Sandbox; url: string; close(): Promise<void> } & BigWorkspace;

beforeAll(async () => {
  browser = await launchBrowser();
  const small = createSandbox();
  company = { sandbox: small, ...(await small.listen()) };
  const large = createSandbox();
  big = { sandbox: large, ...(await bigWorkspace(large)), ...(await large.listen()) };
});
afterAll(async () => {
  await browser?.close();
  await company?.close();
  await big?.close();
  const folder = join(import.meta.dirname, 'shots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'scale.json'), `${JSON.stringify(figures, null, 2)}\n`);
});

type Traffic = { paths: string[]; bytes: number };

/** What the page asks for, and how much it is sent, from now on. */
const listen = async (page: Page): Promise<Traffic> => {
  const traffic: Traffic = { paths: [], bytes: 0 };
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ request }) => {
    const { pathname, search } = new URL(request.url);
    traffic.paths.push(pathname + search);
  });
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  network.on('Network.webSocketFrameReceived', ({ response }) => {
    traffic.bytes += response.payloadData.length;
  });
  return traffic;
};

/** Notes when something first is in sight, by the page's own clock, without asking it all the time. */
const firstSight = `
  window.seen = {};
  window.whenSeen = (name, find) => new Promise((resolve) => {
    const look = () => {
      if (!find()) return void requestAnimationFrame(look);
      requestAnimationFrame(() => { window.seen[name] = performance.now(); resolve(window.seen[name]); });
    };
    look();
  });
  addEventListener('DOMContentLoaded', () => whenSeen('message', () => document.querySelector('#messages article')));
`;

const openAt = async (url: string, place: string) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  const traffic = await listen(page);
  await page.addInitScript(firstSight);
  await page.goto(`${url}/#/${place}`);
  await page.locator('#messages article').first().waitFor();
  return { page, traffic, complaints };
};

const settled = (page: Page) => page.waitForLoadState('networkidle');

const paints = async (name: string, url: string, place: string): Promise<void> => {
  const { page, traffic } = await openAt(url, place);
  await expect.poll(() => page.evaluate('window.seen.message')).toBeTruthy();
  await settled(page);
  figures[`${name}: first paint, ms`] = await page.evaluate<number>(
    `Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)`,
  );
  figures[`${name}: first message, ms`] = Math.round(await page.evaluate<number>('window.seen.message'));
  figures[`${name}: first load, requests`] = traffic.paths.length;
  figures[`${name}: first load, bytes`] = traffic.bytes;
  const control = traffic.paths.filter((one) => one.startsWith('/_control/')).length;
  figures[`${name}: first load, readings`] = control;
  await page.context().close();
};

/** How long it takes from an act on the page until `find` finds, in the page's own time. */
const timed = async (page: Page, name: string, event: string, find: string, act: () => Promise<void>) => {
  await page.evaluate(`
    addEventListener('${event}', () => {
      const began = performance.now();
      window.took = whenSeen('act', () => ${find}).then((at) => at - began);
    }, { capture: true, once: true })`);
  await act();
  figures[name] = Math.round(await page.evaluate<number>('window.took'));
};

describe('a workspace of any size', () => {
  it('is painted soon', async () => {
    const small = `${grace}/${frontend}`;
    const large = `${big.viewer}/${big.busiest}`;
    await paints('company, first visitor', company.url, small);
    await paints('company', company.url, small);
    await paints('500 channels, first visitor', big.url, large);
    await paints('500 channels', big.url, large);
    expect(Object.keys(figures)).toContain('500 channels: first message, ms');
  });

  it('sends the end of a channel, and draws no more than it sends', async () => {
    const { page, complaints } = await openAt(big.url, `${big.viewer}/${big.busiest}`);
    const answer = await page.evaluate<{ messages: unknown[]; earlier: number }>(
      `fetch('/_control/channel?viewer=${big.viewer}&id=${big.busiest}').then((answer) => answer.json())`,
    );
    expect(answer.messages).toHaveLength(60);
    expect(answer.earlier).toBeGreaterThan(19_900);
    expect(await page.locator('#messages article').count()).toBe(60);
    expect(await page.locator('#joined li').count()).toBeGreaterThanOrEqual(500);
    figures['500 channels: elements on the page'] = await page.evaluate<number>(
      `document.querySelectorAll('*').length`,
    );
    const last = page.locator('#messages article', { hasText: 'The end, for today' });
    await expect.poll(async () => ((await last.boundingBox())?.y ?? 999) < 700).toBe(true);
    await shoot(page, 'scale');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows soon what one does', async () => {
    for (const [name, url, place] of [
      ['company', company.url, `${grace}/${frontend}`],
      ['500 channels', big.url, `${big.viewer}/${big.busiest}`],
    ] as const) {
      const { page } = await openAt(url, place);
      await settled(page);
      const field = page.locator('#write textarea');
      await field.fill('Timed words');
      const last = `document.querySelector('#messages article:last-of-type')`;
      await timed(
        page,
        `${name}: Enter until the message stands there, ms`,
        'keydown',
        `${last}.textContent.includes('Timed words')`,
        () => field.press('Enter'),
      );
      await page.locator('#messages article').last().hover();
      await page.locator('#messages article').last().getByRole('button', { name: 'Add a reaction' }).click();
      await page.getByRole('dialog', { name: 'Add a reaction' }).getByRole('searchbox').fill('rocket');
      await timed(
        page,
        `${name}: Enter until the reaction stands there, ms`,
        'keydown',
        `${last}.querySelector('.reaction')`,
        () => page.keyboard.press('Enter'),
      );
      await timed(
        page,
        `${name}: click until the reaction is gone, ms`,
        'click',
        `!${last}.querySelector('.reaction')`,
        () => page.locator('#messages article').last().locator('.reaction').first().click(),
      );
      const before = await page.locator('#messages article').last().getAttribute('data-ts');
      await timed(
        page,
        `${name}: click until another channel stands there, ms`,
        'click',
        `${last} && ${last}.dataset.ts !== '${before}'`,
        () => page.locator('#joined a').nth(1).click(),
      );
      await page.context().close();
    }
  });

  it('reads no channel for what is written in another', async () => {
    const { page, traffic } = await openAt(big.url, `${big.viewer}/${big.busiest}`);
    await settled(page);
    const elsewhere = big.channels[18] ?? '';
    Object.assign(traffic, { paths: [], bytes: 0 });
    await big.sandbox.as(hana).post(elsewhere, 'Far away');
    await page.locator(`#joined li[data-key="${elsewhere}"] .dot`).waitFor();
    expect(traffic.paths).toEqual([]);
    figures['500 channels: a message elsewhere, bytes'] = traffic.bytes;
    Object.assign(traffic, { paths: [], bytes: 0 });
    await big.sandbox.as(hana).post(big.busiest, 'Right here');
    await page.locator('#messages article', { hasText: 'Right here' }).waitFor();
    await settled(page);
    expect(traffic.paths).toHaveLength(1);
    figures['500 channels: a message here, bytes'] = traffic.bytes;
    await page.context().close();
  });

  it('has every message of its longest channel, page by page', async () => {
    const { page } = await openAt(big.url, `${big.viewer}/${big.busiest}`);
    const stamps = await page.evaluate<string[]>(`(async () => {
      const pages = [];
      let before = '';
      for (;;) {
        const query = '?viewer=${big.viewer}&id=${big.busiest}&limit=60' + before;
        const { messages, earlier } = await (await fetch('/_control/channel' + query)).json();
        pages.unshift(messages.map((one) => one.ts));
        if (earlier === 0) return pages.flat();
        before = '&before=' + messages[0].ts;
      }
    })()`);
    const all = big.sandbox.read.channel(big.busiest, big.viewer).messages;
    expect(stamps).toEqual(all.map((one) => one.ts));
    await page.context().close();
  });

  it('leads to the very first message when one scrolls up, and keeps one’s place and few elements', async () => {
    const sandbox = createSandbox();
    const { viewer, busiest } = await bigWorkspace(sandbox, { count: 3, messages: 2000, inBusiest: 1900 });
    const { url, close } = await sandbox.listen();
    const { page, complaints } = await openAt(url, `${viewer}/${busiest}`);
    const all = sandbox.read.channel(busiest, viewer).messages;
    const { most, jumps, count } = await page.evaluate<{
      most: number;
      jumps: number;
      count: number;
    }>(`(async () => {
      const scroller = document.getElementById('scroll');
      const articles = () => [...document.querySelectorAll('#messages article')];
      const first = () => articles()[0].dataset.ts;
      const seen = new Set();
      let [most, jumps] = [0, 0];
      for (;;) {
        for (const one of articles()) seen.add(one.dataset.ts);
        most = Math.max(most, articles().length);
        const before = first();
        if (before === '${all[0]?.ts}') return { most, jumps, count: seen.size };
        scroller.scrollTop = 300;
        const edge = scroller.getBoundingClientRect().top;
        const mark = articles().find((one) => one.getBoundingClientRect().bottom > edge);
        const at = mark.getBoundingClientRect().top;
        while (first() === before) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        if (!mark.isConnected || Math.abs(mark.getBoundingClientRect().top - at) > 2) jumps += 1;
      }
    })()`);
    expect(most).toBeLessThanOrEqual(240);
    expect(jumps).toBe(0);
    expect(count).toBe(all.length);
    await page.getByRole('button', { name: 'Jump to the newest message' }).click();
    await page.locator('#messages article', { hasText: 'The end, for today' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
    await close();
  });
});
