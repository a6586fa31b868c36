import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  property,
  tuple,
  uniqueArray,
} from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countBefore, windowOf } from '../../src/sandbox/window.ts';
import { cast, type Payload, places, type Recorder, record } from './recorder.ts';

const stamp = (at: number): { ts: string } => ({ ts: `${1_770_000_000 + at}.000100` });

/** Two lines without a timestamp in common, and a limit. */
const lines = tuple(
  uniqueArray(nat(60)),
  array(integer({ min: 0, max: 1 }), { minLength: 61, maxLength: 61 }),
).map(([all, which]) =>
  [0, 1].map((line) =>
    all
      .filter((at) => which[at] === line)
      .sort((a, b) => a - b)
      .map(stamp),
  ),
);
const limit = integer({ min: 1, max: 25 });

const together = (both: { ts: string }[][]): string[] =>
  both
    .flat()
    .map((one) => one.ts)
    .sort();

describe('a part of several lines', () => {
  it('is the newest, and what is before leads to the very first, each once and in order', () => {
    assert(
      property(lines, limit, (both, most) => {
        const pages: string[][] = [];
        let before: string | undefined;
        for (;;) {
          const { shown, earlier } = windowOf(both, { limit: most, before });
          pages.unshift(shown.map((one) => one.ts));
          expect(shown.length).toBeLessThanOrEqual(most);
          if (earlier === 0) break;
          before = shown[0]?.ts;
        }
        expect(pages.flat()).toEqual(together(both));
      }),
    );
  });

  it('is what stands from any timestamp on, and what is before it is counted', () => {
    assert(
      property(lines, limit, nat(61), (both, most, at) => {
        const { ts } = stamp(at);
        const all = together(both);
        const found = windowOf(both, { limit: most, from: ts });
        expect(found.shown.map((one) => one.ts)).toEqual(all.filter((one) => one >= ts).slice(0, most));
        expect(found.earlier).toBe(all.filter((one) => one < ts).length);
        expect(found.earlier + found.shown.length + found.later).toBe(all.length);
      }),
    );
  });

  it('is what stands around a timestamp, with that one in it', () => {
    assert(
      property(lines, limit, nat(61), (both, most, at) => {
        const { ts } = stamp(at);
        const all = together(both);
        const { shown, earlier, later } = windowOf(both, { limit: most, around: ts });
        expect(shown.map((one) => one.ts)).toEqual(all.slice(earlier, all.length - later));
        expect(shown.some((one) => one.ts === ts)).toBe(all.includes(ts));
      }),
    );
  });

  it('counts what stands before a timestamp, there or not', () => {
    assert(
      property(uniqueArray(nat(60)), nat(61), (all, at) => {
        const line = all.sort((a, b) => a - b).map(stamp);
        expect(countBefore(line, stamp(at).ts)).toBe(all.filter((one) => one < at).length);
      }),
    );
  });
});

describe('a channel and its threads, page by page', () => {
  let app: Recorder;
  beforeAll(async () => {
    app = await record();
    await app.sandbox.as(cast.grace).invite(places.frontend, app.sandbox.app.botUserId);
  });
  beforeEach(() => {
    app.sandbox.reset();
  });
  afterAll(() => app.close());

  const get = async (path: string): Promise<Payload> =>
    (await fetch(`${app.url}/_control/${path}`)).json() as Promise<Payload>;

  /** Every page of what `path` shows, from its end to its beginning. */
  const paged = async (path: string, most: number, parents: number): Promise<string[]> => {
    const pages: string[][] = [];
    let before = '';
    for (;;) {
      const { messages, earlier } = await get(`${path}&limit=${most}${before}`);
      const stamps: string[] = messages.slice(parents).map((one: { ts: string }) => one.ts);
      pages.unshift(stamps);
      expect(earlier === 0 || stamps.length === most).toBe(true);
      if (earlier === 0) return pages.flat();
      before = `&before=${stamps[0]}`;
    }
  };

  const deed = tuple(
    constantFrom('post', 'reply', 'broadcast', 'whisper', 'whisper in thread', 'delete', 'delete'),
    nat(1000),
  );

  const run = async (deeds: [string, number][]): Promise<string> => {
    const grace = app.sandbox.as(cast.grace);
    const root = (await grace.post(places.frontend, 'root')).ts;
    const own: string[] = [];
    for (const [what, which] of deeds) {
      if (what === 'delete')
        await grace.delete(places.frontend, own.splice(which % (own.length + 1), 1)[0] ?? '');
      else if (what.startsWith('whisper'))
        await app.client.chat.postEphemeral({
          channel: places.frontend,
          user: which % 3 === 0 ? cast.hana : cast.grace,
          text: 'psst',
          ...(what === 'whisper' ? {} : { thread_ts: root }),
        });
      else {
        const thread = what === 'post' ? undefined : which % 2 === 0 ? root : own[which % (own.length + 1)];
        const posted = await grace.post(places.frontend, what, { thread, broadcast: what === 'broadcast' });
        if (posted.ok) own.push(posted.ts);
      }
    }
    return root;
  };

  it('show everything that can be seen once and in order, whatever was deleted or whispered meanwhile', async () => {
    await assert(
      asyncProperty(array(deed, { maxLength: 30 }), integer({ min: 1, max: 12 }), async (deeds, most) => {
        app.sandbox.reset();
        await app.sandbox.as(cast.grace).invite(places.frontend, app.sandbox.app.botUserId);
        const root = await run(deeds);
        for (const viewer of [cast.grace, cast.hana]) {
          const query = `viewer=${viewer}&id=${places.frontend}`;
          const whole = app.sandbox.read.channel(places.frontend, viewer).messages;
          expect(await paged(`channel?${query}`, most, 0)).toEqual(
            whole.filter((one) => !one.hidden).map((one) => one.ts),
          );
          const [, ...replies] = app.sandbox.read.thread(places.frontend, root, viewer);
          expect(await paged(`thread?${query}&ts=${root}`, most, 1)).toEqual(replies.map((one) => one.ts));
        }
        expect((await get(`state?viewer=${cast.grace}`)).channels).toContainEqual(
          expect.objectContaining({
            id: places.frontend,
            latest: app.sandbox.read.messages(places.frontend).at(-1)?.ts,
          }),
        );
      }),
      { numRuns: 25 },
    );
  });
});
