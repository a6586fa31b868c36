import { describe, expect, it } from 'vitest';
import { faultsOf, shoot } from '../support/browser.ts';
import { composer, message, page, running, say } from './at-ten-lines.ts';

const bench = () => page.getByRole('region', { name: 'Developer tools' });
const lines = () => bench().getByRole('list', { name: 'Traffic' }).getByRole('button');
const line = (name: string | RegExp) => lines().filter({ hasText: name }).last();
const exchange = () => bench().getByRole('region', { name: 'Exchange' });
const banner = () => page.locator('#broken');

const open = async (tab: 'Traffic' | 'Faults' = 'Traffic') => {
  await page.getByRole('button', { name: 'Developer tools', exact: true }).click();
  await bench().getByRole('tab', { name: tab }).click();
};
const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');

describe('the traffic', () => {
  it('is reached, walked through and left with the keyboard alone', async () => {
    await say('/hello there');
    await message('You said: there').waitFor();
    await page.getByRole('button', { name: 'Developer tools', exact: true }).focus();
    await page.keyboard.press('Enter');
    await bench().waitFor();
    expect(await focused()).toBe('Traffic');
    await line('/hello').waitFor();
    await line('/hello').focus();
    await page.keyboard.press('Enter');
    await exchange().getByText('"there"').first().waitFor();
    expect(await line('/hello').getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Home');
    await exchange().getByRole('heading', { name: 'auth.test' }).waitFor();
    await page.keyboard.press('Enter');
    await exchange().waitFor({ state: 'hidden' });
    await bench().getByRole('tab', { name: 'Traffic' }).focus();
    await page.keyboard.press('ArrowRight');
    await bench().getByRole('switch', { name: 'Outage' }).waitFor();
    await page.keyboard.press('Escape');
    await bench().waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Developer tools');
  });

  it('shows what comes while one looks, each line with how it ended', async () => {
    await open();
    await say('/hello there');
    await line('/hello').waitFor();
    expect(await line('/hello').textContent()).toMatch(
      /to the app.*Command.*there · #frontend · Grace Okafor.*ok.* ms/,
    );
    await running.sandbox.switches.set('slow', true);
    await say('buttons');
    await line('chat.postMessage').filter({ hasText: 'waiting…' }).waitFor();
    await line('chat.postMessage').filter({ hasText: '200' }).waitFor();
  });

  it('is filtered, paused and cleared', async () => {
    await say('/hello needle');
    await message('You said: needle').waitFor();
    running.sandbox.faults.dropDeliveries(true);
    await say('/hello lost');
    await page.getByText('Is it running?').waitFor();
    running.sandbox.faults.dropDeliveries(false);
    await open();
    await line('auth.test').waitFor();
    await bench().getByRole('searchbox').fill('NEEDLE');
    await expect.poll(() => lines().count()).toBe(1);
    await bench().getByRole('searchbox').fill('no such thing');
    await bench().getByText('Nothing fits these filters.').waitFor();
    await bench().getByRole('searchbox').fill('');
    await bench().getByLabel('Failures only').check();
    await expect.poll(() => lines().count()).toBe(1);
    expect(await line('/hello').textContent()).toContain('connection_failed');
    await bench().getByLabel('Failures only').uncheck();
    await bench().getByLabel('Kind').selectOption('Web API');
    await bench().getByLabel('Direction').selectOption('To the app');
    await bench().getByText('Nothing fits these filters.').waitFor();
    await bench().getByLabel('Direction').selectOption('From the app');
    await line('auth.test').waitFor();
    await bench().getByRole('button', { name: 'Clear' }).click();
    await bench().getByText('Nothing fits these filters.').waitFor();
    await bench().getByRole('button', { name: 'Pause' }).click();
    await say('buttons');
    await message('One of these').waitFor();
    expect(await lines().count()).toBe(0);
    await bench().getByRole('button', { name: 'Pause' }).click();
    await line('chat.postMessage').waitFor();
  });

  it('shows what was asked and answered, unfolded, and lets it be copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await say('buttons');
    await message('One of these').waitFor();
    await open();
    await line('chat.postMessage').click();
    const request = exchange().getByRole('region', { name: 'Request' });
    await request.getByText('"action_id"').first().waitFor();
    await shoot(page, 'workbench-traffic');
    await exchange().getByRole('button', { name: 'Copy the request' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = JSON.parse(await page.evaluate<string>('navigator.clipboard.readText()'));
    expect(copied.blocks[0].type).toBe('section');
    await exchange().getByRole('button', { name: 'Close this exchange' }).click();
    await exchange().waitFor({ state: 'hidden' });
    expect(await focused()).toContain('chat.postMessage');
  });

  it('reads nothing while it is closed', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await say('/hello there');
    await message('You said: there').waitFor();
    expect(asked).not.toContain('/_control/traffic');
    await open();
    await line('/hello').waitFor();
    await page.keyboard.press('Escape');
    asked.length = 0;
    await say('/hello again');
    await message('You said: again').waitFor();
    expect(asked).not.toContain('/_control/traffic');
  });

  it('stays quick with a thousand lines, and keeps the place of who reads further up', async () => {
    const { traffic, clock } = running.sandbox;
    const call = (name: string) =>
      traffic.answer(
        traffic.add({ at: clock.now(), direction: 'from_app', kind: 'api', name, via: 'http', request: {} }),
        { status: 200 },
      );
    for (let count = 0; count < 1500; count += 1) call(`call.${count}`);
    await open();
    await line('call.1499').waitFor();
    const list = page.locator('#workbench .lines');
    expect(await list.locator('li').last().getAttribute('aria-setsize')).toBe('1000');
    expect(await list.locator('li').count()).toBeLessThan(60);
    const scrolled = () => list.evaluate((one) => one.scrollTop);
    const fromEnd = () => list.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight);
    expect(await scrolled()).toBeGreaterThan(10_000);
    call('one.more');
    await line('one.more').waitFor();
    expect(await fromEnd()).toBeLessThan(3);
    await line('one.more').focus();
    await page.keyboard.press('Home');
    await expect.poll(focused).toContain('call.501');
    expect(await scrolled()).toBe(0);
    await list.evaluate((one) => {
      one.scrollTop = 5000;
    });
    await line('call.701').waitFor();
    const before = await line('call.701').boundingBox();
    call('yet.another');
    await expect.poll(() => list.locator('li').first().getAttribute('aria-posinset')).not.toBe('189');
    expect((await line('call.701').boundingBox())?.y).toBe(before?.y);
    await page.keyboard.press('End');
    await expect.poll(focused).toContain('yet.another');
  });
});

