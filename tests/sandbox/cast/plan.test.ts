import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act, Company } from '../../../src/sandbox/cast/act.ts';
import { afterAnswer, afterReply } from '../../../src/sandbox/cast/follow.ts';
import { isAtWork } from '../../../src/sandbox/cast/hours.ts';
import { type Prompt, plan } from '../../../src/sandbox/cast/plan.ts';
import { fernhill, monday, people, who } from './fernhill.ts';

const zones = ['Europe/Berlin', 'Asia/Kolkata', 'America/New_York', 'Australia/Sydney'];

const company = (seed = 1, week = 3): Company => ({
  seed,
  week,
  people: Object.entries(people).map(([id, temper], nth) => ({ id, temper, zone: zones[nth % 4] ?? 'UTC' })),
});

const prompt = (given: Partial<Prompt> = {}): Prompt => ({
  key: 'data-craft 1',
  channel: 'C1',
  ts: '1.000001',
  thread: '1.000001',
  at: monday,
  heard: { cue: 'craft', flavour: 'familiar', kind: 'craft' },
  fresh: 1,
  lines: fernhill.conversations.craft ?? [],
  buttons: [
    [
      { actionId: 'come', label: 'I’ll come', value: '1' },
      { actionId: 'come', label: 'I’ll come', value: '2' },
    ],
  ],
  ...given,
});

const anyPrompt = fc
  .record({
    nth: fc.nat(200),
    days: fc.nat(400),
    ms: fc.nat(86_400_000),
    fresh: fc.double({ min: 0.2, max: 1.2, noNaN: true }),
  })
  .map(({ nth, days, ms, fresh }) =>
    prompt({ key: `data-craft ${nth}`, at: monday + days * 86_400_000 + ms, fresh }),
  );

const inTheirHours = (act: Act, { people: all }: Company) => {
  const by = all.find((one) => one.id === act.by);
  return by !== undefined && isAtWork(act.at, by.zone, by.temper.hours);
};

describe('what people do about an app’s message', () => {
  it('comes after it, in their own hours', () => {
    fc.assert(
      fc.property(anyPrompt, fc.nat(12), (asked, week) => {
        for (const act of plan(asked, company(1, week))) {
          expect(act.at).toBeGreaterThan(asked.at);
          expect(inTheirHours(act, company())).toBe(true);
        }
      }),
    );
  });

  it('is at most one answer, in words of their own, and one press a row', () => {
    fc.assert(
      fc.property(anyPrompt, fc.nat(), (asked, seed) => {
        const acts = plan(asked, company(seed));
        for (const { id } of company().people) {
          const mine = acts.filter((act) => act.by === id);
          expect(mine.filter((act) => act.kind === 'answer').length).toBeLessThanOrEqual(1);
          expect(mine.filter((act) => act.kind === 'press').length).toBeLessThanOrEqual(1);
          for (const act of mine) if (act.kind === 'answer') expect(act.line.by).toBe(id);
        }
      }),
    );
  });

  it('is the same for the same seed, in whichever order they are asked', () => {
    fc.assert(
      fc.property(anyPrompt, fc.nat(), (asked, seed) => {
        const { people: all, ...rest } = company(seed);
        const byKey = (acts: Act[]) => acts.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(byKey(plan(asked, { ...rest, people: all.toReversed() }))).toEqual(
          byKey(plan(asked, { ...rest, people: all })),
        );
      }),
    );
  });

  it('differs by seed', () => {
    expect(plan(prompt(), company(1))).not.toEqual(plan(prompt(), company(2)));
  });

  it('is no answer where somebody has no line for it', () => {
    const lines = (fernhill.conversations.craft ?? []).filter((line) => line.by !== who.annika);
    for (let nth = 0; nth < 50; nth += 1) {
      const acts = plan(prompt({ key: `data-craft ${nth}`, lines }), company());
      expect(acts.filter((act) => act.kind === 'answer' && act.by === who.annika)).toEqual([]);
    }
  });

  it('is mostly in the thread, rarely beside it', () => {
    const answers = Array.from({ length: 200 }, (_, nth) => plan(prompt({ key: `data ${nth}` }), company()))
      .flat()
      .filter((act) => act.kind === 'answer');
    const beside = answers.filter((act) => act.thread === null).length / answers.length;
    expect(beside).toBeGreaterThan(0);
    expect(beside).toBeLessThan(0.1);
  });

  it('is presses alone where nothing was asked', () => {
    const acts = Array.from({ length: 20 }, (_, nth) =>
      plan(prompt({ key: `data ${nth}`, heard: null }), company()),
    );
    expect(new Set(acts.flat().map((act) => act.kind))).toEqual(new Set(['press']));
  });
});

describe('what people do about an answer', () => {
  const line = {
    by: who.tomas,
    says: 'Medians.',
    earns: ['bulb'],
    replies: [
      { by: who.annika, says: 'Why?' },
      { by: who.tomas, says: 'Because.' },
      { by: who.priya, says: 'I see.' },
    ],
  };
  const said = (nth: number) => ({
    key: `data-craft ${nth} answer`,
    channel: 'C1',
    ts: '2.000001',
    thread: '1.000001',
    by: who.tomas,
    line,
  });
  const many = Array.from({ length: 100 }, (_, nth) => nth);

  it('comes after it, in their own hours, and never from its author', () => {
    for (const nth of many) {
      for (const act of afterAnswer(said(nth), monday, company())) {
        expect(act.at).toBeGreaterThan(monday);
        expect(inTheirHours(act, company())).toBe(true);
        expect(act.by).not.toBe(who.tomas);
      }
    }
  });

  it('is what it earns, or thanks from who carries', () => {
    const acts = many.flatMap((nth) => afterAnswer(said(nth), monday, company()));
    const reactions = acts.filter((act) => act.kind === 'react');
    expect(reactions.length).toBeGreaterThan(0);
    expect(new Set(reactions.map((act) => act.emoji))).toEqual(new Set(['bulb']));
    expect(new Set(acts.filter((act) => act.kind === 'thanks').map((act) => act.by))).toEqual(
      new Set([who.annika]),
    );
  });

  it('is one reply after the other, and its author speaks only when spoken to', () => {
    const first = many
      .flatMap((nth) => afterAnswer(said(nth), monday, company()))
      .filter((act) => act.kind === 'reply');
    expect(new Set(first.map((act) => act.index))).toEqual(new Set([0, 2]));
    const next = many
      .flatMap((nth) =>
        afterReply(said(nth), { by: who.annika, on: '3.000001', index: 0 }, monday, company()),
      )
      .filter((act) => act.kind === 'reply');
    expect(new Set(next.map((act) => act.index))).toEqual(new Set([1, 2]));
    expect(next.filter((act) => act.index === 1).length).toBeGreaterThan(next.length / 2);
  });

  it('may be thanks for a reply, from whose answer it was', () => {
    const acts = many
      .flatMap((nth) => afterReply(said(nth), { by: who.priya, on: '3.000001', index: 2 }, monday, company()))
      .filter((act) => act.kind === 'thanks');
    expect(acts.length).toBeGreaterThan(10);
    expect(new Set(acts.map((act) => `${act.by} ${act.on}`))).toEqual(new Set([`${who.tomas} 3.000001`]));
  });

  it('is nothing from people who are not in the channel', () => {
    const { people: all, ...rest } = company();
    const without = { ...rest, people: all.filter((one) => one.id !== who.annika && one.id !== who.priya) };
    const acts = many.flatMap((nth) => afterAnswer(said(nth), monday, without));
    expect(acts.filter((act) => act.kind === 'reply')).toEqual([]);
  });
});
