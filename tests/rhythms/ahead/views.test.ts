import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeForm, chooseForm } from '../../../src/rhythms/ahead/views.ts';
import { nextOccurrences } from '../../../src/rhythms/cadence/next.ts';
import { nextFrom } from '../../../src/rhythms/coming.ts';
import { library } from '../../../src/rhythms/library/library.ts';
import { own } from '../../../src/rhythms/own/constants.ts';
import type { Foreseen, What } from '../../../src/rhythms/preview.ts';
import type { Rhythm } from '../../../src/rhythms/tables.ts';
import { previewForm, previewMessage } from '../../../src/rhythms/views.preview.ts';
import { checkBlocks } from '../../../src/sandbox/blocks.ts';
import { limits } from '../../../src/slack/limits.ts';
import { monday, team, tuesdays } from '../cast.ts';

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
const community = {
  id: crypto.randomUUID(),
  name: 'Craft',
  state: 'open',
  timeZone: 'Europe/Berlin',
} as never;
const daily = { ...tuesdays, every: 'week' as const, weekdays: [1, 2, 3, 4, 5, 6, 7] as never };
const rhythm = {
  id: crypto.randomUUID(),
  number: 12,
  kind: 'prompt',
  config: {},
  cadence: daily,
  state: 'active',
  ...nextFrom(daily, monday),
} as unknown as Rhythm;

const title = fc.string({
  minLength: 20,
  maxLength: own.characters.title,
  unit: fc.constantFrom('a', '&', '“', '<', 'é', ' '),
});
const what: fc.Arbitrary<What> = fc.oneof(
  title.map(
    (said): What => ({
      subject: 's',
      content: { title: said, text: 'T', word: 'Quick challenge' },
      flavour: 'exciting',
      sure: false,
    }),
  ),
  fc.constantFrom<What>(
    { nothing: 'used up' },
    { nothing: 'hushed' },
    { out: { because: 'day taken' } },
    { out: { because: 'holiday', name: 'Christmas & <Co>' } },
    { out: { because: 'break', name: '' } },
  ),
);
const foreseen = fc.array(what, { maxLength: 60 }).map((whats) =>
  nextOccurrences(daily, monday, whats.length).map((beat, i): Foreseen => {
    const is = whats[i] ?? { nothing: 'hushed' };
    return { ...beat, rhythm, from: null, wait: null, out: 'out' in is ? is.out : null, what: is };
  }),
);

describe('What comes', () => {
  test('is taken by Slack however much it is, and its text leaves nothing out', () => {
    fc.assert(
      fc.property(foreseen, fc.boolean(), (beats, mayChange) => {
        const message = previewMessage(community, beats, { person, mayChange });
        expect(checkBlocks(message.blocks ?? [], 'message')).toEqual([]);
        expect(JSON.stringify(message.blocks).length).toBeLessThan(limits.messageAllBlocks);
        expect(message.text.split('\n').filter((line) => line.startsWith('• '))).toHaveLength(beats.length);
        const form = previewForm(community, beats, { person, mayChange }, { id: crypto.randomUUID() });
        expect(checkBlocks(form.blocks, 'modal')).toEqual([]);
        expect(JSON.stringify([message, form]).includes('rhythms.ahead.')).toBe(
          mayChange &&
            beats.some(
              (beat) => 'content' in beat.what || ('nothing' in beat.what && beat.what.nothing !== 'hushed'),
            ),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('says why a beat does not come, or comes at another hour', () => {
    const [first, second] = nextOccurrences(daily, monday, 2);
    if (!first || !second) throw new Error('a daily rhythm has two beats');
    const content = { title: 'Title', text: 'T', word: 'Wins' };
    const is = { subject: 's', content, flavour: 'familiar', sure: true } as const;
    const base = { rhythm, from: null, wait: null, out: null };
    const moved = (wait: Foreseen['wait'], at = first.at + 3_600_000): Foreseen => ({
      ...base,
      ...first,
      at,
      wait,
      what: is,
    });
    const said = (beat: Foreseen) =>
      previewMessage(community, [beat], { person, mayChange: true })
        .text.split('\n')[1]
        ?.split(' for you: ')[1];
    expect(said(moved({ because: 'quiet hours' }))).toBe(
      '12 · prompt, “Title” (Wins, familiar) (after the quiet hours)',
    );
    expect(said(moved({ because: 'holiday', name: 'Labour Day' }))).toContain('(moved on from Labour Day)');
    expect(said(moved({ because: 'day taken' }))).toContain('(moved on: another one comes on its day)');
    expect(said(moved(null))).toContain('(instead of Tue 3 Mar 2026, 10:00');
    const out = { because: 'break', name: 'Offsite' } as const;
    expect(said({ ...base, ...second, out, what: { out } })).toBe('12 · prompt: falls out (Offsite)');
  });
});

describe('The forms for one beat', () => {
  const showing = {
    community: crypto.randomUUID(),
    number: 12,
    nominal: '2026-03-03T10:00',
    under: null,
    form: crypto.randomUUID(),
    mark: 'x'.repeat(16),
    subject: 's'.repeat(40),
    flavour: 'familiar',
    seen: Array.from({ length: 20 }, (_, i) => `${i}`.padEnd(40, 'x')),
    wish: { kind: 'quick challenge' },
    chosen: true,
  } as const;

  test('are taken by Slack at their largest', () => {
    const content = {
      title: 'x'.repeat(own.characters.title),
      text: 'x'.repeat(own.characters.text),
      word: 'Wins',
      choices: Array.from({ length: 5 }, (_, i) => `${i}`.repeat(own.characters.choice)),
    };
    const seen = [...showing.seen];
    const shown = { rhythm, at: monday, content, showing: { ...showing, seen }, notes: ['a', 'b'] };
    expect(checkBlocks(changeForm(shown, person).blocks, 'modal')).toEqual([]);
    const near = new Map(library.map(({ id }, i) => [id, { date: 'Tue 3 Mar 2026', isAhead: i % 2 === 0 }]));
    expect(checkBlocks(chooseForm({ ...showing, seen }, library, near, person).blocks, 'modal')).toEqual([]);
  });
});
