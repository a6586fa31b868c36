import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PastBeat } from '../../../src/rhythms/kinds/kind.ts';
import { prompt } from '../../../src/rhythms/kinds/prompt.ts';
import type { Flavour } from '../../../src/rhythms/library/kinds.ts';
import { library } from '../../../src/rhythms/library/library.ts';
import { mixOf, sayMix } from '../../../src/rhythms/settings/mix.ts';
import { defaults } from '../../../src/rhythms/settings/settings.ts';
import { latestBeats } from '../../../src/rhythms/store.beats.ts';
import { book } from '../../../src/rhythms/store.bookings.ts';
import { describeEachEngine } from '../../support/store.ts';
import { addCommunity, day, monday } from '../cast.ts';

const both = [{ kind: 'prompt', config: { mix: 'both' } }];
const beatsOf = (flavours: readonly Flavour[]): PastBeat[] =>
  flavours.map((flavour, i) => ({
    kind: 'prompt',
    subject: `s${i}`,
    flavour,
    at: monday - (flavours.length - i) * day,
  }));
const said = (flavours: readonly Flavour[], settings = {}, rhythms = both) =>
  sayMix(
    'en',
    mixOf({ rhythms, settings: { ...defaults, ...settings }, history: beatsOf(flavours), now: monday }),
  );
const familiar = (count: number): Flavour[] => Array.from({ length: count }, () => 'familiar');

describe('The mix in a sentence', () => {
  test('says what is wanted, what was, and what comes next of it', () => {
    expect(said([])).toBe('Mix: 3 familiar : 1 exciting is wanted; the first one is familiar.');
    expect(said(['familiar'])).toBe(
      'Mix: 3 familiar : 1 exciting is wanted; the one so far was familiar, so the next one is familiar.',
    );
    expect(said([...familiar(8), 'exciting', 'exciting', 'exciting', 'familiar'])).toBe(
      'Mix: 3 familiar : 1 exciting is wanted; of the last 12 beats 9 were familiar and 3 exciting, so the next one is familiar.',
    );
    expect(said(familiar(3))).toContain('so the next one is exciting');
  });

  test('says it where there is but one flavour, and why', () => {
    const exciting = ['quick challenge', 'guest', 'what-if'];
    expect(said([], { kindsOff: exciting })).toContain('because every exciting kind is switched off');
    expect(said([], { kindsOff: ['wins', 'asks', 'show', 'reading', 'reflection'] })).toContain(
      'exciting prompts only, because every familiar kind is switched off',
    );
    expect(said([], {}, [{ kind: 'prompt', config: { mix: 'familiar' } }])).toContain(
      'as the rhythms here are set',
    );
  });

  test('names the flavour that the next prompt then has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Flavour>('familiar', 'familiar', 'exciting'), { maxLength: 40 }),
        fc.constantFrom(0.15, 0.25, 0.33, 0.5),
        (flavours, excitingShare) => {
          const history = beatsOf(flavours);
          const settings = { ...defaults, excitingShare };
          const mixed = mixOf({ rhythms: both, settings, history, now: monday });
          const plan = prompt.plan({
            community: { kind: 'guild', locale: 'en', members: 10 },
            history,
            config: { mix: 'both' },
            material: { prompts: library, kindsOff: [], excitingShare },
            now: monday,
            random: () => 0.5,
          });
          expect('next' in mixed && mixed.next).toBe('flavour' in plan && plan.flavour);
        },
      ),
    );
  });
});

describeEachEngine('A challenge', (open) => {
  test('counts as an exciting beat, its showcase does not', async () => {
    const store = await open();
    await addCommunity(store);
    await book(store, { key: 'challenge:1', community: 'guild', at: monday, what: 'challenge' });
    await book(store, { key: 'showcase:1', community: 'guild', at: monday + day, what: 'showcase' });
    expect(await latestBeats(store, 'guild', 5)).toEqual([
      { kind: 'challenge', subject: 'challenge:1', flavour: 'exciting', at: monday },
    ]);
  });
});
