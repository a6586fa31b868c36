/** Who comes, and who comes back. */
import type { Scene, Stage } from '../../sandbox/cast/script.ts';
import { dataCraft, frontend, general, random, writing } from './channels.ts';
import { annika, dmitri, ines, njeri } from './people.ts';
import { lastSaid } from './using.ts';

const isMonday = (at: number, timeZone: string): boolean =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone }).format(at) === 'Mon';

const comeBack = async ({ as, read, clock }: Stage): Promise<void> => {
  const me = read.people().find((one) => one.id === dmitri);
  const profile = me?.profile as { status_text?: string } | undefined;
  if (profile?.status_text !== 'On leave until Monday' || !isMonday(clock.now(), 'Europe/Berlin')) return;
  await as(dmitri).change({ status_text: '', status_emoji: '' });
  await as(dmitri).post(frontend, 'Back. 214 messages. I read those with my name in them.');
};

const arrive = async ({ as, read, addUser }: Stage): Promise<void> => {
  if (read.people().some((one) => one.id === njeri.id)) return;
  addUser(njeri);
  for (const channel of [random, writing, dataCraft]) await as(njeri.id).join(channel);
  const says =
    'Please welcome Njeri Kamau, who joins us from Nairobi as our first technical writer. She has found two mistakes in her contract already.';
  const { ts } = await as(annika).post(general, says);
  await as(njeri.id).react(general, ts, 'wave');
};

const hello =
  'Hello, I am Njeri. I write down how things work, so for a while I will mostly ask. Where do you keep the words that you have agreed on?';

const greet = async ({ as, read }: Stage): Promise<void> => {
  if (read.members(writing, njeri.id).includes(njeri.id)) await as(njeri.id).post(writing, hello);
};

const welcome = async (stage: Stage): Promise<void> => {
  const greeting = stage.read.people().some((one) => one.id === njeri.id)
    ? lastSaid(stage, writing, njeri.id)
    : undefined;
  if (greeting?.text !== hello || greeting.reply_count) return;
  const says = 'Welcome, Njeri. Twenty-six words, on one page, and you may argue with all of them.';
  await stage.as(ines).post(writing, says, { thread: greeting.ts });
};

/** On leave until Monday: one of these days is one, whichever it began on. */
const comingBack = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, at: '10:05', by: dmitri, play: comeBack }));

export const comings: Scene[] = [
  ...comingBack,
  { day: 8, at: '08:45', by: annika, play: arrive },
  { day: 8, at: '11:30', by: njeri.id, play: greet },
  { day: 8, at: '10:40', by: ines, play: welcome },
  // Begun late in the evening, it was a day later in Nairobi.
  { day: 9, at: '10:40', by: ines, play: welcome },
];
