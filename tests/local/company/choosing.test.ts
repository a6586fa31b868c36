import { afterEach, expect, test } from 'vitest';
import { introductionMessage, nudgeMessage } from '../../../src/introductions/views.post.ts';
import { choices } from '../../../src/local/company/choosing.ts';
import { introduction } from '../../../src/local/company/greetings.ts';
import { companyScript } from '../../../src/local/company/index.ts';
import type { Company } from '../../../src/sandbox/cast/act.ts';
import { planChoices } from '../../../src/sandbox/cast/choose.ts';
import type { Seen } from '../../../src/sandbox/index.ts';
import type { Message } from '../../../src/slack/message.ts';
import { closeAll, monday, stage, week } from '../../sandbox/cast/fernhill.ts';

afterEach(closeAll);

const [ines, oliver, amara] = ['U0INES0001', 'U0OLIVER01', 'U0AMARA001'] as const;
const seen = ({ text, blocks }: Message): Seen => ({ ts: '1.000001', text, blocks }) as unknown as Seen;

const place = { id: 'c1', name: 'Writing', channel: 'C0WRITING1' };
const introduced = introductionMessage(
  {
    id: 'i1',
    users: [ines, oliver],
    place,
    question: 'proud',
    visitors: [],
    clocks: null,
    newcomer: null,
    newlyIn: null,
  },
  null,
  'en',
);

test('those who are introduced are heard to be, and say whether they met', () => {
  expect(companyScript.read(seen(introduced))?.cue).toBe(introduction);
  expect(Object.keys(choices(seen(introduced))?.of ?? {})).toEqual([
    'introductions.planned',
    'introductions.met',
  ]);
  expect(companyScript.read(seen(nudgeMessage('i1', 'en'))), 'nobody greets again').toBeNull();
  expect(choices(seen(nudgeMessage('i1', 'en')))).not.toBeNull();
});

test('in a message to them alone they greet and press what came of it, in the days after', async () => {
  const app = await stage([], { script: { ...companyScript, chatter: {}, scenes: [] } });
  const { channel } = await app.client.conversations.open({ users: [ines, oliver].join() });
  const id = channel?.id ?? '';
  await app.client.chat.postMessage({ channel: id, ...introduced } as never);
  await app.sandbox.moveTime(monday + 2 * week);
  const greeted = app.sandbox.read.messages(id).filter((one) => !one.bot_id);
  expect(greeted.map(({ user }) => user)).toContain(ines);
  expect(greeted.every(({ thread_ts }) => !thread_ts)).toBe(true);
  expect(app.sandbox.cast?.problems).toEqual([]);
  expect(JSON.stringify(app.received)).toMatch(/"action_id":"introductions\.(met|planned)"/);
});

const asking = {
  key: 'writing choice 1',
  channel: 'C1',
  ts: '2.000001',
  thread: '1.000001',
  at: Date.UTC(2026, 2, 2, 9),
  choice: { of: { come: 1 }, within: [60_000, 3_600_000], pull: 9 },
  named: new Set([ines]),
  chosen: new Map<string, string>(),
} as const;
const company: Company = {
  seed: 3,
  week: 2,
  people: [ines, oliver, amara].map((id) => ({
    id,
    temper: { part: 'answers', likes: 'both', hours: [9, 17] },
    zone: 'Europe/Lisbon',
  })),
};
/** Who chooses at least once of many times that they are asked. */
const choosing = (given: Partial<Parameters<typeof planChoices>[0]>) =>
  new Set(
    Array.from({ length: 20 }, (_, nth) =>
      planChoices({ ...asking, ...given, key: `writing choice ${nth}` }, company).map(({ by }) => by),
    ).flat(),
  );

test('nobody is asked about their own event, nor again what they have answered', () => {
  expect(choosing({})).toEqual(new Set([ines, oliver, amara]));
  expect(choosing({ choice: { ...asking.choice, forOthers: true } })).toEqual(new Set([oliver, amara]));
  expect(choosing({ chosen: new Map([[oliver, 'I cannot']]) })).toEqual(new Set([ines, amara]));
});

test('only who came says that they were there', () => {
  const chosen = new Map([
    [oliver, 'I cannot'],
    [amara, 'I come'],
  ]);
  expect(choosing({ chosen, choice: { ...asking.choice, after: /^I come$/ } })).toEqual(new Set([amara]));
});
