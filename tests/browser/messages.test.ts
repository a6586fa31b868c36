import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { knownBlock } from '../../src/sandbox/block-kinds.ts';
import { faultsOf, shoot } from '../support/browser.ts';
import { at, browser, composer, frontend, grace, hana, message, page, running, say } from './at-ten-lines.ts';
import { everyBlock } from './every-block.ts';

const rafael = 'U0RAFAEL01';
const hour = 3_600_000;

const callAsApp = async (method: string, body: object) => {
  const answer = await fetch(`${running.url}/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${running.sandbox.app.botToken}` },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as { ok: boolean; response_metadata?: unknown };
  expect(said.ok, JSON.stringify(said)).toBe(true);
};

const post = (text: string, blocks: object[], attachments: object[] = []) =>
  callAsApp('chat.postMessage', { channel: frontend, text, blocks, attachments });

const postEveryBlock = async () => {
  for (const [index, { blocks }] of everyBlock.entries()) await post(`Message ${index}`, blocks);
};

/** True for a picture that came and can be seen. */
const came = (picture: ReturnType<Page['locator']>) =>
  picture.evaluate((image) => 'naturalWidth' in image && Number(image.naturalWidth) > 0);

const wide = () => page.evaluate<number>('document.documentElement.scrollWidth');

/** A real picture of 300 by 180, made by the browser. */
const drawPicture = async (): Promise<Buffer> => {
  const studio = await browser.newPage({ viewport: { width: 300, height: 180 } });
  await studio.setContent('<body style="background: linear-gradient(120deg, #2b6a3c, #f2b84b)">');
  const picture = await studio.screenshot();
  await studio.close();
  return picture;
};

