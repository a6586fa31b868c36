import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSight, scrolledTo } from '../../../src/sandbox/page/client/parts/in-sight.ts';
import { faultNames } from '../../../src/sandbox/page/client/tools/fault-words.ts';
import { piecesOf, prettyJson } from '../../../src/sandbox/page/client/tools/traffic-json.ts';
import {
  durationWords,
  hasFailed,
  isWaiting,
  joined,
  lineTime,
  mostLines,
  placeWords,
  statusWords,
  trafficQuery,
} from '../../../src/sandbox/page/client/tools/traffic-lines.ts';
import type { TrafficLine } from '../../../src/sandbox/page/client/tools/traffic-types.ts';

const line = (given: Partial<TrafficLine> = {}): TrafficLine => ({
  id: 1,
  rev: 1,
  at: Date.UTC(2026, 2, 2, 9, 0, 2),
  direction: 'from_app',
  kind: 'api',
  name: 'chat.postMessage',
  via: 'http',
  ...given,
});

describe('a line of traffic', () => {
  it('says how it ended, as soon as that is known', () => {
    expect(statusWords(line())).toBe('waiting…');
    expect(isWaiting(line())).toBe(true);
    expect(statusWords(line({ status: 200, ms: 12 }))).toBe('200');
    expect(statusWords(line({ status: 200, error: 'not_in_channel', ms: 12 }))).toBe('not_in_channel');
    expect(statusWords(line({ kind: 'events_api', via: 'socket', ms: 12 }))).toBe('ok');
    expect(statusWords(line({ kind: 'socket', via: 'socket' }))).toBe('sent');
    expect([line(), line({ status: 503 }), line({ error: 'timeout' })].map(hasFailed)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('says how long it took, to what matters', () => {
    const took = (ms?: number) => durationWords(line({ ms }));
    expect([undefined, 0, 0.44, 9.96, 10.4, 1234.5].map(took)).toEqual([
      '',
      '0.0',
      '0.4',
      '10.0',
      '10',
      '1,235',
    ]);
  });

  it('says where it was', () => {
    expect(placeWords(line({ channel: 'C1', place: 'general' }))).toBe('#general');
    expect(placeWords(line({ channel: 'D1' }))).toBe('direct message');
    expect(placeWords(line({ channel: 'C2' }))).toBe('C2');
    expect(placeWords(line())).toBe('');
  });

  it('says when, by the clock of whoever looks', () => {
    expect(lineTime(line().at, 'Europe/Berlin')).toEqual({ day: '2 Mar', time: '10:00:02' });
    expect(lineTime(line().at, 'Asia/Kolkata').time).toBe('14:30:02');
  });
});

describe('lines', () => {
  it('take in what is new and what was answered, in order, the newest thousand', () => {
    const held = [line({ id: 1 }), line({ id: 3 })];
    expect(
      joined(held, [line({ id: 4 }), line({ id: 3, status: 200 })]).map(({ id, status }) => [id, status]),
    ).toEqual([
      [1, undefined],
      [3, 200],
      [4, undefined],
    ]);
    const many = Array.from({ length: mostLines }, (_, id) => line({ id }));
    expect(joined(many, [line({ id: mostLines })]).map(({ id }) => id)).toEqual(many.map(({ id }) => id + 1));
  });

  it('are asked for by what the filter says', () => {
    const all = { text: ' ', direction: '', kind: '', failed: false };
    expect(trafficQuery(all, 7)).toEqual({ since: '7', limit: '1000' });
    expect(trafficQuery({ text: ' a b ', direction: 'to_app', kind: 'api', failed: true }, 0)).toMatchObject({
      text: 'a b',
      direction: 'to_app',
      kind: 'api',
      failed: 'true',
    });
  });

  it('are drawn where they are in sight, and stand where they would if all were', () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.integer({ min: 10, max: 60 }),
        fc.nat(200_000),
        fc.integer({ min: 0, max: 2000 }),
        (count, height, scrolled, room) => {
          const { from, to, above, below } = inSight(count, height, scrolled, room);
          expect(above + (to - from) * height + below).toBe(count * height);
          expect(above).toBe(from * height);
          for (let at = 0; at < count; at += 1) {
            const isSeen = (at + 1) * height > scrolled && at * height < scrolled + room;
            if (isSeen) expect(at >= from && at < to).toBe(true);
          }
          expect(to - from).toBeLessThan(room / height + 30);
        },
      ),
    );
  });

  it('come wholly into sight with no more scrolling than that takes', () => {
    expect(scrolledTo(3, 20, 0, 100)).toBe(0);
    expect(scrolledTo(7, 20, 0, 100)).toBe(60);
    expect(scrolledTo(2, 20, 100, 100)).toBe(40);
  });
});

describe('a payload', () => {
  it('is spelled in lines, with JSON in it unfolded, and all other text as it is', () => {
    const sent = { text: '[not JSON', number: '12', blocks: '[{"type":"section","text":"{\\"a\\":1}"}]' };
    expect(JSON.parse(prettyJson(sent))).toEqual({
      text: '[not JSON',
      number: '12',
      blocks: [{ type: 'section', text: { a: 1 } }],
    });
    expect(prettyJson(undefined)).toBe('');
    expect(prettyJson('plain')).toBe('"plain"');
  });

  it('is cut into coloured pieces that are the whole of it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(
          piecesOf(json)
            .map(({ value }) => value)
            .join(''),
        ).toBe(json);
      }),
    );
    expect(piecesOf('{"a\\"": [1.5, "x: 2", null]}').filter(({ kind }) => kind !== 'sign')).toEqual([
      { kind: 'key', value: '"a\\""' },
      { kind: 'number', value: '1.5' },
      { kind: 'text', value: '"x: 2"' },
      { kind: 'word', value: 'null' },
    ]);
  });
});

it('names what is broken in a sentence', () => {
  expect(faultNames(['outage', 'slow', 'newly_made'])).toBe('outage, slow answers, newly_made');
});
