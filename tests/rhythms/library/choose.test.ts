import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choosePrompt,
  owedFlavour,
  type PostedPrompt,
  smoothedRate,
} from '../../../src/rhythms/library/choose.ts';
import { mix } from '../../../src/rhythms/library/constants.ts';
import { allPromptKinds, type PromptKind, promptKinds } from '../../../src/rhythms/library/kinds.ts';
import { library } from '../../../src/rhythms/library/library.ts';
import type { Prompt } from '../../../src/rhythms/library/prompt.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);

const promptsOf = (perKind: number): Prompt[] =>
  allPromptKinds.flatMap((kind) =>
    Array.from({ length: perKind }, (_, n) => ({
      id: `${kind.replace(' ', '-')}-${n}`,
      title: `${kind} ${n}`,
      text: 'What changed? One line.',
      kind,
      flavour: promptKinds[kind],
      suits: ['guild'],
      language: 'en',
      leavesSomething: false,
    })),
  );
const ask = (given: Partial<Choice> = {}): Choice => ({
  library,
  history: [],
  communityType: 'guild',
  language: 'en',
  kindsOn: allPromptKinds,
  now: start,
  random: () => 0,
  ...given,
});
const posted = ({ id, flavour, kind }: Prompt, at: number): PostedPrompt => ({
  promptId: id,
  at,
  flavour,
  kind,
});
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Lets a rhythm run: at each beat the chosen prompt joins the history; a beat without one is left out. */
const run = (beats: number, gapDays: number, given: Partial<Choice>): PostedPrompt[] => {
  const history: PostedPrompt[] = [];
  for (let beat = 0; beat < beats; beat += 1) {
    const now = start + beat * gapDays * day;
    const chosen = choosePrompt(ask({ ...given, history, now }));
    if ('prompt' in chosen) history.push(posted(chosen.prompt, now));
  }
  return history;
};

const anyRun = fc.record({
  perKind: fc.integer({ min: 1, max: 10 }),
  gapDays: fc.constantFrom(1, 7, 14, 21, 30),
  kindsOn: fc.subarray(allPromptKinds, { minLength: 1 }),
  excitingShare: fc.double({ min: 0, max: 1, noNaN: true }),
  stage: fc.constantFrom('potential', 'coalescing', 'maturing', undefined),
  seed: fc.nat(),
});

describe('over long runs', () => {
  test('the same prompt never comes back within 26 beats or 180 days', () => {
    fc.assert(
      fc.property(anyRun, ({ perKind, gapDays, seed, ...given }) => {
        const history = run(120, gapDays, { library: promptsOf(perKind), random: seeded(seed), ...given });
        for (const [i, { promptId, at }] of history.entries()) {
          const before = history.slice(0, i).findLastIndex((earlier) => earlier.promptId === promptId);
          if (before < 0) continue;
          expect(i - before).toBeGreaterThanOrEqual(26);
          expect(at - (history[before]?.at ?? at)).toBeGreaterThanOrEqual(180 * day);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('a young community never has two exciting beats in a row', () => {
    fc.assert(
      fc.property(anyRun, ({ perKind, gapDays, seed, ...given }) => {
        const stage = given.stage === 'maturing' ? 'coalescing' : given.stage;
        const history = run(60, gapDays, {
          library: promptsOf(perKind),
          random: seeded(seed),
          ...given,
          stage,
        });
        const flavours = history.map(({ flavour }) => flavour).join(' ');
        expect(flavours).not.toContain('exciting exciting');
      }),
      { numRuns: 60 },
    );
  });

  test('the share of exciting beats is the wanted one, within its bounds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (excitingShare, seed) => {
        const given = {
          library: promptsOf(20),
          excitingShare,
          stage: 'maturing' as const,
          random: seeded(seed),
        };
        const history = run(200, 14, given);
        expect(history).toHaveLength(200);
        const share = history.filter(({ flavour }) => flavour === 'exciting').length / history.length;
        const { least, most } = mix.excitingShareBounds;
        expect(Math.abs(share - Math.min(most, Math.max(least, excitingShare)))).toBeLessThan(0.03);
      }),
      { numRuns: 40 },
    );
  });

  test('kinds of a flavour take turns', () => {
    const history = run(100, 14, { library: promptsOf(20), stage: 'maturing', random: seeded(7) });
    const familiar = history.filter(({ flavour }) => flavour === 'familiar').map(({ kind }) => kind);
    for (let i = 5; i < familiar.length; i += 1) expect(familiar[i]).toBe(familiar[i - 5]);
  });

  test('the built-in library carries a young guild through twenty fortnights, all different', () => {
    const history = run(20, 14, { random: seeded(1) });
    expect(new Set(history.map(({ promptId }) => promptId)).size).toBe(20);
  });
});

describe('one choice', () => {
  const chosen = (given: Partial<Choice>) => {
    const found = choosePrompt(ask(given));
    return 'prompt' in found ? found.prompt : found.none;
  };
  const winsAndGuest: PromptKind[] = ['wins', 'guest'];

  test('the first beat is familiar, and by the third an exciting one is owed', () => {
    expect(owedFlavour([], 0.5)).toBe('familiar');
    const [wins] = library;
    if (!wins) throw new Error('the library is empty');
    expect(owedFlavour([posted(wins, start), posted(wins, start + day)], 0.25)).toBe('exciting');
  });

  test('of kinds that were never used the one that answers better comes first', () => {
    const byKind = {
      wins: { answered: 1, eligible: 40, beats: 8 },
      asks: { answered: 20, eligible: 40, beats: 8 },
    };
    const found = chosen({ kindsOn: ['wins', 'asks'], answers: { pooledRate: 0.2, byKind } });
    expect(found).toMatchObject({ kind: 'asks' });
  });

  test('a rate without beats is the workspace’s, and is drawn towards it with few', () => {
    expect(smoothedRate(undefined, 0.2)).toBe(0.2);
    expect(smoothedRate({ answered: 8, eligible: 10, beats: 8 }, 0.2)).toBeCloseTo(0.5);
  });

  test('a kind that has run out gives way to another', () => {
    const history = library
      .filter(({ kind }) => kind === 'wins')
      .map((prompt, i) => posted(prompt, start - i * day));
    expect(chosen({ kindsOn: winsAndGuest, history })).toMatchObject({ kind: 'guest' });
  });

  test('the order in which history is told does not matter', () => {
    const history = library.slice(0, 12).map((prompt, i) => posted(prompt, start - (12 - i) * day));
    expect(chosen({ history: history.toReversed() })).toEqual(chosen({ history }));
  });

  test('with nothing left outside the distance it says so', () => {
    const history = library.map((prompt, i) => posted(prompt, start - (i + 1) * day));
    expect(chosen({ history, stage: 'maturing' })).toBe('library exhausted');
  });

  test('a young community that has only exciting kinds on waits after an exciting beat', () => {
    const guest = library.find(({ kind }) => kind === 'guest');
    if (!guest) throw new Error('no prompt for guests');
    const history = [posted(guest, start - day)];
    expect(chosen({ kindsOn: ['guest'], history })).toBe('only exciting left');
    expect(chosen({ kindsOn: ['guest'], history, stage: 'maturing' })).toMatchObject({ kind: 'guest' });
  });

  test('what is missing is named', () => {
    expect(chosen({ kindsOn: [] })).toBe('no kind is on');
    expect(chosen({ language: 'de' })).toBe('no prompt in this language');
    const onlyGuilds = library.filter(({ suits }) => !suits.includes('reading circle'));
    expect(chosen({ library: onlyGuilds, communityType: 'reading circle' })).toBe(
      'no prompt for this community',
    );
  });
});
