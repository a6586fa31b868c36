/** Pure. How lines are written down: who says it, what it earns, and who replies. */
import type { Answer, UserId } from '../../sandbox/cast/script.ts';
import * as id from './people.ts';

const voice =
  (by: UserId) =>
  (says: string, earns: string[] = [], ...replies: Answer[]): Answer => ({ by, says, earns, replies });

export const annika = voice(id.annika);
export const tomas = voice(id.tomas);
export const priya = voice(id.priya);
export const marcus = voice(id.marcus);
export const ines = voice(id.ines);
export const rafael = voice(id.rafael);
export const grace = voice(id.grace);
export const oliver = voice(id.oliver);
export const hana = voice(id.hana);
export const dmitri = voice(id.dmitri);
export const amara = voice(id.amara);
export const wei = voice(id.wei);
export const lucy = voice(id.lucy);
export const jonas = voice(id.jonas);
export const njeri = voice(id.njeri.id);
