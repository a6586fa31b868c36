import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const usual = '/usr/bin/chromium';

const executable = (): string => {
  const path = process.env.CHROMIUM ?? usual;
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    throw new Error(
      `The browser tests need Chromium, and there is none at ${path}. Install it (Debian, Ubuntu: ` +
        'apt-get install chromium fonts-noto-color-emoji) or name another in CHROMIUM.',
    );
  }
};

/** A headless Chromium. Throws with how to install it when there is none. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** What a page complained about: scripts that failed, and what its own policy forbade. */
export type Watched = { page: Page; complaints: string[] };

export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('main').waitFor();
  return { page, complaints };
};

const shots = join(import.meta.dirname, '../browser/shots');

/** Keeps a picture for people to look at; nothing is compared with it. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
};

type Fault = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] };

/** What axe finds that is serious or worse, in words; `where` says on which view. */
export const faultsOf = async (page: Page, where: string): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate<Fault[]>(`axe.run().then((result) => result.violations)`);
  return found
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${where}: ${one.id}: ${node.html} ${node.failureSummary}`));
};

/** What a screen reader would call what has the focus. */
export const nameOfFocused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const one = document.activeElement;
    const name = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
    return name.replaceAll(/\\s+/g, ' ').trim();
  })()`);
