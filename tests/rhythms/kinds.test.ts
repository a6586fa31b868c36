import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommunityKind, communityKinds } from '../../src/communities/index.ts';
import { readKind } from '../../src/rhythms/add.ts';
import type { ComingEvent } from '../../src/rhythms/kinds/kind.ts';
import { kinds } from '../../src/rhythms/kinds/registry.ts';
import { untouched } from '../../src/rhythms/library/shelf.ts';
import { addForm } from '../../src/rhythms/views.add.ts';
import { beatMessage } from '../../src/rhythms/views.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import { limits } from '../../src/slack/limits.ts';
import { day, monday } from './cast.ts';

const opens = {
  action: 'some.action',
  value: { community: crypto.randomUUID(), event: crypto.randomUUID() },
};

/** One on each of the next days, with the longest title that mrkdwn makes still longer. */
const events = (count: number): ComingEvent[] =>
  Array.from({ length: count }, (_, i) => ({
    id: crypto.randomUUID(),
    title: '&'.repeat(120),
    startsAt: monday + i * day,
    timeZone: 'America/Argentina/ComodRivadavia',
    coming: i,
    opens,
  }));
const material = { ...untouched, events: events(30) };

describe.each(Object.entries(kinds))('The kind %s', (name, kind) => {
  const plan = (
    members: number,
    history: Parameters<typeof kind.plan>[0]['history'],
    of: CommunityKind = 'guild',
  ) =>
    kind.plan({
      community: { kind: of, locale: 'en', members },
      history,
      config: kind.defaults,
      material,
      now: monday,
      random: () => 0.5,
    });

  test('takes its own defaults for a config, and refuses nonsense', () => {
    expect(kind.Config.parse(kind.defaults)).toEqual(kind.defaults);
    expect(kind.Config.safeParse('nonsense').success).toBe(false);
  });

  test('has a label that fits a menu', () => {
    expect(kind.label('en')).not.toBe('');
    expect(kind.label('en').length).toBeLessThanOrEqual(limits.optionText);
  });

  test('asks in its form for parts of its config only, within Slack’s limits', () => {
    const form = addForm({ community: 'guild', id: crypto.randomUUID(), kind: name as never }, 'en');
    expect(form.blocks.length).toBeLessThanOrEqual(limits.viewBlocks);
    expect(form.title.text.length).toBeLessThanOrEqual(limits.formTitle);
    expect(checkBlocks(form.blocks, 'modal')).toEqual([]);
    const asked = kind.form(kind.defaults, 'en').map((block) => block.block_id);
    expect(Object.keys(kind.defaults as object)).toEqual(expect.arrayContaining(asked));
  });

  test('has a grace of at most a day', () => {
    expect(kind.grace).toBeGreaterThan(0);
    expect(kind.grace).toBeLessThanOrEqual(day);
  });

  test.each([0, 1, 2, 3, 10_000])('plans for %i members', (members) => {
    for (const of of communityKinds) {
      const planned = plan(members, [], of);
      if (!('subject' in planned)) throw new Error(`nothing to post: ${planned.nothing}`);
      const content = kind.content(planned.subject, 'en', material);
      expect(content?.text).not.toBe('');
      const message = beatMessage(
        { id: 'beat', community: 'guild', content, answered: members, taps: [], footer: null },
        'en',
      );
      expect(checkBlocks(message.blocks ?? [], 'message')).toEqual([]);
      expect(message.text).toContain(content?.title);
      expect(JSON.stringify(message.blocks).length).toBeLessThan(limits.messageAllBlocks);
    }
  });

  test('makes of a message what it says, and of its beats what they are', () => {
    const planned = plan(20, []);
    if (!('subject' in planned)) throw new Error(`nothing to post: ${planned.nothing}`);
    expect(kind.flavour === 'both' || kind.flavour === planned.flavour).toBe(true);
    // What asks people something is a post: where else would they answer?
    expect(kind.posts || !kind.asks).toBe(true);
    expect(kind.looksAhead(kind.defaults)).toBeGreaterThanOrEqual(0);
  });

  test('is found by its own name, its label and all that people call it', () => {
    const place = { timeZone: 'Europe/Berlin' };
    for (const called of [name, kind.label('en'), ...kind.names('en'), name.toUpperCase(), `${name}s`])
      expect(readKind(`${called} every Monday at 9:00`, place, monday, 'en')).toEqual({
        kind: name,
        cadence: 'every Monday at 9:00',
      });
  });

  test.runIf(kind.asks)('never repeats itself too soon, and says so when it has nothing left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (step, chance) => {
          const history: { kind: string; subject: string; flavour: 'familiar' | 'exciting'; at: number }[] =
            [];
          for (let at = monday; history.length < 60; at += step * day) {
            const planned = kind.plan({
              community: { kind: 'guild', locale: 'en', members: 10 },
              history,
              config: kind.defaults,
              material: untouched,
              now: at,
              random: () => chance.next().value,
            });
            if ('nothing' in planned) break;
            const before = history.filter(({ subject }) => subject === planned.subject);
            for (const same of before) expect(at - same.at).toBeGreaterThanOrEqual(180 * day);
            history.push({ kind: name, ...planned, at });
          }
          expect(history.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('knows nothing of a subject that is not its own', () => {
    expect(kind.content('no-such-subject', 'en', material)).toBeNull();
  });
});

describe('What is on', () => {
  const kind = kinds['event-reminder'];
  const listed = (given: readonly ComingEvent[], days = 14, now = monday) => {
    const shelf = { ...untouched, events: given };
    const planned = kind.plan({
      community: { kind: 'guild', locale: 'en', members: 3 },
      history: [],
      config: { days },
      material: shelf,
      now,
      random: () => 0.5,
    });
    return 'nothing' in planned ? planned.nothing : kind.content(planned.subject, 'en', shelf);
  };

  test('is what begins within the days that were asked for, from the beat on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 14, 28),
        fc.uniqueArray(fc.integer({ min: -10, max: 40 }), { maxLength: 12 }),
        (days, on) => {
          const all = on.map((at, i) => ({
            id: `e${i}`,
            title: `On day ${at}`,
            startsAt: monday + at * day,
            timeZone: 'UTC',
            coming: 0,
            opens,
          }));
          const wanted = all.filter((_, i) => Number(on[i]) >= 0 && Number(on[i]) < days);
          const said = listed(all, days);
          if (wanted.length === 0) {
            expect(said).toBe('no events');
            return;
          }
          if (said === null || typeof said === 'string') throw new Error('nothing was listed');
          const { events: shown = [], more = 0 } = said;
          expect(shown.length + more).toBe(wanted.length);
          expect(wanted).toEqual(expect.arrayContaining([...shown]));
          expect(said.title).toBe(`What’s on in the next ${days} days`);
        },
      ),
    );
  });

  test('is said with when, how many come and how many more there are, in the text too', () => {
    const content = listed(events(12));
    if (content === null || typeof content === 'string') throw new Error('nothing was listed');
    const shown = { id: 'beat', community: 'guild', content, answered: 3, taps: [], footer: null };
    const { text, blocks } = beatMessage(shown, 'en');
    expect(text).toContain('Mon 2 Mar 2026, 05:00 (America/Argentina/ComodRivadavia)\n');
    expect(text).toContain('· 1 person comes so far');
    expect(text).toContain('And 2 more.');
    expect(text).not.toContain('answered');
    expect(JSON.stringify(blocks)).toContain('<!date^');
  });
});
