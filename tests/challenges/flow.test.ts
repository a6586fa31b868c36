import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, hour } from '../rhythms/cast.ts';
import { monday } from '../support/world.ts';
import { marcus, only, openGuild, priya } from './cast.ts';

const tuesday = monday + day;

let guild: Awaited<ReturnType<typeof openGuild>>;
beforeEach(async () => {
  guild = await openGuild();
});
afterEach(() => guild.world.close());

describe('A challenge', () => {
  test('is planned, announced, entered, reminded of and shown', async () => {
    const { world, say, press, form, shown, submit, posts, thread } = guild;
    expect(await say('challenge')).toContain('There is no challenge yet.');
    await press('New challenge');
    expect(shown()).toContain('2026-03-03');
    expect(shown()).toContain('2026-03-17');
    await submit({ 'title.own': 'One page', 'task.own': 'Repair one page.' });
    expect(shown()).toContain('Planned: “One page”.');
    await world.as(priya).close(form().id);

    await world.moveTo(tuesday + 5_000);
    const announced = only(posts());
    expect(announced.text).toContain('Repair one page.');
    const { ts } = announced;
    await press('Hand in an entry', marcus, announced);
    await submit({ words: 'The onboarding page', link: 'https://wiki.example.com/a' }, marcus);
    expect(shown(marcus)).toContain('Thank you.');
    await world.as(marcus).close(form(marcus).id);
    await world.settle();
    expect(thread(ts).map(({ text }) => text)).toEqual([
      `<@${marcus}>: The onboarding page\nhttps://wiki.example.com/a`,
    ]);
    await world.as(priya).post('C0DATACRFT', 'Mine: the glossary', { thread: ts });
    await world.settle();
    await world.moveTo(tuesday + 5 * 60_000);
    expect(posts()[0]?.text).toContain('2 people took part so far.');

    await world.moveTo(tuesday + 7 * day + hour);
    await world.moveTo(tuesday + 13 * day + hour);
    const nudges = thread(ts).filter(({ text }) => /Half-time|One day left/.test(text));
    expect(nudges).toHaveLength(2);

    await world.moveTo(tuesday + 14 * day + hour);
    const [first, showcase, ...others] = posts();
    expect(others).toEqual([]);
    expect(first?.text).toContain('2 people took part.');
    expect(showcase?.text).toContain('What came of “One page”');
    expect(showcase?.text).toContain(`• <@${marcus}>: The onboarding page`);
    expect(showcase?.text).toContain(`• <@${priya}>`);
    expect(showcase?.text).toContain('in the thread');
    expect(showcase?.text).toContain(`Thank you <@${marcus}> and <@${priya}>.`);
    expect(await say('challenge')).toContain('2 people took part.');
  });
});
