import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mostHeld,
  pageOf,
  type Stretch,
  sameAgain,
  withEarlier,
  withLater,
} from '../../../src/sandbox/page/client/session/stretch.ts';

const all = Array.from({ length: 1000 }, (_, at) => ({ ts: `${1_770_000_000 + at}.000000`, text: `${at}` }));

/** What the workspace would answer. */
const part = (from: number, to: number): Stretch => {
  const [first, last] = [Math.max(0, from), Math.min(all.length, to)];
  return { messages: all.slice(first, last), earlier: first, later: all.length - last };
};

const ends = {
  earlier: (held: Stretch) => withEarlier(held, part(held.earlier - pageOf, held.earlier)),
  later: (held: Stretch) => {
    const last = all.length - held.later;
    return withLater(held, part(last - 1, last + pageOf));
  },
};

describe('what is held of a conversation', () => {
  it('has no gap, and is never too much, wherever one goes in it', () => {
    assert(
      property(
        nat(1000 - pageOf),
        array(constantFrom('earlier', 'later'), { maxLength: 40 }),
        (start, steps) => {
          let held = part(start, start + pageOf);
          for (const step of steps) {
            held = ends[step as keyof typeof ends](held);
            expect(held.messages.length).toBeLessThanOrEqual(mostHeld);
            expect(held.messages).toEqual(all.slice(held.earlier, all.length - held.later));
          }
        },
      ),
    );
  });

  it('reaches both ends', () => {
    let held = part(500, 560);
    for (let step = 0; step < 20; step += 1) held = ends.earlier(held);
    expect(held.earlier).toBe(0);
    for (let step = 0; step < 20; step += 1) held = ends.later(held);
    expect(held.later).toBe(0);
  });

  it('is asked for again as it stands, but anew by who follows its end and has much', () => {
    expect(sameAgain(part(940, 1000), true)).toEqual({ from: all[940]?.ts, limit: mostHeld });
    expect(sameAgain(part(800, 1000), true)).toEqual({});
    expect(sameAgain(part(800, 1000), false)).toEqual({ from: all[800]?.ts, limit: mostHeld });
    expect(sameAgain(part(700, 900), true)).toEqual({ from: all[700]?.ts, limit: mostHeld });
    expect(sameAgain({ messages: [], earlier: 0, later: 0 }, false)).toEqual({});
  });
});