describe('the faults', () => {
  it('break Slack and mend it again, and say so above everything', async () => {
    await open('Faults');
    await bench().getByText('Everything is well', { exact: true }).waitFor();
    await bench().getByRole('switch', { name: 'Outage' }).check();
    await banner().getByText('1 fault is on').waitFor();
    await say('/hello there');
    await page.getByText('Ten Lines could not take that.').waitFor();
    expect(await composer().inputValue()).toBe('/hello there');
    await bench().getByRole('switch', { name: 'Slow answers' }).check();
    await banner().getByText('2 faults are on: outage, slow answers').waitFor();
    await shoot(page, 'workbench-faults');
    await banner().getByRole('button', { name: 'Everything well again' }).click();
    await banner().getByText('on:').waitFor({ state: 'detached' });
    await expect.poll(() => bench().getByRole('switch', { name: 'Outage' }).isChecked()).toBe(false);
    await banner().getByText('Ten Lines').waitFor({ state: 'detached', timeout: 20_000 });
    await composer().press('Enter');
    await message('You said: there').waitFor();
  });

  it('archive a channel, and bring it back', async () => {
    await open('Faults');
    await bench().getByLabel('Which channel').selectOption('#frontend');
    await bench().getByRole('button', { name: 'Archive' }).click();
    await page.locator('#write').getByText('This channel is archived.').waitFor();
    await banner().getByText('archived channel').waitFor();
    await bench().getByRole('button', { name: 'Bring #frontend back' }).click();
    await composer().waitFor();
    await bench().getByText('Everything is well', { exact: true }).waitFor();
  });

  it('disconnect the app, which comes back', async () => {
    await open('Faults');
    await bench().getByRole('button', { name: 'Abruptly' }).click();
    await banner().getByText('Ten Lines is connecting again.').waitFor();
    await banner().getByText('Ten Lines').waitFor({ state: 'detached', timeout: 20_000 });
    await say('/hello there');
    await message('You said: there').waitFor();
  });
});

describe('the panel', () => {
  it('fits a narrow window, where it is all there is', async () => {
    await say('buttons');
    await message('One of these').waitFor();
    await running.sandbox.switches.set('slow', true);
    await banner().getByText('1 fault is on').waitFor();
    await page.setViewportSize({ width: 360, height: 720 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await shoot(page, 'workbench-narrow-banner');
    await open();
    await line('chat.postMessage').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await shoot(page, 'workbench-narrow');
    await line('chat.postMessage').click();
    await exchange().getByRole('region', { name: 'Request' }).waitFor();
    await shoot(page, 'workbench-narrow-exchange');
    await exchange().getByRole('button', { name: 'Close this exchange' }).click();
    await bench().getByRole('tab', { name: 'Faults' }).click();
    await bench().getByRole('switch', { name: 'Outage' }).waitFor();
    await shoot(page, 'workbench-narrow-faults');
    await bench().getByRole('button', { name: 'Close the developer tools' }).click();
    await composer().waitFor();
  });

  it('has nothing serious for axe to find', async () => {
    await say('buttons');
    await message('One of these').waitFor();
    running.sandbox.faults.rateLimit('chat.postMessage', { times: 1 });
    await say('buttons');
    await open();
    await line('ratelimited').click();
    await exchange().getByText('"ratelimited"').waitFor();
    const failed = await faultsOf(page, 'a failure');
    await lines()
      .filter({ hasText: /chat\.postMessage.*200/ })
      .last()
      .click();
    await exchange().getByText('"action_id"').first().waitFor();
    const found = [failed, await faultsOf(page, 'traffic')];
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(await faultsOf(page, 'traffic, dark'));
    await shoot(page, 'workbench-traffic-dark');
    await bench().getByRole('tab', { name: 'Faults' }).click();
    await bench().getByRole('switch', { name: 'Everything twice' }).check();
    await banner().getByText('everything twice').waitFor();
    found.push(await faultsOf(page, 'faults, dark'));
    await shoot(page, 'workbench-faults-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(await faultsOf(page, 'faults'));
    expect(found.flat()).toEqual([]);
  });
});
