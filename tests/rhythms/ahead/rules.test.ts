import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../src/calendar/zone.ts';
import { type Between, problemOfMove, type Taken, unusualAbout } from '../../../src/rhythms/ahead/move.ts';
import { markOf } from '../../../src/rhythms/ahead/showing.ts';
import { trialMessage } from '../../../src/rhythms/ahead/trial.ts';
import { isSaid, readWords } from '../../../src/rhythms/ahead/words.ts';
import { FreeTime } from '../../../src/rhythms/free/free.ts';
import { library } from '../../../src/rhythms/library/library.ts';
import { beatMessage } from '../../../src/rhythms/views.ts';
import { berlin, day, hour, monday } from '../cast.ts';

const within = (from: number, to: number) => fc.integer({ min: from, max: to });
const someTaken = fc.constantFrom<Taken>('posted', 'booked', { number: 2 });
const betweens: fc.Arbitrary<Between> = fc.record({
  now: fc.constant(monday),
  before: fc.option(within(monday - 10 * day, monday + 10 * day)),
  after: fc.option(within(monday, monday + 40 * day)),
  taken: fc
    .array(fc.tuple(within(0, 40), someTaken), { maxLength: 12 })
    .map((days) => new Map(days.map(([n, by]) => [dateOf(monday + n * day, berlin), by]))),
  timeZone: fc.constant(berlin),
});

describe('A beat is moved', () => {
  test('only ahead, between its neighbours and to a day of its own', () => {
    fc.assert(
      fc.property(betweens, within(monday - 5 * day, monday + 45 * day), (between, to) => {
        const { before, after, taken } = between;
        const isFree =
          to > monday &&
          (before === null || to > before) &&
          (after === null || to < after) &&
          !taken.has(dateOf(to, berlin));
        expect(problemOfMove(to, between) === null).toBe(isFree);
      }),
    );
  });

  test('and whatever is in the way is named', () => {
    const between = {
      now: monday,
      before: null,
      after: monday + 7 * day,
      taken: new Map(),
      timeZone: berlin,
    };
    expect(problemOfMove(monday, between)).toEqual({ because: 'past' });
    expect(problemOfMove(monday + 7 * day, between)).toEqual({ because: 'not before', at: monday + 7 * day });
    const follows = { ...between, before: monday + day };
    expect(problemOfMove(monday + hour, follows)).toEqual({ because: 'not after', at: monday + day });
  });
});

describe('An hour that a person chose', () => {
  const ground = {
    timeZone: berlin,
    free: FreeTime.parse({
      holidays: { country: 'DE', region: null },
      breaks: [{ from: '2026-03-10', to: '2026-03-12', name: 'Offsite' }],
    }),
    holidays: new Map([['2026-03-05', 'A holiday']]),
    taken: new Set(['2026-03-04']),
  };
  const about = (at: number) => unusualAbout(at, '2026-03-03T10:00', ground);

  test('is told of, where it would not have come then by itself', () => {
    expect(about(monday + day)).toBeNull();
    expect(about(monday + 2 * day)).toBeNull();
    expect(about(monday + 3 * day)).toEqual({ because: 'holiday', name: 'A holiday' });
    expect(about(monday + 8 * day)).toEqual({ because: 'break', name: 'Offsite' });
    expect(about(monday + 13 * hour)).toEqual({ because: 'quiet hours' });
  });
});

describe('What is written into the form', () => {
  const asWritten = ({ title, text, choices = [] }: (typeof library)[number]) => ({
    title,
    text,
    choices: choices.join('\n'),
  });

  test('of each prompt of the library is read back as what it says', () => {
    for (const prompt of library) {
      const read = readWords(asWritten(prompt), 'en');
      expect.soft('words' in read && isSaid(read.words, { ...prompt, word: '' }), prompt.id).toBe(true);
    }
  });

  test('whatever it is, is either words or a sentence at each field that is wrong', () => {
    const written = fc.record({
      title: fc.string(),
      text: fc.string(),
      choices: fc.string({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(written, (fields) => {
        const read = readWords(fields, 'en');
        if ('words' in read) {
          expect(readWords({ ...read.words, choices: read.words.choices.join('\n') }, 'en')).toEqual(read);
        } else {
          expect(Object.keys(read.errors).length).toBeGreaterThan(0);
          for (const [field, said] of Object.entries(read.errors)) {
            expect(['title', 'text', 'choices']).toContain(field);
            expect(said).toMatch(/\.$/);
          }
        }
      }),
    );
  });

  test('is marked by all that a person can change, and by nothing else', () => {
    const content = { title: 'A', text: 'B', word: 'Wins' };
    const beat = { subject: 'a', content, movedTo: null };
    const others = [
      { ...beat, subject: 'b' },
      { ...beat, movedTo: 1 },
      { ...beat, content: null },
      { ...beat, content: { ...content, title: 'C' } },
      { ...beat, content: { ...content, text: 'C' } },
      { ...beat, content: { ...content, choices: ['C', 'D'] } },
    ];
    expect(new Set([beat, ...others].map(markOf)).size).toBe(7);
    expect(markOf({ ...beat, content: { word: 'Asks', text: 'B', title: 'A' } })).toBe(markOf(beat));
  });
});

test('a trial shows all that the beat will, and none of its answers counts', () => {
  const content = { title: 'A', text: 'B', word: 'Wins', choices: ['Yes', 'No'] };
  const beat = { id: 'b', community: 'c', content, answered: 0, taps: [], footer: null };
  const message = beatMessage(beat, 'en');
  const trial = trialMessage(message, 'en');
  expect(trial.text.startsWith(message.text)).toBe(true);
  const shown = JSON.stringify(trial.blocks);
  expect(shown).toContain('Yes');
  expect(shown).not.toContain('rhythms.tap.');
});
