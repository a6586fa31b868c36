import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommunityKind, communityKinds } from '../../src/communities/index.ts';
import { kinds } from '../../src/rhythms/kinds/registry.ts';
import { untouched } from '../../src/rhythms/library/shelf.ts';
import { addForm } from '../../src/rhythms/views.add.ts';
import { beatMessage } from '../../src/rhythms/views.ts';
import { checkBlocks } from '../../src/sandbox/blocks.ts';
import { limits } from '../../src/slack/limits.ts';
import { day, monday } from './cast.ts';

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
      material: untouched,
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
      const content = kind.content(planned.subject, 'en', untouched);
      expect(content?.text).not.toBe('');
      const message = beatMessage(
        { id: 'beat', community: 'guild', content, answered: members, taps: [], footer: null },
        'en',
      );
      expect(checkBlocks(message.blocks ?? [], 'message')).toEqual([]);
      expect(message.text).toContain(content?.title);
    }
  });

  test('never repeats itself too soon, and says so when it has nothing left', () => {
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
    expect(kind.content('no-such-subject', 'en', untouched)).toBeNull();
  });
});
