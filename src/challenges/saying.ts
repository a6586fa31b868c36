/** Pure. What is wrong with a wish, in words. */
import { Temporal } from 'temporal-polyfill';
import { whenText } from '../calendar/text.ts';
import type { Locale } from '../slack/locale.ts';
import type { Problem } from './days.ts';
import { text } from './text.ts';

export const sayProblem = (problem: Problem, locale: Locale): string => {
  const say = text(locale).problems;
  if (problem.why === 'taken')
    return say.taken(whenText(locale).dateWithYear(Temporal.PlainDate.from(problem.free)));
  if (problem.why === 'quiet') return say.quiet(problem.from, problem.to);
  return say[problem.why];
};
