/** How two channels become communities without anybody's help. #data-craft is left to whoever looks on. */
import type { Scene, Stage, UserId } from '../../sandbox/cast/script.ts';
import type { Seen } from '../../sandbox/index.ts';
import { frontend, general, writing } from './channels.ts';
import { annika, grace, ines, oliver } from './people.ts';
import { command, isHosted, isOffered, press, pressInDm } from './using.ts';

const openIt = 'Open it';

/** A draft in its coordinator's hands; false where somebody else was first, or one lies there already. */
const draft = async (stage: Stage, by: UserId, channel: string, named: string): Promise<boolean> => {
  if (isHosted(stage, channel, by) || isOffered(stage, by, channel, openIt)) return false;
  await command(stage, by, channel, `/community create ${named}`);
  return isOffered(stage, by, channel, openIt);
};

const wednesdays = 'every Wednesday at 10:00';
const toWriters =
  'Something new: on Wednesdays Trellis asks us one small question here. Answer when you feel like it. I asked it to, so complain to me.';
const toOliver =
  'It came because I asked it to. Type /community in the channel of your choice, and it explains itself.';

const startWriting = async (stage: Stage): Promise<void> => {
  const named = 'Writing - words that nobody has to read twice';
  if (!(await draft(stage, ines, writing, named))) return;
  await command(stage, ines, writing, `/community rhythm add prompt ${wednesdays}`);
  // The one that every community begins with would make it two a week.
  await command(stage, ines, writing, '/community rhythm remove 1');
  await press(stage, ines, writing, 'Remove rhythm 1');
  await press(stage, ines, writing, openIt);
};

const tellWriters = async (stage: Stage): Promise<void> => {
  const { messages } = stage.read.channel(writing, ines);
  const isHers = ({ bot_id, text }: Seen) =>
    bot_id !== undefined && text.startsWith(`<@${ines}>`) && text.includes(wednesdays);
  if (messages.some(isHers)) await stage.as(ines).post(writing, toWriters);
};

const startFrontend = async (stage: Stage): Promise<void> => {
  const named = 'Frontend - a page that works for everybody at the gate';
  if (!(await draft(stage, grace, frontend, named))) return;
  await command(stage, grace, frontend, '/community rhythm add prompt first Friday of the month at 14:00');
  await press(stage, grace, frontend, openIt);
};

const joinWriting = async (stage: Stage): Promise<void> => {
  const isIn = () => stage.read.members(writing, annika).includes(annika);
  if (isIn() || !isHosted(stage, writing, annika)) return;
  await command(stage, annika, general, '/community join #writing');
  if (!isIn()) return;
  const says = 'I only come to read, if I may. My own messages could do with it.';
  await stage.as(annika).post(writing, says);
};

/** Whether #writing became what it is by the scene above. */
export const isStarted = (stage: Stage): boolean =>
  stage.read.channel(writing, ines).messages.some((one) => one.user === ines && one.text === toWriters);

const wonder = async (stage: Stage): Promise<void> => {
  if (!isStarted(stage)) return;
  const says =
    "What is it that asks us a question in #writing on Wednesdays? I'd answered before I noticed that I was working. Could support have one?";
  await stage.as(oliver).post(general, says);
};

const explain = async (stage: Stage): Promise<void> => {
  const asked = stage.read
    .channel(general, ines)
    .messages.findLast((one) => one.user === oliver && one.text.includes(`<#${writing}`));
  if (!asked || !isStarted(stage)) return;
  await stage.as(ines).post(general, toOliver, { thread: asked.ts });
};

const addSecond = async (stage: Stage): Promise<void> => {
  if (!isStarted(stage) || !isHosted(stage, writing, ines)) return;
  const before = stage.read.ephemerals(ines, writing).at(-1)?.ts;
  await command(stage, ines, writing, '/community rhythm add prompt first Thursday of the month at 15:00');
  const answer = stage.read.ephemerals(ines, writing).at(-1);
  if (answer?.ts === before || !answer?.text.startsWith('Added')) return;
  const says =
    'You have been so good on Wednesdays that there is one more on the first Thursday of the month. If it is too much, tell me, and it goes.';
  await stage.as(ines).post(writing, says);
};

/** Who coordinates looks at Monday's note every other week, as people do. */
const readNotes: Scene[] = Array.from({ length: 26 }, (_, fortnight) => fortnight).flatMap((fortnight) =>
  [ines, grace].map((by) => ({
    day: 14 * fortnight + 8,
    at: '11:40',
    by,
    play: (stage: Stage) => pressInDm(stage, by, 'All good'),
  })),
);

export const communities: Scene[] = [
  { day: 1, at: '10:20', by: ines, play: startWriting },
  { day: 1, at: '10:45', by: ines, play: tellWriters },
  { day: 3, at: '14:10', by: grace, play: startFrontend },
  { day: 4, at: '11:15', by: annika, play: joinWriting },
  { day: 9, at: '09:40', by: oliver, play: wonder },
  // In Sydney the day is over when it begins in Lisbon.
  { day: 10, at: '10:30', by: ines, play: explain },
  { day: 56, at: '10:05', by: ines, play: addSecond },
  ...readNotes,
];
