/** How #writing comes to a challenge: its coordinator starts one from an idea, as anybody could. */
import type { Scene, Stage, UserId } from '../../sandbox/cast/script.ts';
import type { Seen, View } from '../../sandbox/index.ts';
import { writing } from './channels.ts';
import { ines } from './people.ts';
import { isStarted } from './scenes-communities.ts';
import {
  choose,
  closeForm,
  command,
  formOf,
  isHosted,
  isOffered,
  pressForForm,
  submitForm,
} from './using.ts';

const idea = 'Five days otherwise';
const newOne = 'New challenge';

/** Whether there was none yet: else it is somebody's own affair. */
const isFirst = (stage: Stage, by: UserId): boolean =>
  stage.read.ephemerals(by, writing).at(-1)?.text.includes('There is no challenge yet') ?? false;

const startChallenge = async (stage: Stage): Promise<void> => {
  if (!isStarted(stage) || !isHosted(stage, writing, ines)) return;
  await command(stage, ines, writing, '/community challenge');
  if (!isFirst(stage, ines) || !isOffered(stage, ines, writing, newOne)) return;
  await pressForForm(stage, ines, writing, newOne);
  await choose(stage, ines, idea);
  if (isFilled(formOf(stage, ines))) await submitForm(stage, ines);
  await closeForm(stage, ines);
};

const isFilled = (form: View | undefined): boolean =>
  JSON.stringify(form?.blocks ?? []).includes('small habit');

const announced = ({ read }: Stage): Seen | undefined =>
  read
    .channel(writing, ines)
    .messages.find(({ bot_id, text }) => bot_id !== undefined && text.startsWith(`Challenge: ${idea}`));

const invite = async (stage: Stage): Promise<void> => {
  if (announced(stage)) await stage.as(ines).post(writing, toWriters);
};

const handIn = async (stage: Stage): Promise<void> => {
  const challenge = announced(stage);
  if (!challenge) return;
  await pressForForm(stage, ines, writing, 'Hand in an entry', challenge);
  await submitForm(stage, ines, { words });
  await closeForm(stage, ines);
};

const toWriters =
  'I would like to know which of our habits are only habits. Five days each, whenever you like; a failure counts as much as the rest.';
const words =
  'Before: I wrote the headline first, and bent the rest to it. After: headline last, five days running. Kept: two of them became shorter than their page, and the one on Thursday turned out not to be needed.';

export const challenges: Scene[] = [
  { day: 29, at: '14:20', by: ines, play: startChallenge },
  // The announcement comes in the morning of the next working day.
  { day: 31, at: '11:50', by: ines, play: invite },
  { day: 38, at: '15:10', by: ines, play: handIn },
];
