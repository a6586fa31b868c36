import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacing, nextAllowed, nextInFlow, slackLimits } from '../../src/delivery/pacing.ts';

const rate = fc.record({
  calls: fc.integer({ min: 1, max: 20 }),
  perMs: fc.integer({ min: 1, max: 60_000 }),
});

test('However eager the caller, no window ever holds more calls than the rate allows', () => {
  fc.assert(
    fc.property(rate, fc.array(fc.nat(20_000), { maxLength: 100 }), (limit, pauses) => {
      const calls: number[] = [];
      let now = 0;
      for (const pause of pauses) {
        now = nextAllowed(calls, limit, now + pause);
        calls.push(now);
      }
      for (const [index, at] of calls.entries()) {
        const window = calls.slice(index).filter((other) => other < at + limit.perMs);
        expect(window.length).toBeLessThanOrEqual(limit.calls);
      }
    }),
  );
});

test('No call waits longer than the rate asks for', () => {
  fc.assert(
    fc.property(rate, fc.array(fc.nat(1000), { maxLength: 50 }), fc.nat(100_000), (limit, gaps, now) => {
      let at = 0;
      const past = gaps.map((gap) => (at += gap));
      const next = nextAllowed(past, limit, now);
      expect(next).toBeGreaterThanOrEqual(now);
      if (next > now) {
        const recent = past.filter((call) => call > next - limit.perMs - 1);
        expect(recent.length).toBeGreaterThanOrEqual(limit.calls);
      }
    }),
  );
});

test('A flow lets a burst pass, then keeps to its average, however eager the caller', () => {
  const flows = fc.record({
    burst: fc.integer({ min: 1, max: 20 }),
    everyMs: fc.integer({ min: 1, max: 2000 }),
  });
  fc.assert(
    fc.property(flows, fc.array(fc.nat(3000), { minLength: 1, maxLength: 100 }), (flow, pauses) => {
      const pacing = createPacing({ post: { workspace: flow } });
      const calls: number[] = [];
      let now = 0;
      for (const pause of pauses) {
        now = pacing.freeAt('T1', 'post', null, now + pause);
        pacing.took('T1', 'post', null, now);
        calls.push(now);
      }
      for (const [index, at] of calls.entries()) {
        for (const [more, later] of calls.slice(index).entries())
          expect(more + 1).toBeLessThanOrEqual(flow.burst + (later - at) / flow.everyMs);
      }
    }),
  );
  expect(nextInFlow(undefined, { burst: 1, everyMs: 200 }, 7)).toBe(7);
});

test('One conversation does not slow another down, nor one workspace another', () => {
  const pacing = createPacing(slackLimits);
  pacing.took('T1', 'chat.postMessage', 'C1', 0);
  expect(pacing.freeAt('T1', 'chat.postMessage', 'C1', 0)).toBe(1000);
  expect(pacing.freeAt('T1', 'chat.postMessage', 'C2', 0)).toBe(0);
  expect(pacing.freeAt('T2', 'chat.postMessage', 'C1', 0)).toBe(0);
});

test('When Slack asks for quiet, the method rests in that workspace alone', () => {
  const pacing = createPacing(slackLimits);
  pacing.hold('T1', 'chat.postMessage', 30_000);
  expect(pacing.freeAt('T1', 'chat.postMessage', 'C1', 0)).toBe(30_000);
  expect(pacing.freeAt('T1', 'chat.update', null, 0)).toBe(0);
  expect(pacing.freeAt('T2', 'chat.postMessage', 'C1', 0)).toBe(0);
  expect(pacing.freeAt('T1', 'chat.postMessage', 'C1', 40_000)).toBe(40_000);
});

test('A method without a rate of its own has fifty calls a minute', () => {
  const pacing = createPacing();
  for (let call = 0; call < 50; call++) {
    expect(pacing.freeAt('T1', 'chat.update', null, call)).toBe(call);
    pacing.took('T1', 'chat.update', null, call);
  }
  expect(pacing.freeAt('T1', 'chat.update', null, 50)).toBe(60_000);
});
