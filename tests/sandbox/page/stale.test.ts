import { describe, expect, it } from 'vitest';
import {
  everything,
  type Here,
  staleAfter,
  withLatest,
} from '../../../src/sandbox/page/client/session/stale.ts';

const here: Here = {
  viewer: 'U1',
  channel: 'C1',
  thread: '10.000000',
  app: 'UAPP',
  names: (channel) => channel === 'CNAMED',
};

describe('what is read again', () => {
  it('is nothing for what is written elsewhere, and the channel for what is written in it', () => {
    const message = { what: 'message', ts: '20.000000', latest: '20.000000' };
    expect(staleAfter({ ...message, channel: 'C2' }, here)).toEqual([]);
    expect(staleAfter({ ...message, channel: 'C1', thread: '15.000000' }, here)).toEqual(['channel']);
    expect(staleAfter({ ...message, channel: 'C1' }, { ...here, thread: undefined })).toEqual(['channel']);
  });

  it('is the thread, too, for its parent, its replies, and what may have been one', () => {
    const both = ['channel', 'thread'];
    const message = { what: 'message', channel: 'C1' };
    expect(staleAfter({ ...message, ts: '10.000000', thread: '10.000000' }, here)).toEqual(both);
    expect(staleAfter({ ...message, ts: '11.000000', thread: '10.000000' }, here)).toEqual(both);
    expect(staleAfter({ ...message, ts: '12.000000' }, here)).toEqual(both);
  });

  it('is one’s own for what others do not see, and nothing for theirs', () => {
    expect(staleAfter({ what: 'ephemeral', channel: 'C1', user: 'U1' }, here)).toEqual(['channel', 'thread']);
    expect(staleAfter({ what: 'ephemeral', channel: 'C1', user: 'U2' }, here)).toEqual([]);
    expect(staleAfter({ what: 'form', user: 'U1' }, here)).toEqual(['state']);
    expect(staleAfter({ what: 'home', user: 'U2' }, here)).toEqual([]);
  });

  it('is what names a channel when that is another now', () => {
    expect(staleAfter({ what: 'channel', channel: 'C2' }, here)).toEqual(['state']);
    expect(staleAfter({ what: 'channel', channel: 'C1' }, here)).toContain('channel');
    expect(staleAfter({ what: 'channel', channel: 'CNAMED' }, here)).toContain('channel');
  });

  it('is the clock alone when time passes, people when they change, and everything when it begins anew', () => {
    expect(staleAfter({ what: 'clock' }, here)).toEqual(['time']);
    expect(staleAfter({ what: 'traffic' }, here)).toEqual([]);
    expect(staleAfter({ what: 'user', user: 'U2' }, here)).toEqual(['people']);
    expect(staleAfter({ what: 'user', user: 'UAPP' }, here)).toContain('state');
    expect(staleAfter({ what: 'reset' }, here)).toEqual(everything);
  });
});

describe('newest timestamps', () => {
  const channels = [{ id: 'C1', latest: '1.000000' }, { id: 'C2' }];

  it('are as the changes tell them, the last one last', () => {
    const changes = [
      { what: 'message', channel: 'C2', latest: '3.000000' },
      { what: 'message', channel: 'C1', latest: '2.000000' },
      { what: 'message', channel: 'C1', latest: '4.000000' },
    ];
    expect(withLatest(channels, changes).map((one) => one.latest)).toEqual(['4.000000', '3.000000']);
  });

  it('leave the list as it is when they are none, or known', () => {
    expect(withLatest(channels, [{ what: 'channel', channel: 'C1' }])).toBe(channels);
    expect(withLatest(channels, [{ what: 'message', channel: 'C1', latest: '1.000000' }])).toBe(channels);
    expect(withLatest(channels, [{ what: 'message', channel: 'C9', latest: '9.000000' }])).toBe(channels);
  });
});
