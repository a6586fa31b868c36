import { assert, option, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlace, writePlace } from '../../../src/sandbox/page/client/session/route.ts';

describe('a place in the address', () => {
  it('is a person, a channel, a thread, or the app’s Home', () => {
    expect(writePlace({ viewer: 'U1', channel: 'C1', thread: '1.2' })).toBe('#/U1/C1/1.2');
    expect(parsePlace('#/U1/home')).toEqual({ viewer: 'U1', home: true });
    expect(parsePlace('')).toEqual({ viewer: '' });
  });

  it('comes back as it went', () => {
    const part = string({ minLength: 1 }).filter((word) => word !== 'home' && word.isWellFormed());
    assert(
      property(record({ viewer: part, channel: option(part, { nil: undefined }) }), ({ viewer, channel }) => {
        const place = { viewer, ...(channel === undefined ? {} : { channel }) };
        expect(parsePlace(writePlace(place))).toEqual(place);
      }),
    );
  });

  it('is the beginning, where the address makes no sense', () => {
    expect(parsePlace('#/%E0%A4%A/x')).toEqual({ viewer: '' });
  });
});
