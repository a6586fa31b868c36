/** Pure. What somebody typed after `event`: a title, and at its end perhaps a day and an hour. */
import { parseDate, parseDateTime } from '../../calendar/dates.ts';
import { limits } from '../constants.ts';

/** `date`: local, `YYYY-MM-DD`; `time`: local, `HH:MM`. What was not understood stands in the title. */
export type Typed = { title: string; date: string | null; time: string | null };

/** Words that only say that a new one is wanted. */
const asking = /^(?:new|add|plan|propose)\b[\s:–—-]*/i;

/** Nobody says a day in more words: "on the first of next month at 3 pm", and one to spare. */
const mostWords = 9;

/** What is left at the end of a title when its day is taken away. */
const dangling = /[\s,;:–—-]+$/;

/** The title, and the day at its end as far as it is understood: the most words that are one. */
export const splitWords = (typed: string, given: { timeZone: string; today: string }): Typed => {
  const said = typed.trim().replace(asking, '').trim();
  const words = [...said.matchAll(/\S+/g)];
  for (const word of words.slice(-mostWords)) {
    const end = said.slice(word.index);
    const when = isLoneAbbreviation(end) ? null : readWhen(end, given);
    if (when) return { title: said.slice(0, word.index).replace(dangling, ''), ...when };
  }
  return { title: said, date: null, time: null };
};

/** "Data under the sun" is no Sunday: a weekday by itself is taken for one only in full. */
const isLoneAbbreviation = (end: string): boolean =>
  /^(?:the )?\p{L}{1,5}\W*$/iu.test(end) && !/^today/i.test(end);

const readWhen = (
  end: string,
  given: { timeZone: string; today: string },
): { date: string; time: string | null } | null => {
  const both = parseDateTime(end, given);
  if (both.ok) return { date: both.date, time: both.time };
  const day = both.problem.kind === 'no-time' ? parseDate(end, given) : both;
  return day.ok ? { date: day.date, time: null } : null;
};

/** A title that fits, and what it does not hold: nothing that was typed is lost. */
export const fitted = (title: string): { title: string; about: string } => {
  if (title.length <= limits.title) return { title, about: '' };
  const cut = title.slice(0, limits.title - 1);
  return { title: `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`, about: title.slice(0, limits.about) };
};
