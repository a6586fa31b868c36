import { describe, expect, it } from 'vitest';
import { faultsOf, nameOfFocused, shoot } from '../support/browser.ts';
import { at, composer, frontend, grace, hana, message, page, running, say } from './at-ten-lines.ts';

const focused = () => nameOfFocused(page);

describe('the page', () => {
  it('posts, edits and reacts', async () => {
    await say('Hello *all*, see <https://example.org> & `code` :seedling:');
    const posted = message('Hello all');
    await posted.locator('.content strong', { hasText: 'all' }).waitFor();
    expect(await posted.locator('a').getAttribute('href')).toBe('https://example.org');
    await posted.hover();
    await posted.getByRole('button', { name: 'Add a reaction' }).first().click();
    await page.getByRole('dialog', { name: 'Add a reaction' }).getByRole('searchbox').fill('rocket');
    await page.keyboard.press('Enter');
    const reaction = posted.getByRole('button', { name: 'rocket, 1' });
    await reaction.waitFor();
    expect(await reaction.getAttribute('aria-pressed')).toBe('true');
    await reaction.click();
    await reaction.waitFor({ state: 'detached' });
    await posted.hover();
    await posted.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Edit message' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Hello @hana');
    await page.getByRole('button', { name: 'Save' }).click();
    await message('Hello @Hana Kobayashi').getByText('(edited)').waitFor();
  });

  it('shows what anybody wrote as text, never as markup', async () => {
    await say('<img src=x onerror=alert(1)> <script>alert(2)</script> <javascript:alert(3)|x>');
    await message('onerror=alert(1)').waitFor();
    expect(await page.locator('#messages .content img, #messages script').count()).toBe(0);
    expect(await page.locator('#messages a[href^="javascript"]').count()).toBe(0);
  });

  it('opens a thread, answers in it, and closes it', async () => {
    await message('Who wants to pair').getByRole('button', { name: '1 reply' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Me, Thursday after lunch.').waitFor();
    await thread.getByPlaceholder('Reply…').fill('And me, later');
    await thread.getByPlaceholder('Reply…').press('Enter');
    await thread.locator('article', { hasText: 'And me, later' }).waitFor();
    await message('Who wants to pair').getByRole('button', { name: '2 replies' }).waitFor();
    await shoot(page, 'thread');
    await thread.getByRole('link', { name: 'Close the thread' }).click();
    await thread.waitFor({ state: 'hidden' });
  });

  it('suggests commands and marks what only one person sees', async () => {
    await composer().pressSequentially('/he');
    await page.getByRole('option', { name: '/hello' }).waitFor();
    await shoot(page, 'suggestions');
    await composer().press('Enter');
    expect(await composer().inputValue()).toBe('/hello ');
    await composer().pressSequentially('there');
    await composer().press('Enter');
    await message('You said: there').getByText('Only visible to you').waitFor();
    await say('/nothing');
    await page.getByText('There is no such command here').waitFor();
    await expect.poll(() => composer().inputValue()).toBe('/nothing');
  });

  it('clicks buttons and chooses from their menus', async () => {
    await say('buttons');
    const asked = message('One of these');
    await asked.getByRole('button', { name: 'Press' }).waitFor();
    expect(await asked.locator('.mention').first().textContent()).toBe('@Grace Okafor');
    await shoot(page, 'buttons');
    await asked.getByRole('button', { name: 'Options' }).click();
    await page.getByRole('menuitem', { name: 'Second' }).click();
    await message('Chose second').waitFor();
    await asked.getByRole('button', { name: 'Press' }).click();
    await message('Pressed, Today at 09:00').waitFor();
  });

  it('fills a form, is told what is wrong with it, and sends it', async () => {
    await say('buttons');
    await message('One of these').getByRole('button', { name: 'Open a form' }).click();
    const form = page.getByRole('dialog', { name: 'A form' });
    await form.getByLabel('Name').fill('Al');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    await form.getByLabel('How often').selectOption('Monthly');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Too short').waitFor();
    expect(await form.getByLabel('Name').getAttribute('aria-invalid')).not.toBeNull();
    await shoot(page, 'form-error');
    await form.getByLabel('Name').fill('Alma');
    await form.getByRole('combobox', { name: 'Plant' }).pressSequentially('rib');
    await page.getByRole('option', { name: 'ribwort' }).click();
    await form.getByRole('group', { name: 'With' }).getByLabel('Hana Kobayashi').check();
    await form.getByLabel('Begins').fill('2026-07-01T10:30');
    await shoot(page, 'form');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.waitFor({ state: 'hidden' });
    const tenLines = page.getByRole('navigation').getByRole('link', { name: 'Ten Lines' });
    await tenLines.getByText('unread').waitFor();
    await tenLines.click();
    const instant = Date.UTC(2026, 6, 1, 9, 30) / 1000;
    await message(`Thank you: Alma, monthly, ribwort, ${hana}, ${instant}`).waitFor();
  });

  it('closes a form on Escape', async () => {
    await say('buttons');
    await message('One of these').getByRole('button', { name: 'Open a form' }).click();
    const form = page.getByRole('dialog', { name: 'A form' });
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    expect(running.sandbox.read.views(grace)).toEqual([]);
  });

  it('offers the app’s shortcuts at a message', async () => {
    await message('Who wants to pair').hover();
    await message('Who wants to pair').getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Keep' }).click();
    await message('Kept').getByText('Only visible to you').waitFor();
  });

  it('makes a channel, invites the app, and begins a conversation of several', async () => {
    await page.getByRole('button', { name: 'New channel' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Map Makers');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'map-makers' }).waitFor();
    await page.getByRole('button', { name: '1 member' }).click();
    await page.getByLabel('Add somebody').selectOption('Ten Lines');
    await shoot(page, 'members');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: '2 members' }).waitFor();
    await page.getByRole('button', { name: 'New message' }).click();
    const dialog = page.getByRole('dialog', { name: 'New message' });
    await dialog.getByLabel('Hana Kobayashi').check();
    await dialog.getByLabel('Rafael Moura').check();
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'Rafael Moura, Hana Kobayashi' }).waitFor();
    await say('Only the three of us');
    await message('Only the three of us').waitFor();
    await shoot(page, 'group');
  });

  it('says kindly that the app did not answer', async () => {
    running.sandbox.faults.dropDeliveries(true);
    await say('/hello');
    await page
      .getByRole('status')
      .getByText(/Ten Lines (did not answer in time|could not take that)/)
      .waitFor();
    await expect.poll(() => composer().inputValue()).toBe('/hello');
  });

  it('shows the Home tab with its buttons', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Ten Lines' }).click();
    await page.getByRole('heading', { name: 'At home' }).waitFor();
    await shoot(page, 'home-ten-lines');
    await page.locator('#home').getByRole('button', { name: 'Press' }).click();
    await page.getByRole('heading', { name: 'Pressed at home' }).waitFor();
  });

  it('becomes another person, who sees what is theirs', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'private leads' }).waitFor();
    await page.getByRole('button', { name: 'Acting as' }).click();
    await shoot(page, 'people');
    await page.getByRole('dialog', { name: 'Choose who you are' }).getByText('Hana Kobayashi').click();
    await page.getByRole('button', { name: 'Acting as Hana' }).waitFor();
    expect(await page.getByRole('navigation').getByText('leads').count()).toBe(0);
    await say('This is Hana');
    await expect.poll(() => running.sandbox.read.messages(frontend).at(-1)?.user).toBe(hana);
  });

  it('shows what others write as it comes, and marks what is unread', async () => {
    await running.sandbox.as(hana).post(frontend, 'Just came in');
    await message('Just came in').waitFor();
    await running.sandbox.as(hana).post('C0RANDOM01', 'Elsewhere');
    const random = page.getByRole('navigation').getByRole('link', { name: 'random' });
    await random.getByText('unread').waitFor();
    await random.click();
    await message('Elsewhere').waitFor();
    await random.getByText('unread').waitFor({ state: 'detached' });
  });

  it('joins a channel before writing in it', async () => {
    await page.goto(at(grace, 'C0DATACRFT'));
    await page.locator('#write').getByRole('button', { name: 'Join' }).click();
    await say('Hello from the frontend');
    await message('Hello from the frontend').waitFor();
  });

  it('moves time', async () => {
    await page.getByRole('button', { name: '+1 week' }).click();
    await page.locator('#clock').getByText('Mon 9 Mar, 09:00').waitFor();
    await page.getByRole('button', { name: 'To next beat' }).click();
    await page.getByRole('status').getByText('Ten Lines has nothing planned yet.').waitFor();
  });

  it('says first what this is, until that was read', async () => {
    await page.getByText('You are Grace Okafor').waitFor();
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.reload();
    await message('Who wants to pair').waitFor();
    expect(await page.getByText('You are Grace Okafor').count()).toBe(0);
  });

  it('fits a narrow window and a dark one', async () => {
    await shoot(page, 'light');
    await page.setViewportSize({ width: 360, height: 720 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await shoot(page, 'narrow');
    await page.getByRole('button', { name: 'Channels and messages' }).click();
    await shoot(page, 'narrow-side');
    await page.getByRole('navigation').getByRole('link', { name: 'random' }).click();
    await message('My sourdough').waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, 'dark');
  });

  it('is used with the keyboard alone', async () => {
    await page.getByRole('button', { name: 'Acting as' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/Acting as/);
    await composer().focus();
    await page.keyboard.type('buttons');
    await page.keyboard.press('Enter');
    const asked = message('One of these');
    await asked.waitFor();
    await asked.getByRole('button', { name: 'Open a form' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'A form' });
    await form.waitFor();
    await expect.poll(focused).toBe('Name');
    await page.keyboard.type('Al');
    await page.keyboard.press('Enter');
    await form.getByText('Please complete this required field.').waitFor();
    await expect.poll(focused).toBe('How often');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('Open a form');
  });

  it('has nothing serious for axe to find', async () => {
    await say('buttons');
    const asked = message('One of these');
    await asked.waitFor();
    const faults = [await faultsOf(page, 'light')];
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(await faultsOf(page, 'dark'));
    await message('Who wants to pair').getByRole('button', { name: '1 reply' }).click();
    await page.getByRole('complementary', { name: 'Thread' }).waitFor();
    await page.getByRole('navigation').getByText('Browse channels').click();
    faults.push(await faultsOf(page, 'thread'));
    await page.getByRole('button', { name: 'Acting as' }).click();
    faults.push(await faultsOf(page, 'people'));
    await page.keyboard.press('Escape');
    await asked.getByRole('button', { name: 'Open a form' }).click();
    await page.getByRole('dialog', { name: 'A form' }).waitFor();
    faults.push(await faultsOf(page, 'form'));
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByRole('link', { name: 'Ten Lines' }).click();
    await page.getByRole('heading', { name: 'At home' }).waitFor();
    faults.push(await faultsOf(page, 'home'));
    expect(faults.flat()).toEqual([]);
  });
});
