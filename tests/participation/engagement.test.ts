import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ofMembership, ofMessage, ofReaction } from '../../src/participation/engagement.ts';

const message = {
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: 'UANA',
  text: 'something private',
  ts: '1767603600.000100',
  event_ts: '1767603600.000100',
};
const reply = { ...message, thread_ts: '1767600000.000200', parent_user_id: 'UBEN' };

describe('messages', () => {
  test('one in the channel is a message, one in a thread a reply to whom started it', () => {
    expect(ofMessage(message)).toEqual({
      kind: 'message',
      channel: 'C1',
      source: '1767603600.000100',
      member: 'UANA',
      detail: '',
      thread: null,
      toward: null,
      occurredAt: 1767603600000,
      eventAt: 1767603600000100,
      undone: false,
    });
    expect(ofMessage(reply)).toMatchObject({ kind: 'reply', thread: '1767600000.000200', toward: 'UBEN' });
  });

  test('the first of a thread is a message, and a reply to oneself is toward nobody', () => {
    expect(ofMessage({ ...message, thread_ts: message.ts })).toMatchObject({ kind: 'message', thread: null });
    expect(ofMessage({ ...reply, parent_user_id: 'UANA' })).toMatchObject({ kind: 'reply', toward: null });
    expect(ofMessage({ ...reply, parent_user_id: 'USLACKBOT' })).toMatchObject({ toward: null });
  });

  test.each([
    ['file_share', message, 'message'],
    ['me_message', message, 'message'],
    ['thread_broadcast', reply, 'reply'],
    ['file_share', reply, 'reply'],
  ])('%s counts', (subtype, event, kind) => {
    expect(ofMessage({ ...event, subtype })).toMatchObject({ kind });
  });

  test.each([
    'bot_message',
    'channel_join',
    'channel_leave',
    'channel_topic',
    'channel_purpose',
    'channel_name',
    'channel_archive',
    'group_join',
    'message_replied',
    'message_changed',
    'pinned_item',
    'reminder_add',
    'huddle_thread',
    'ekm_access_denied',
    'something_of_next_year',
  ])('%s does not', (subtype) => {
    expect(ofMessage({ ...message, subtype })).toBeNull();
  });

  test('an edited message does not count twice', () => {
    const edited = {
      ...message,
      subtype: 'message_changed',
      user: undefined,
      message,
      previous_message: message,
    };
    expect(ofMessage(edited)).toBeNull();
  });

  test.each([
    { bot_id: 'B1' },
    { app_id: 'A1' },
    { bot_id: 'B1', app_id: 'A1', subtype: undefined },
    { user: 'USLACKBOT' },
    { user: undefined },
  ])('by something automatic does not count: %o', (given) => {
    expect(ofMessage({ ...message, ...given })).toBeNull();
  });

  test('a deleted one is told with or without whose it was, and also where replies keep its place', () => {
    const gone = { kind: 'deleted', channel: 'C1', source: message.ts, eventAt: 1767603700000300 };
    const at = { channel: 'C1', ts: '1767603700.000300', event_ts: '1767603700.000300', hidden: true };
    const deleted = { type: 'message', subtype: 'message_deleted', deleted_ts: message.ts, ...at };
    expect(ofMessage(deleted)).toEqual(gone);
    expect(ofMessage({ ...deleted, previous_message: message })).toEqual(gone);
    const tombstone = { type: 'message', subtype: 'tombstone', user: 'USLACKBOT', ts: message.ts };
    expect(ofMessage({ type: 'message', subtype: 'message_changed', message: tombstone, ...at })).toEqual(
      gone,
    );
  });
});

describe('reactions', () => {
  const reaction = {
    type: 'reaction_added',
    user: 'UANA',
    reaction: 'thumbsup::skin-tone-3',
    item: { type: 'message', channel: 'C1', ts: '1767600000.000200' },
    item_user: 'UBEN',
    event_ts: '1767603600.000400',
  };

  test('one is given, and taken back, with its emoji', () => {
    expect(ofReaction(reaction)).toEqual({
      kind: 'reaction',
      channel: 'C1',
      source: '1767600000.000200',
      member: 'UANA',
      detail: 'thumbsup::skin-tone-3',
      thread: '1767600000.000200',
      toward: 'UBEN',
      occurredAt: 1767603600000,
      eventAt: 1767603600000400,
      undone: false,
    });
    expect(ofReaction({ ...reaction, type: 'reaction_removed' })).toMatchObject({ undone: true });
  });

  test('one to oneself is toward nobody; one to a file does not count', () => {
    expect(ofReaction({ ...reaction, item_user: 'UANA' })).toMatchObject({ toward: null });
    expect(ofReaction({ ...reaction, item: { type: 'file', file: 'F1' } })).toBeNull();
  });
});

test('who enters and who leaves counts', () => {
  const joined = {
    type: 'member_joined_channel',
    user: 'UANA',
    channel: 'C1',
    event_ts: '1767603600.000500',
  };
  expect(ofMembership(joined)).toMatchObject({ kind: 'join', member: 'UANA', source: '1767603600.000500' });
  expect(ofMembership({ ...joined, type: 'member_left_channel' })).toMatchObject({ kind: 'leave' });
});

test('nothing that anybody sends makes it throw, and no words come through', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.object(),
    fc.constant('a secret text'),
  );
  const event = fc.record(
    {
      type: fc.constantFrom('message', 'reaction_added', 'member_joined_channel'),
      subtype: fc.oneof(odd, fc.constantFrom(undefined, 'message_deleted', 'message_changed')),
      channel: fc.oneof(odd, fc.constant('C1')),
      user: fc.oneof(odd, fc.constant('UANA')),
      ts: fc.oneof(odd, fc.constant('1767603600.000100')),
      thread_ts: odd,
      item: odd,
      message: odd,
      text: fc.constant('a secret text'),
    },
    { requiredKeys: ['type', 'text'] },
  );
  fc.assert(
    fc.property(fc.oneof(odd, event), (sent) => {
      for (const read of [ofMessage, ofReaction, ofMembership])
        expect(JSON.stringify(read(sent))).not.toContain('secret');
    }),
  );
});
