import type { Feature } from '../../src/feature.ts';

export const team = 'T0FUZZ0001';
export const channel = 'C0FUZZ0001';
export const person = 'U0ANA00001';
export const other = 'U0BEN00001';
export const bot = 'U0TRELLIS1';

const ts = '1772442000.000100';

const event = (inner: Record<string, unknown>) => ({
  token: 'x',
  team_id: team,
  api_app_id: 'A1',
  type: 'event_callback',
  event_id: 'Ev0123456789',
  event_time: 1_772_442_000,
  authorizations: [{ enterprise_id: null, team_id: team, user_id: bot, is_bot: true }],
  event: { event_ts: ts, ...inner },
});

const account = { id: other, team_id: team, name: 'ben', tz: 'Europe/Berlin', deleted: false, is_bot: false };
const item = { type: 'message', channel, ts };

/** One event of each kind, as Slack sends it. */
export const events = [
  { type: 'message', channel, channel_type: 'channel', user: person, text: 'hello', ts, client_msg_id: 'x' },
  { type: 'message', channel, channel_type: 'channel', user: other, text: 'x', ts, thread_ts: ts, parent_user_id: bot },
  { type: 'message', subtype: 'message_changed', channel, ts, message: { type: 'message', user: person, text: 'x', ts } },
  { type: 'message', subtype: 'message_deleted', channel, ts, deleted_ts: ts, previous_message: { ts, user: person } },
  { type: 'message', subtype: 'thread_broadcast', channel, user: person, text: 'x', ts, thread_ts: ts, root: { ts } },
  { type: 'reaction_added', user: person, reaction: 'tada', item, item_user: bot },
  { type: 'reaction_removed', user: person, reaction: 'tada', item, item_user: bot },
  { type: 'member_joined_channel', user: other, channel, channel_type: 'C', team, inviter: person },
  { type: 'member_left_channel', user: other, channel, channel_type: 'C', team },
  { type: 'member_joined_channel', user: bot, channel, channel_type: 'C', team },
  { type: 'channel_archive', channel, user: person },
  { type: 'channel_unarchive', channel, user: person },
  { type: 'channel_shared', channel, connected_team_id: 'T0OTHER001' },
  { type: 'channel_unshared', channel, previously_connected_team_id: 'T0OTHER001', is_ext_shared: false },
  { type: 'channel_left', channel, actor_id: person },
  { type: 'group_archive', channel },
  { type: 'user_change', user: account },
  { type: 'team_join', user: account },
  { type: 'app_home_opened', user: person, channel: 'D1', tab: 'home', event_ts: ts },
  { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } },
].map(event); // biome-ignore format: one glance

const asked = {
  user: { id: person, username: 'ana', name: 'ana', team_id: team },
  team: { id: team, domain: 'fuzz' },
  token: 'x',
  api_app_id: 'A1',
  trigger_id: '1.2.3',
};

const pressed = (action: string, value: unknown, url: string) => ({
  ...asked,
  type: 'block_actions',
  container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
  channel: { id: channel, name: 'fuzz' },
  message: { ts, user: bot, text: 'x', blocks: [] },
  response_url: url,
  actions: [
    { action_id: action, block_id: 'b', type: 'button', value: JSON.stringify(value), action_ts: ts },
  ],
});

const submitted = (callback: string, metadata: unknown) => ({
  ...asked,
  type: 'view_submission',
  response_urls: [],
  view: {
    id: 'V1',
    type: 'modal',
    callback_id: callback,
    private_metadata: JSON.stringify(metadata),
    title: { type: 'plain_text', text: 'x' },
    blocks: [{ type: 'input', block_id: 'name', element: { type: 'plain_text_input', action_id: 'value' } }],
    state: {
      values: {
        name: { value: { type: 'plain_text_input', value: 'Data craft' } },
        purpose: { value: { type: 'plain_text_input', value: null } },
        kind: { value: { type: 'static_select', selected_option: { value: 'guild' } } },
        cadence: { value: { type: 'plain_text_input', value: 'every Monday at 9:00' } },
        until: { value: { type: 'datepicker', selected_date: '2026-12-28' } },
        person: { value: { type: 'users_select', selected_user: other } },
        notice: { value: { type: 'static_select', selected_option: { value: 'message' } } },
      },
    },
  },
});

/** Everything that can be pressed, submitted, chosen and called for, as the features offer it. */
export const interactions = (features: readonly Feature[], community: string, url: string) => {
  const all = { community, channel, user: other, role: 'expert', number: 1, page: 0, once: 'x', id: 'x' };
  return [
    // Whoever is forgotten may do nothing else, and then little would be tried.
    ...features.flatMap(({ actions = [] }) =>
      actions.filter(({ id }) => id !== 'privacy.forget').map(({ id }) => pressed(id, all, url)),
    ),
    ...features.flatMap(({ forms = [] }) => forms.map(({ id }) => submitted(id, all))),
    { ...asked, type: 'view_closed', view: { id: 'V1', type: 'modal', callback_id: 'x' }, is_cleared: false },
    {
      ...asked,
      type: 'block_suggestion',
      action_id: 'x',
      block_id: 'b',
      value: 'a',
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'modal' },
    },
    { ...asked, type: 'shortcut', callback_id: 'x', action_ts: ts },
    {
      ...asked,
      type: 'message_action',
      callback_id: 'x',
      message_ts: ts,
      channel: { id: channel, name: 'fuzz' },
      message: { ts, user: person, text: 'x' },
      response_url: url,
    },
  ];
};

export const command = (text: string, url: string) => ({
  token: 'x',
  team_id: team,
  team_domain: 'fuzz',
  channel_id: channel,
  channel_name: 'fuzz',
  user_id: person,
  user_name: 'ana',
  command: '/community',
  text,
  api_app_id: 'A1',
  is_enterprise_install: 'false',
  response_url: url,
  trigger_id: '1.2.3',
});
