/** A cast for tests: Fernhill's people with many lines, and an app that asks on time. */
import type { Answer, Script, Temperament } from '../../../src/sandbox/cast/script.ts';
import type { Seen } from '../../../src/sandbox/index.ts';
import { type Recorder, type Reply, record } from '../recorder.ts';

export const day = 86_400_000;
export const week = 7 * day;

/** A Monday, 09:00 UTC. */
export const monday = Date.UTC(2026, 2, 2, 9);

export const who = {
  annika: 'U0ANNIKA01',
  priya: 'U0PRIYA001',
  tomas: 'U0TOMAS001',
  wei: 'U0WEI00001',
  marcus: 'U0MARCUS01',
  ines: 'U0INES0001',
  oliver: 'U0OLIVER01',
  dmitri: 'U0DMITRI01',
  hana: 'U0HANA0001',
  grace: 'U0GRACE001',
  rafael: 'U0RAFAEL01',
  jonas: 'U0JONAS001',
} as const;

export const people: Record<string, Temperament> = {
  [who.annika]: { part: 'carries', likes: 'both', hours: [8, 17] },
  [who.priya]: { part: 'answers', likes: 'both', hours: [9, 17.5] },
  [who.tomas]: { part: 'answers', likes: 'familiar', hours: [9, 18] },
  [who.wei]: { part: 'answers', likes: 'exciting', hours: [9, 17] },
  [who.marcus]: { part: 'listens', likes: 'both', hours: [8.5, 17] },
  [who.ines]: { part: 'listens', likes: 'both', hours: [10, 18] },
  [who.oliver]: { part: 'listens', likes: 'both', hours: [9, 17] },
  [who.dmitri]: { part: 'listens', likes: 'both', hours: [11, 19] },
  [who.hana]: { part: 'newcomer', fromWeek: 1, likes: 'both', hours: [9, 17] },
  [who.grace]: { part: 'drifts', overWeeks: 5, likes: 'both', hours: [9, 17] },
  [who.rafael]: { part: 'returns', atWeek: 7, likes: 'both', hours: [9, 17] },
  [who.jonas]: { part: 'answers', likes: 'both', hours: [9, 17] },
};

const linesFor = (cue: string): Answer[] =>
  Object.keys(people).flatMap((by) =>
    Array.from({ length: 30 }, (_, nth) => ({
      by,
      says: `${cue} ${nth} by ${by}`,
      earns: ['bulb', 'heart', '+1'],
      replies:
        nth % 3
          ? []
          : [
              { by: who.annika, says: `to ${by}` },
              { by, says: 'back to you' },
            ],
    })),
  );

const chatterIn = (channel: string): Answer[] =>
  Array.from({ length: 40 }, (_, nth) => ({
    by: Object.keys(people)[nth % 8] ?? '',
    says: `chatter ${nth} in ${channel}`,
    earns: ['eyes'],
    replies: [{ by: who.priya, says: 'Indeed' }],
  }));

/** What the app asks: `ask familiar craft`. */
const read = ({ text }: Seen) => {
  const [, flavour, kind = ''] = /^ask (familiar|exciting) (\w+)/.exec(text) ?? [];
  if (flavour !== 'familiar' && flavour !== 'exciting') return null;
  return { cue: kind, flavour, kind } as const;
};

export const fernhill: Script = {
  seed: 1,
  people,
  read,
  conversations: { craft: linesFor('craft'), wish: linesFor('wish') },
  chatter: { random: chatterIn('random'), general: chatterIn('general') },
  presses: [/^I’ll come$/],
  scenes: [],
};

export const general = 'C0GENERAL1';
export const random = 'C0RANDOM01';
export const data = 'C0DATACRFT';

/** When an app says what, in which channel. */
export type Ask = { at: number; channel: string; text: string; blocks?: unknown[] };

/** So many asks: twice a week, Monday and Wednesday at 09:00 UTC, in turn by `texts`. */
export const twiceAWeek = (weeks: number, channels: string[], texts: string[]): Ask[] =>
  Array.from({ length: weeks * 2 }, (_, nth) => nth).flatMap((nth) =>
    channels.map((channel) => ({
      at: monday + Math.floor(nth / 2) * week + (nth % 2) * 2 * day + 60_000,
      channel,
      text: texts[nth % texts.length] ?? '',
    })),
  );

const open: Recorder[] = [];

/** To be called after each test. */
export const closeAll = async (): Promise<void> => {
  for (const one of open.splice(0)) await one.close();
};

/** A workspace with this cast and an app that asks; the app is in the channels. */
export const stage = async (
  asks: Ask[],
  given: { script?: Script; now?: number; reply?: () => Reply } = {},
): Promise<Recorder> => {
  const app = await record({ cast: given.script ?? fernhill, now: given.now ?? monday });
  open.push(app);
  const { sandbox } = app;
  for (const channel of [general, random, data])
    await sandbox.as(channel === data ? who.priya : who.annika).invite(channel, sandbox.app.botUserId);
  const due = [...asks].sort((a, b) => a.at - b.at);
  sandbox.driver = {
    nextDue: async () => due[0]?.at ?? null,
    async tick() {
      while (due[0] && due[0].at <= sandbox.clock.now()) {
        const { at, ...message } = due.shift() ?? { at: 0, channel: '', text: '' };
        await app.client.chat.postMessage(message as { channel: string; text: string });
      }
    },
    idle: async () => {},
  };
  return app;
};

/** Everything that people said in a channel since the cast began, in order. */
export const said = ({ sandbox }: Recorder, channel: string): Seen[] =>
  sandbox.read
    .messages(channel)
    .filter((one) => !one.bot_id && !one.subtype && Number(one.ts) * 1000 >= monday);

/** The lines among it that answer what was asked. */
export const answers = (app: Recorder, channel: string): Seen[] =>
  said(app, channel).filter((one) => /^(craft|wish) \d+ by /.test(one.text));
