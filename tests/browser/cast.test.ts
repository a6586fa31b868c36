import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { fernhill, general, who } from '../sandbox/cast/fernhill.ts';
import { launchBrowser, openPage } from '../support/browser.ts';

let browser: Browser;
let sandbox: Sandbox;
let server: Awaited<ReturnType<Sandbox['listen']>>;
let played: Set<string>[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  sandbox = createSandbox({ cast: fernhill });
  server = await sandbox.listen();
  played = [];
  const { cast } = sandbox;
  if (!cast) throw new Error('There is no cast');
  vi.spyOn(cast, 'play').mockImplementation((users) => {
    played.push(new Set(users));
  });
});
afterEach(() => server.close());

const at = (viewer: string) => `${server.url}/#/${viewer}/${general}`;
const nowPlayed = (...users: string[]) =>
  vi.waitFor(() => expect(played.at(-1)).toEqual(new Set(users)), { timeout: 10_000 });

it('a window says as whom its human acts: when it opens, when they become another, when it is closed', async () => {
  const { page: first } = await openPage(browser, at(who.annika));
  await nowPlayed(who.annika);
  const { page: second } = await openPage(browser, at(who.priya));
  await nowPlayed(who.annika, who.priya);
  await second.evaluate(`location.hash = '#/${who.tomas}/${general}'`);
  await nowPlayed(who.annika, who.tomas);
  await first.context().close();
  await nowPlayed(who.tomas);
  await second.context().close();
  await nowPlayed();
});

it('a window that loses the workspace and finds it again says so once more', async () => {
  const { page } = await openPage(browser, at(who.annika));
  await nowPlayed(who.annika);
  const port = Number(new URL(server.url).port);
  await server.close();
  await nowPlayed();
  server = await sandbox.listen(port);
  await nowPlayed(who.annika);
  await page.context().close();
});
