import type { KnownBlock } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast, places, type Recorder, record, refusal } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
  await app.client.conversations.join({ channel: places.frontend });
});
afterEach(() => app.close());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (action_id: string, value: string) => ({
  type: 'button' as const,
  action_id,
  value,
  text: plain('Press'),
});
const grace = () => app.sandbox.as(cast.grace);
const last = () => app.received.at(-1)?.payload ?? {};

const post = async (blocks: object[], attachments: object[] = []) => {
  const posted = await app.client.chat.postMessage({
    channel: places.frontend,
    text: 'Look',
    blocks: blocks as KnownBlock[],
    attachments: attachments as [],
  });
  return posted.ts ?? '';
};

const click = (ts: string, action: string, value?: string) =>
  grace().click(places.frontend, ts, action, value === undefined ? {} : { value });

describe('acting on blocks', () => {
  it('reaches the buttons of cards, alone and in a carousel', async () => {
    const card = (value: string) => ({
      type: 'card',
      title: { type: 'mrkdwn', text: value },
      actions: [button('take', value)],
    });
    const ts = await post([card('alone'), { type: 'carousel', elements: [card('first'), card('second')] }]);
    await click(ts, 'take', 'alone');
    expect(last().actions[0]).toMatchObject({ action_id: 'take', value: 'alone' });
    await click(ts, 'take', 'second');
    expect(last().actions[0]).toMatchObject({ action_id: 'take', value: 'second' });
  });

  it('reaches what stands in attachments, which get ids like all else', async () => {
    const ts = await post(
      [],
      [{ color: '#2b6a3c', blocks: [{ type: 'actions', elements: [button('inside', 'one')] }] }],
    );
    await click(ts, 'inside', 'one');
    expect(last().actions[0]).toMatchObject({ action_id: 'inside', value: 'one' });
    expect(last().actions[0].block_id).toMatch(/\w+/);
  });

  it('says what was thought of a message', async () => {
    const ts = await post([
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'thought',
            positive_button: { text: plain('Good'), value: 'good' },
            negative_button: { text: plain('Bad'), value: 'bad' },
          },
          { type: 'icon_button', action_id: 'gone', icon: 'trash', text: plain('Delete'), value: 'all' },
        ],
      },
    ]);
    await click(ts, 'thought', 'bad');
    expect(last().actions[0]).toMatchObject({ type: 'feedback_buttons', value: 'bad' });
    await click(ts, 'gone', 'all');
    expect(last().actions[0]).toMatchObject({ type: 'icon_button', value: 'all' });
  });

  it('sends what is typed into a rich text field as rich text', async () => {
    await grace().command(places.frontend, '/hello');
    const opened = await app.client.views.open({
      trigger_id: last().trigger_id,
      view: {
        type: 'modal',
        title: plain('A form'),
        submit: plain('Send'),
        blocks: [
          {
            type: 'input',
            block_id: 'words',
            label: plain('Words'),
            element: { type: 'rich_text_input', action_id: 'value' },
          },
        ],
      },
    });
    await grace().submit(opened.view?.id ?? '', { words: 'One\nTwo' });
    expect(last().view.state.values.words.value.rich_text_value).toEqual({
      type: 'rich_text',
      elements: ['One', 'Two'].map((text) => ({
        type: 'rich_text_section',
        elements: [{ type: 'text', text }],
      })),
    });
  });

  it('is not possible on attachments that are none', async () => {
    for (const attachments of [['x'], [null], {}, [{ blocks: 'x' }], [{ blocks: [{ type: 'nothing' }] }]])
      expect(
        (
          await refusal(
            app.client.apiCall('chat.postMessage', {
              channel: places.frontend,
              text: 'Look',
              attachments: JSON.stringify(attachments),
            }),
          )
        ).error,
      ).toBe('invalid_attachments');
  });
});
