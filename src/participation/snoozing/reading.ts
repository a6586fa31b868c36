/** Pure. What somebody wants who writes `me snooze …`. */
import { type DateProblem, parseDate } from '../../calendar/dates.ts';
import { dateOf } from '../../calendar/zone.ts';

/** `all`: of every community, wherever it was written. `date`: local, `YYYY-MM-DD`, today or later. */
export type Wish = { all: boolean } & (
  | { wants: 'form' }
  | { wants: 'off' }
  | { wants: 'until'; date: string }
  | { wants: 'nothing'; problem: DateProblem }
);

const everywhere = /^(?:all|everything|everywhere)\b\s*/i;
const off = /^(?:off|end|stop|no|back)\.?$/i;

/** `now`: epoch milliseconds. */
export const readSnooze = (words: string, { timeZone, now }: { timeZone: string; now: number }): Wish => {
  const said = words.trim();
  const all = everywhere.test(said);
  const rest = said.replace(everywhere, '').trim();
  if (rest === '') return { all, wants: 'form' };
  if (off.test(rest)) return { all, wants: 'off' };
  const read = parseDate(rest.replace(/^for\b/i, 'in'), { timeZone, today: dateOf(now, timeZone) });
  if (!read.ok) return { all, wants: 'nothing', problem: read.problem };
  return { all, wants: 'until', date: read.date };
};
