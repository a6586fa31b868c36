import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import { nextFrom } from '../../src/rhythms/coming.ts';
import { mostIn28Days } from '../../src/rhythms/posts.ts';
import type { Rhythm } from '../../src/rhythms/tables.ts';
import { beatMessage, listMessage } from '../../src/rhythms/views.ts';
import { whichRhythm } from '../../src/rhythms/which.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import { limits } from '../../src/slack/limits.ts';
import { monday, team, tuesdays } from './cast.ts';

const rhythm = (number: number, cadence: Cadence = tuesdays): Rhythm => ({
  id: crypto.randomUUID(),
  community: crypto.randomUUID(),
  number,
  kind: 'prompt',
  config: {},
  cadence,
  state: 'active',
  pausedUntil: null,
  createdBy: 'UANA',
  createdAt: monday,
  activeSince: monday,
  ...nextFrom(cadence, monday),
});

const person = {
  team,
  user: 'UANA',
  locale: 'en',
  timeZone: 'Asia/Kolkata',
  guest: false,
  external: false,
  steward: false,
  bot: false,
  deleted: false,
} as const;

describe('The list of rhythms', () => {
  const community = { id: crypto.randomUUID(), name: 'Craft', budget: 9, state: 'open' } as never;
  const list = (count: number, mayChange: boolean) =>
    listMessage(
      {
        community,
        rhythms: Array.from({ length: count }, (_, i) => rhythm(i + 1)),
        person,
        mayChange,
        isLeft: false,
        mix: 'Mix: as wanted.',
      },
      { said: null, command: '/community', now: monday },
    );

  test.each([0, 1, 8, 30])('is taken by Slack with %i rhythms, and leaves none out', (count) => {
    const { text, blocks = [] } = list(count, true);
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(JSON.stringify(blocks).length).toBeLessThan(limits.messageAllBlocks);
    for (let number = 1; number <= count; number++) {
      expect(text).toContain(`\n${number} · prompt`);
      expect(JSON.stringify(blocks)).toContain(`${number} · prompt`);
    }
  });

  test('has no buttons that change anything for who may not', () => {
    expect(JSON.stringify(list(2, false).blocks)).not.toMatch(/rhythms\.(add|run|skip|pause|remove)/);
  });
});

describe('A beat’s message', () => {
  const beat = { id: 'beat', community: 'guild', taps: [], footer: null };
  const content = { title: 'A <b> & c', text: 'Which <!channel>?', word: 'Wins' };

  test('says everything in its text, and nobody can be called by it', () => {
    const message = beatMessage({ ...beat, content, answered: 3 }, 'en');
    expect(message.text).toBe(
      'A &lt;b&gt; &amp; c\nWhich &lt;!channel&gt;?\n3 people have answered. Answer in the thread, or react.',
    );
    expect(JSON.stringify(message.blocks)).not.toContain('<!channel>');
  });

  test('says nothing of answers that there are not', () => {
    expect(beatMessage({ ...beat, content, answered: 0 }, 'en').text).not.toContain('answered');
    expect(beatMessage({ ...beat, content, answered: 1 }, 'en').text).toContain('1 person has answered.');
  });
});

describe('A beat with one-tap answers', () => {
  const content = { title: 'Where', text: 'Which?', word: 'Wins', choices: ['Here', 'There'] };
  const shown = (taps: number[], answered: number) =>
    beatMessage({ id: 'beat', community: 'guild', content, answered, taps, footer: null }, 'en');

  test('tells its totals from five taps on, never of fewer people', () => {
    expect(shown([3, 1], 4).text).not.toContain('Here: 3');
    expect(shown([3, 1], 4).text).toContain('4 people have answered.');
    expect(shown([3, 2], 5).text).toContain('Here: 3 · There: 2');
  });

  test('never says that fewer answered than tapped: whoever is left out may tap', () => {
    expect(shown([1, 1], 0).text).toContain('2 people have answered.');
  });
});

describe('What rhythms make in a month', () => {
  const every = (interval: number, weekdays: (1 | 2 | 3 | 4 | 5)[]): Cadence =>
    ({
      ...tuesdays,
      every: 'week',
      interval,
      weekdays,
    }) as Cadence;

  test('is counted in whole posts, never too few', () => {
    const monthly: Cadence = {
      every: 'month',
      interval: 1,
      nth: 1,
      weekday: 4,
      time: '10:00',
      timeZone: 'UTC',
      startsOn: '2026-03-01',
    };
    const made = (...cadences: Cadence[]) =>
      mostIn28Days(
        cadences.map((cadence) => ({ kind: 'prompt', cadence })),
        monday,
      );
    expect(made()).toBe(0);
    expect(made(every(2, [2]))).toBe(2);
    expect(made(every(1, [1, 2, 3, 4, 5]))).toBe(20);
    expect(made(monthly)).toBe(1);
    expect(made(every(1, [1]), every(1, [4]), monthly)).toBe(9);
    expect(made(every(1, [1]), every(1, [4]), monthly, monthly)).toBe(10);
  });
});

describe('Which rhythm is meant', () => {
  const one = [rhythm(3)];
  const two = [rhythm(3), rhythm(5)];

  test('its number says, however it is written', () => {
    for (const words of ['5', '#5', '5.', ' 5 '])
      expect(whichRhythm(two, words)).toMatchObject({ rhythm: { number: 5 }, rest: '' });
    expect(whichRhythm(two, '3 until tomorrow')).toMatchObject({
      rhythm: { number: 3 },
      rest: 'until tomorrow',
    });
  });

  test('the only one needs no number', () => {
    expect(whichRhythm(one, 'until 2026-12-28')).toMatchObject({
      rhythm: { number: 3 },
      rest: 'until 2026-12-28',
    });
    expect(whichRhythm(one, '2026-12-28')).toMatchObject({ rhythm: { number: 3 }, rest: '2026-12-28' });
  });

  test('what cannot be told is asked for', () => {
    expect(whichRhythm([], '1')).toEqual({ why: 'none' });
    expect(whichRhythm(two, 'the first')).toEqual({ why: 'say', numbers: '3, 5' });
    expect(whichRhythm(two, '4')).toEqual({ why: 'unknown', said: '4', numbers: '3, 5' });
  });
});
