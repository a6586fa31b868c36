/** Pure. What the company answers to each prompt of the library, by its title. */
import type { Answer } from '../../sandbox/cast/script.ts';
import { asks } from './answers-asks.ts';
import { challenges } from './answers-challenge.ts';
import { guests } from './answers-guest.ts';
import { reading } from './answers-reading.ts';
import { reflection } from './answers-reflection.ts';
import { show } from './answers-show.ts';
import { whatIfs } from './answers-what-if.ts';
import { wins } from './answers-wins.ts';

export const answers: Record<string, Answer[]> = {
  ...wins,
  ...asks,
  ...show,
  ...reading,
  ...reflection,
  ...challenges,
  ...guests,
  ...whatIfs,
};
