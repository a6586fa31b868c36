import { App, LogLevel } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Send'),
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: 'Tell us *who* you are.' } },
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      hint: plain('At least three letters'),
      element: { type: 'plain_text_input', action_id: 'value' },
    },
    {
      type: 'input',
      block_id: 'cadence',
      label: plain('How often'),
      element: {
        type: 'static_select',
        action_id: 'value',
        options: [option('Weekly'), option('Monthly')],
      },
    },
    {
      type: 'input',
      block_id: 'plant',
      label: plain('Plant'),
      optional: true,
      element: { type: 'external_select', action_id: 'plant', min_query_length: 1 },
    },
    {
      type: 'input',
      block_id: 'with',
      label: plain('With'),
      optional: true,
      element: { type: 'multi_users_select', action_id: 'value' },
    },
    {
      type: 'input',
      block_id: 'begins',
      label: plain('Begins'),
      optional: true,
      element: { type: 'datetimepicker', action_id: 'value' },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain('Kind'),
      optional: true,
      element: { type: 'radio_buttons', action_id: 'value', options: [option('Quiet'), option('Lively')] },
    },
  ],
};

const pressed: KnownBlock[] = [
  {
    type: 'section',
    text: { type: 'mrkdwn', text: 'Pressed, <!date^1772442000^{date_pretty} at {time}|then>' },
  },
];

const buttons: KnownBlock[] = [
  { type: 'section', text: { type: 'mrkdwn', text: 'One of *these*, <@U0GRACE001>:\n• one\n• two' } },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'press', style: 'primary', text: plain('Press') },
      { type: 'button', action_id: 'open', text: plain('Open a form') },
      { type: 'overflow', action_id: 'more', options: [option('First'), option('Second')] },
    ],
  },
];

/** A small Bolt app that knows nothing of the workspace it is in. */
const tenLines = (app: App): void => {
  app.command('/hello', async ({ command, ack }) => ack(`You said: ${command.text}`));
  app.message('buttons', async ({ say }) => void (await say({ text: 'Buttons', blocks: buttons })));
  app.action('press', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Pressed', blocks: pressed, replace_original: true });
  });
  app.action('open', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.action('more', async ({ ack, respond, action }) => {
    await ack();
    if (action.type === 'overflow')
      await respond({ text: `Chose ${action.selected_option.value}`, replace_original: false });
  });
  app.action('home_press', async ({ ack, body, client }) => {
    await ack();
    await client.views.publish({ user_id: body.user.id, view: home('Pressed at home') });
  });
  app.shortcut('keep', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'message_action')
      await client.chat.postEphemeral({ channel: body.channel.id, user: body.user.id, text: 'Kept' });
  });
  app.shortcut('begin', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
  });
  app.options('plant', async ({ ack, options }) => ack({ options: [option(`${options.value}wort`)] }));
  app.view('form', async ({ ack, view, body, client }) => {
    const { name, plant, with: people, begins } = view.state.values;
    if ((name?.value?.value ?? '').length < 3)
      return ack({ response_action: 'errors', errors: { name: 'Too short' } });
    await ack();
    const said = [
      name?.value?.value,
      view.state.values.cadence?.value?.selected_option?.value,
      plant?.plant?.selected_option?.value,
      people?.value?.selected_users?.join(' '),
      begins?.value?.selected_date_time,
    ];
    await client.chat.postMessage({ channel: body.user.id, text: `Thank you: ${said.join(', ')}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home('At home') });
  });
};

const home = (title: string) => ({
  type: 'home' as const,
  blocks: [
    { type: 'header' as const, text: plain(title) },
    {
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: 'Your *part*, in words.' },
      accessory: { type: 'button' as const, action_id: 'home_press', text: plain('Press') },
    },
  ],
});

export type Running = { sandbox: Sandbox; url: string; stop(): Promise<void> };

export const startTenLines = async (): Promise<Running> => {
  const manifest = new URL('../sandbox/manifest.yml', import.meta.url).pathname;
  const sandbox = createSandbox({ manifest });
  const { url, close } = await sandbox.listen();
  const app = new App({
    token: sandbox.app.botToken,
    appToken: sandbox.app.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: `${url}/api/` },
  });
  tenLines(app);
  await app.start();
  return {
    sandbox,
    url,
    stop: async () => {
      await app.stop();
      await close();
    },
  };
};
