import { Agent, request } from 'node:http';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';
import { asForm, asJson, bodyOf, signed, signingSecret } from '../outside/slack.ts';
import { openInFile } from '../support/store.ts';
import { botUser, channels, elsewhere, now, people, team } from './cast.ts';
import { openRows } from './rows.ts';
import { openSlack } from './slack.ts';

/** What stands in a form, by question: what was typed, or who was chosen. */
export type Entries = Record<string, string | string[]>;

/** Where, by whom and with what a door is tried; `value` is a button's value or a form's metadata. */
export type Trial =
  | { user: string; channel: string; verb: string; words?: string }
  | { user: string; channel: string; action: string; value: unknown }
  | { user: string; channel: string; form: string; value: unknown; fields?: Entries };

/** All that came back to the one who asked: messages and forms, in the order in which they came. */
export type Answer = { status: number; said: string[] };

/** The whole bot over a Slack that lets everything through, so that only the bot itself can refuse. */
export const openBot = async ({ prepare }: { prepare?(bot: { store: Store }): void } = {}) => {
  const slack = openSlack({ team, bot: botUser, people, channels });
  const { store, path } = await openInFile();
  prepare?.({ store });
  const rows = openRows(path);
  const faults: string[] = [];
  const app = await createApp({
    connection: { mode: 'http', apiUrl: `${slack.url}/api/`, botToken: 'xoxb-1', signingSecret },
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://trellis.test',
    tokenKeys: [],
    local: false,
    store,
    now: () => now,
    wall: Date.now,
    real: () => performance.now(),
    random: () => 0.5,
    holder: 'authorization',
    log: createLog('error', { write: (line) => void faults.push(line) }),
  });
  const { url } = await app.start();
  let tried = 0;

  const attempt = async (trial: Trial): Promise<Answer> => {
    const number = `${++tried}`;
    slack.turnTo(number);
    const body = bodyFor(trial, { number, answers: `${slack.url}/answers/${number}` });
    const { status, answered } = await send(`${url}/slack/events`, body, asForm);
    if (answered !== '') slack.keep(number, answered);
    await app.idle();
    return { status, said: slack.saidTo(number) };
  };

  /** What somebody's Home shows once they have opened it. */
  const home = async (user: string): Promise<Answer> => {
    const number = `${++tried}`;
    slack.turnTo(number);
    const event = {
      type: 'app_home_opened',
      user,
      channel: 'D1',
      tab: 'home',
      event_ts: '1772442000.000100',
    };
    const body = JSON.stringify({ type: 'event_callback', team_id: team, event_id: `Ev${number}`, event });
    const { status } = await send(`${url}/slack/events`, body, asJson);
    await app.idle();
    await app.tick();
    await app.idle();
    return { status, said: slack.saidTo(number) };
  };

  return {
    app,
    url,
    store,
    rows,
    /** What went wrong inside; nothing should. */
    faults,
    attempt,
    home,
    close: async () => {
      await app.stop();
      slack.close();
      rows.close();
      await store.close();
    },
  };
};

const agent = new Agent({ keepAlive: true });

/** A signed request; `fetch` would take two times as long, and there are thousands. */
const send = (url: string, body: string, type: string): Promise<{ status: number; answered: string }> =>
  new Promise((resolve, reject) => {
    const headers = signed(body, type);
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      bodyOf(response).then((answered) => resolve({ status: response.statusCode ?? 0, answered }), reject);
    });
    sent.on('error', reject).end(body);
  });

const bodyFor = (trial: Trial, { number, answers }: { number: string; answers: string }): string => {
  const home = trial.user === elsewhere ? 'T0ELSEWHR1' : team;
  if ('verb' in trial) {
    const text = [trial.verb, trial.words ?? ''].join(' ').trim();
    return new URLSearchParams({
      command: '/community',
      text,
      team_id: home,
      user_id: trial.user,
      channel_id: trial.channel,
      trigger_id: number,
      response_url: answers,
    }).toString();
  }
  const asked = { user: { id: trial.user, team_id: home }, team: { id: team }, trigger_id: number };
  const payload =
    'action' in trial
      ? {
          ...asked,
          type: 'block_actions',
          response_url: answers,
          channel: { id: trial.channel },
          container: { type: 'message', channel_id: trial.channel, message_ts: '1.0', is_ephemeral: true },
          actions: [{ action_id: trial.action, type: 'button', value: JSON.stringify(trial.value) }],
        }
      : {
          ...asked,
          type: 'view_submission',
          view: {
            type: 'modal',
            callback_id: trial.form,
            private_metadata: JSON.stringify(trial.value),
            blocks: [{ type: 'input', block_id: Object.keys(trial.fields ?? {})[0] ?? 'name' }],
            state: { values: fieldsOf(trial.fields ?? {}) },
          },
        };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
};

const fieldsOf = (fields: Entries) =>
  Object.fromEntries(
    Object.entries(fields).map(([block, value]) => [block, { value: { type: 'plain_text_input', value } }]),
  );
