/** How #writing comes to an event: its coordinator plans one from a template, as anybody could. */
import type { Scene, Stage } from '../../sandbox/cast/script.ts';
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

const template = 'Show and tell';
const plan = 'Plan an event';
const seats = '4';

/** Whether there was none yet: else it is somebody's own affair. */
const isFirst = ({ read }: Stage): boolean =>
  read.ephemerals(ines, writing).at(-1)?.text.includes('Nothing is planned yet') ?? false;

const planEvent = async (stage: Stage): Promise<void> => {
  if (!isStarted(stage) || !isHosted(stage, writing, ines)) return;
  await command(stage, ines, writing, '/community event');
  if (!isFirst(stage) || !isOffered(stage, ines, writing, plan)) return;
  await pressForForm(stage, ines, writing, plan);
  await choose(stage, ines, template);
  if (isFilled(formOf(stage, ines)))
    await submitForm(stage, ines, { place: 'Huddle in #writing', capacity: seats });
  await closeForm(stage, ines);
};

const isFilled = (form: View | undefined): boolean =>
  JSON.stringify(form?.blocks ?? []).includes('ten minutes each');

const announced = ({ read }: Stage): Seen | undefined =>
  read
    .channel(writing, ines)
    .messages.find(({ bot_id, text }) => bot_id !== undefined && text.startsWith(`${template}: ${template}`));

const invite = async (stage: Stage): Promise<void> => {
  if (announced(stage)) await stage.as(ines).post(writing, toWriters);
};

const toWriters =
  'Four seats, so that there is time to ask back. Whoever has to wait for one comes first next time: I keep a list.';

export const events: Scene[] = [
  { day: 45, at: '14:40', by: ines, play: planEvent },
  // It takes place a fortnight later, and is announced about ten days before.
  { day: 50, at: '11:35', by: ines, play: invite },
];
