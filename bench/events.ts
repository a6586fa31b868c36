/** Events a second: signed, sent by one generator to the bot and to its peer in turn. */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { startBolt, startTrellis } from './contestants.ts';
import { channel, median, people, signingSecret, team } from './place.ts';
import { seedPlace } from './seed.ts';

const rounds = 7;
const perRound = 6_000;
const atOnce = 64;

type Signed = { body: string; headers: Record<string, string> };
let sent = 0;

/** A member's message in an open community, as Slack delivers it. */
const message = (): Signed => {
  const number = ++sent;
  const seconds = Math.floor(Date.now() / 1000);
  const ts = `${seconds}.${String(number % 1_000_000).padStart(6, '0')}`;
  const body = JSON.stringify({
    token: 'x',
    team_id: team,
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: `Ev${number}`,
    event_time: seconds,
    authorizations: [{ enterprise_id: null, team_id: team, user_id: 'U0TRELLIS1', is_bot: true }],
    is_ext_shared_channel: false,
    event: {
      type: 'message',
      channel,
      channel_type: 'channel',
      user: people[number % people.length],
      text: 'What do you do when a dashboard and its source disagree?',
      client_msg_id: `m${number}`,
      team,
      ts,
      event_ts: ts,
    },
  });
  const mac = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': `v0=${mac}`,
  };
  return { body, headers };
};

/** Sends so many events, and gives how many were acknowledged a second. */
export const load = async (endpoint: string, count: number): Promise<number> => {
  const { hostname, port, pathname: path } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const events = Array.from({ length: count }, message);
  const send = ({ body, headers }: Signed): Promise<void> =>
    new Promise((resolve, reject) => {
      const asked = request({ agent, hostname, port, path, method: 'POST', headers }, (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
        );
      });
      asked.once('error', reject);
      asked.end(body);
    });
  const began = performance.now();
  const hand = async () => {
    for (let event = events.pop(); event; event = events.pop()) await send(event);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return count / seconds;
};

export type Rates = { trellis: number; bolt: number; ratio: number };

/** Events a second of each, in rounds that alternate: the medians, and that of the rounds' ratios. */
export const measureEvents = async (apiUrl: string): Promise<Rates> => {
  await seedPlace('events');
  const trellis = await startTrellis(apiUrl, 'events');
  const bolt = await startBolt();
  for (const { endpoint } of [trellis, bolt]) await load(endpoint, perRound);
  const measured: Rates[] = [];
  for (let round = 0; round < rounds; round++) {
    const ours = await load(trellis.endpoint, perRound);
    const theirs = await load(bolt.endpoint, perRound);
    measured.push({ trellis: ours, bolt: theirs, ratio: ours / theirs });
  }
  await Promise.all([trellis.stop(), bolt.stop()]);
  const middle = (of: keyof Rates): number => median(measured.map((rates) => rates[of]));
  return { trellis: middle('trellis'), bolt: middle('bolt'), ratio: middle('ratio') };
};