const chooseFiles = (files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('#write input[type=file]').setInputFiles(files);

type Styles = { getComputedStyle(element: unknown): Record<string, string> };
const styleOf = (one: Locator, name: string) =>
  one.evaluate((element, asked) => (globalThis as unknown as Styles).getComputedStyle(element)[asked], name);

describe('blocks', () => {
  it('every block that the workspace accepts is drawn', async () => {
    const kinds = knownBlock.options.map((one) => one.shape.type.value);
    const posted = everyBlock.flatMap(({ blocks }) => blocks.map((one) => (one as { type: string }).type));
    // Slack refuses a `file` block from an app: it stands there of itself.
    expect(kinds.filter((kind) => !posted.includes(kind))).toEqual(['file']);
    await postEveryBlock();
    const list = page.getByRole('log', { name: 'Messages' });
    for (const { seen } of everyBlock)
      for (const words of seen) {
        const one = list
          .getByText(words, { exact: true })
          .or(list.getByRole('button', { name: words }))
          .first();
        await one.waitFor();
        expect(await one.isVisible()).toBe(true);
      }
    for (const kind of kinds) expect(await list.getByText(`[${kind}]`).count()).toBe(0);
    await shoot(page, 'every-block');
  });

  it('pictures come from here alone, with their words', async () => {
    await postEveryBlock();
    const near = page.locator('#messages .content').getByRole('img', { name: 'A blossom' }).first();
    await near.waitFor();
    expect(await came(near)).toBe(true);
    await page.getByRole('img', { name: 'Picture from elsewhere: A far garden' }).first().waitFor();
    expect(await page.locator('#messages img[src*="example.org"]').count()).toBe(0);
  });

  it('charts say in words what they draw, and offer their numbers', async () => {
    await postEveryBlock();
    const bars = page.getByRole('img', {
      name: 'Bar chart: Bars. Answers from 12 to 26; Reactions from 22 to 30.',
    });
    await bars.locator('svg rect.column').nth(5).waitFor();
    await page
      .getByRole('img', { name: 'Pie chart: Slices. Weekly 60 %; Monthly 30 %; Never 10 %.' })
      .waitFor();
    await page
      .getByRole('img', { name: /^Line chart: Lines/ })
      .locator('svg .marker')
      .nth(5)
      .waitFor();
    const figure = page.locator('figure', { hasText: 'Bars' });
    await figure.getByText('Show as table').click();
    await figure.getByRole('columnheader', { name: 'Reactions' }).waitFor();
    expect(await figure.getByRole('row').nth(1).innerText()).toMatch(/Oct\s+12\s+30/);
  });

  it('charts fit from 300 pixels, with labels that do not lie on each other', async () => {
    await postEveryBlock();
    for (const width of [300, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const ticks = page.getByRole('img', { name: /^Bar chart/ }).locator('svg text.tick.middle');
      await ticks.first().waitFor();
      expect(await wide()).toBe(width);
      let boxes: { left: number; right: number }[] = [];
      // A chart is drawn anew in the new width: until it is, its labels have none.
      const isDrawn = async () => {
        boxes = await ticks.evaluateAll((all) =>
          all.map((one) => {
            const { left, right } = (
              one as unknown as { getBoundingClientRect(): { left: number; right: number } }
            ).getBoundingClientRect();
            return { left, right };
          }),
        );
        return boxes.length > 0 && boxes.every(({ left, right }) => right > left);
      };
      await expect.poll(isDrawn).toBe(true);
      for (const [index, box] of boxes.entries())
        if (index > 0) expect(box.left).toBeGreaterThan(boxes[index - 1]?.right ?? 0);
    }
  });

  it('tables align and wrap their columns as the app says', async () => {
    await postEveryBlock();
    const cell = page.locator('#messages td', { hasText: '32,000' });
    await cell.waitFor();
    expect(await styleOf(cell, 'textAlign')).toBe('right');
    const first = page.locator('#messages td', { hasText: 'Palm house' });
    expect(await styleOf(first, 'whiteSpace')).toBe('normal');
  });

  it('attachments stand behind a bar of their own colour', async () => {
    await post(
      'Look',
      [],
      [
        {
          color: '#d1660f',
          pretext: 'Before it',
          title: 'The title',
          title_link: 'https://example.org',
          text: 'Some *words*',
          fields: [{ title: 'Age', value: '7', short: true }],
          footer: 'The foot',
        },
      ],
    );
    const bar = page.locator('.attachment', { hasText: 'The title' });
    await bar.getByText('The foot').waitFor();
    expect(await styleOf(bar, 'borderLeftColor')).toBe('rgb(209, 102, 15)');
    await message('Before it').getByRole('link', { name: 'The title' }).waitFor();
  });
});

describe('people', () => {
  it('have pictures, and a card that says who they are', async () => {
    const first = message('I replaced the date picker');
    expect(await came(first.locator('.picture img'))).toBe(true);
    await first.getByRole('button', { name: 'Rafael Moura' }).click();
    const card = page.getByRole('dialog', { name: 'Rafael Moura' });
    await card.getByText('Frontend developer').waitFor();
    await card.getByText('06:00 local time').waitFor();
    await card.getByText('Away').first().waitFor();
    await shoot(page, 'profile');
    await card.getByRole('button', { name: 'Message' }).click();
    await page.getByRole('heading', { name: 'Rafael Moura' }).waitFor();
  });

  it('are acted as from their card, with the keyboard alone', async () => {
    await message('I replaced the date picker').getByRole('button', { name: 'Rafael Moura' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Rafael Moura' }).getByRole('button', { name: 'Act as' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Acting as Rafael' }).waitFor();
    await message('I replaced the date picker').getByRole('button', { name: 'Rafael Moura' }).click();
    await page.getByRole('dialog', { name: 'Rafael Moura' }).getByText('This is you.').waitFor();
  });

  it('are there or away by the workspace’s clock', async () => {
    const dm = await running.sandbox.as(hana).openDm([grace]);
    await running.sandbox.as(hana).post(dm.channel, 'Hello');
    const link = page.getByRole('navigation').getByRole('link', { name: /Hana Kobayashi/ });
    await link.getByText('Active').waitFor();
    await running.sandbox.as(hana).change({ dnd_until: running.sandbox.clock.now() + hour });
    await link.getByText('Active, do not disturb').waitFor();
    await running.sandbox.moveTime(running.sandbox.clock.now() + 14 * hour);
    await link.getByText('Away', { exact: true }).waitFor();
  });

  it('have a status that stands at their name', async () => {
    await running.sandbox.as(rafael).change({ status_emoji: ':palm_tree:', status_text: 'On leave' });
    await message('I replaced the date picker').getByRole('img', { name: 'On leave' }).waitFor();
  });
});

describe('files', () => {
  it('are attached, described, sent and shown: pictures as they are, others to be downloaded', async () => {
    await chooseFiles([
      { name: 'pot.png', mimeType: 'image/png', buffer: await drawPicture() },
      { name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') },
    ]);
    await page.getByLabel('Describe pot.png').fill('A green pot');
    await shoot(page, 'files-waiting');
    await say('Two files');
    const sent = message('Two files');
    const picture = sent.getByRole('img', { name: 'A green pot' });
    await picture.waitFor();
    await expect.poll(() => came(picture)).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sent.getByRole('link', { name: /notes.csv/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('notes.csv');
    expect(await page.getByRole('list', { name: 'Files to be sent' }).isVisible()).toBe(false);
    await shoot(page, 'files');
  });

  it('come by pasting and by dropping, and can be taken out again', async () => {
    await page.evaluate(`(() => {
      const files = (name) => {
        const all = new DataTransfer();
        all.items.add(new File(['words'], name, { type: 'text/plain' }));
        return all;
      };
      const field = document.querySelector('#write textarea');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: files('pasted.txt'), bubbles: true }));
      const spot = document.querySelector('#messages article');
      spot.dispatchEvent(new DragEvent('drop', { dataTransfer: files('dropped.txt'), bubbles: true, cancelable: true }));
    })()`);
    const waiting = page.getByRole('list', { name: 'Files to be sent' });
    await waiting.getByText('dropped.txt').waitFor();
    await waiting.getByRole('button', { name: 'Remove pasted.txt' }).click();
    await composer().press('Enter');
    await page.locator('#messages').getByText('dropped.txt').waitFor();
    expect(await page.locator('#messages').getByText('pasted.txt').count()).toBe(0);
  });

  it('are refused kindly when they are too large', async () => {
    await chooseFiles([{ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(1024 * 1024 + 1) }]);
    await page.getByRole('status').getByText('film.mp4 is larger than 1 MB').waitFor();
    expect(await page.getByRole('list', { name: 'Files to be sent' }).isVisible()).toBe(false);
  });
});

describe('reactions', () => {
  it('say who gave them, to the pointer and to the keyboard', async () => {
    const given = message('I replaced the date picker').getByRole('button', { name: 'rocket, 1' });
    await given.hover();
    await page.getByRole('tooltip').getByText('You reacted with :rocket:').waitFor();
    await page.mouse.move(5, 400);
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await message('I replaced the date picker').getByRole('button', { name: 'Rafael Moura' }).focus();
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip').getByText('You reacted').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip').getByText('Hana Kobayashi reacted with :wheelchair:').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
  });

  it('offer first what one used last', async () => {
    const asked = message('Who wants to pair');
    const pick = async () => {
      await asked.hover();
      await asked.getByRole('button', { name: 'Add a reaction' }).last().click();
    };
    const picker = page.getByRole('dialog', { name: 'Add a reaction' });
    await pick();
    await picker.getByRole('searchbox').fill('cactus');
    await page.keyboard.press('Enter');
    await asked.getByRole('button', { name: 'cactus, 1' }).waitFor();
    await pick();
    const recent = picker.getByRole('region', { name: 'Recently used' });
    await recent.getByRole('button', { name: 'cactus' }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await asked.hover();
    await asked.getByRole('button', { name: 'React with cactus' }).waitFor();
  });
});

describe('the box to write in', () => {
  it('offers shortcuts behind a slash, after the commands', async () => {
    await composer().pressSequentially('/');
    const names = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await names.nth(1).waitFor();
    expect((await names.allInnerTexts()).map((one) => one.replace(/\s+/g, ' '))).toEqual([
      '/hello [somebody] Says hello',
      'Begin something Opens a form',
    ]);
    await shoot(page, 'slash');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'A form' }).waitFor();
    expect(await composer().inputValue()).toBe('');
  });

  it('offers shortcuts at a button, too, and those of messages in their menu', async () => {
    await page.locator('#write').getByRole('button', { name: 'Shortcuts' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'A form' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'A form' }).waitFor({ state: 'hidden' });
    const more = message('Who wants to pair').getByRole('button', { name: 'More actions' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Keep' }).waitFor();
    await page.keyboard.press('Enter');
    await message('Kept').waitFor();
  });

  it('says how a command goes on while one types its arguments', async () => {
    const usage = page.locator('#write').getByText('/hello [somebody]');
    await composer().pressSequentially('/hello ');
    await usage.waitFor();
    await composer().pressSequentially('ever so');
    expect(await usage.isVisible()).toBe(true);
    await composer().press('Enter');
    await usage.waitFor({ state: 'hidden' });
  });

  it('changes one’s last message on the arrow up', async () => {
    await say('Helo');
    await message('Helo').waitFor();
    await composer().press('ArrowUp');
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Edit message' });
    await field.fill('Hello');
    await page.keyboard.press('Enter');
    await message('Hello').getByText('(edited)').waitFor();
  });

  it('keeps what was written, in another channel and over a reload', async () => {
    await composer().fill('Half a thou');
    await page.getByRole('navigation').getByRole('link', { name: 'random' }).click();
    await message('My sourdough').waitFor();
    expect(await composer().inputValue()).toBe('');
    await page.goto(at(grace, frontend));
    await page.reload();
    await expect.poll(() => composer().inputValue()).toBe('Half a thou');
  });
});

describe('the look of it', () => {
  it('keeps the day in sight while one scrolls', async () => {
    for (let n = 0; n < 30; n += 1) await running.sandbox.as(hana).post(frontend, `Line ${n}`);
    await message('Line 29').waitFor();
    const top = await page
      .locator('#scroll')
      .evaluate(
        (one) => (one as never as { getBoundingClientRect(): { top: number } }).getBoundingClientRect().top,
      );
    const today = await page.locator('.day', { hasText: 'Today' }).boundingBox();
    expect(today?.y).toBeGreaterThanOrEqual(top);
    expect(today?.y).toBeLessThan(top + 12);
    await shoot(page, 'days');
  });

  it('says the day of a thread once', async () => {
    await message('Who wants to pair').getByRole('button', { name: '1 reply' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Me, Thursday after lunch.').waitFor();
    expect(await thread.locator('.day').allInnerTexts()).toEqual(['Thursday 26 February']);
  });

  it('fits 360 pixels with everything in it', async () => {
    await postEveryBlock();
    await page.setViewportSize({ width: 360, height: 720 });
    expect(await wide()).toBe(360);
    await shoot(page, 'every-block-narrow');
  });

  it('has nothing serious for axe to find', async () => {
    await postEveryBlock();
    await running.sandbox.as(hana).upload(frontend, [
      { name: 'pot.png', data: (await drawPicture()).toString('base64'), alt: 'A pot' },
      { name: 'a.csv', data: Buffer.from('a').toString('base64') },
    ]);
    await page.getByRole('img', { name: 'A pot' }).waitFor();
    const faults = [await faultsOf(page, 'light')];
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(await faultsOf(page, 'dark'));
    await shoot(page, 'every-block-dark');
    await message('Who wants to pair').getByRole('button', { name: 'Grace Okafor' }).click();
    faults.push(await faultsOf(page, 'card'));
    await page.keyboard.press('Escape');
    await chooseFiles([{ name: 'pot.png', mimeType: 'image/png', buffer: await drawPicture() }]);
    await composer().fill('/');
    faults.push(await faultsOf(page, 'writing'));
    expect(faults.flat()).toEqual([]);
  });
});
