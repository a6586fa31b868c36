/** How people are good to each other through the bot, and to themselves: thanks, and a week without being asked. */
import type { Scene, Stage } from '../../sandbox/cast/script.ts';
import type { Seen } from '../../sandbox/index.ts';
import { writing } from './channels.ts';
import { annika, ines, njeri } from './people.ts';
import { isStarted } from './scenes-communities.ts';
import { command, pressInChannel } from './using.ts';

const whatFor = 'the twenty-six words, and for letting me argue with nine of them';

const isThere = (stage: Stage, who: string): boolean =>
  isStarted(stage) && stage.read.members(writing, ines).includes(who);

const thank = async (stage: Stage): Promise<void> => {
  if (!isThere(stage, njeri.id)) return;
  await command(stage, njeri.id, writing, `/community thanks <@${ines}> for ${whatFor}`);
};

const hers = ({ bot_id, text }: Seen): boolean => bot_id !== undefined && text.includes(whatFor);

const agree = (stage: Stage): Promise<void> =>
  pressInChannel(stage, ines, writing, 'Fine for the monthly note', hers);

const snooze = async (stage: Stage): Promise<void> => {
  if (!isThere(stage, annika)) return;
  await command(stage, annika, writing, '/community me snooze until Monday');
};

export const kindnesses: Scene[] = [
  { day: 15, at: '11:20', by: njeri.id, play: thank },
  { day: 16, at: '09:50', by: ines, play: agree },
  { day: 24, at: '08:30', by: annika, play: snooze },
];
