/** What a person changed in the settings form, as data; or what is wrong with it, by block. */
import { mostPosts, readCadence } from '../add.ts';
import type { Cadence } from '../cadence/cadence.ts';
import { sayCadence } from '../cadence/text.ts';
import { parseBreaks } from '../free/breaks.ts';
import { freeDays } from '../free/constants.ts';
import type { Break, FreeTime } from '../free/free.ts';
import { parseSpan } from '../free/span.ts';
import { sayBreakProblem, saySpanProblem } from '../free/text.ts';
import { mix } from '../library/constants.ts';
import { allPromptKinds } from '../library/kinds.ts';
import { checkPosts, checkQuiet } from './check.ts';
import { settingsForm } from './constants.ts';
import { placeFrom } from './place.ts';
import type { Settings } from './settings.ts';
import { cadenceBlock, isCadenceBlock, isOver, noPlace, type Question, type Stored } from './sheet.ts';
import { text } from './text.ts';
import type { Asked, Errors, Line, Wanted } from './wanted.ts';

/** Reads what was changed against what is stored now; all else stays as it is, whoever changed it meanwhile. */
export const readAnswers = (stored: Stored, asked: Asked): Wanted | { errors: Errors } => {
  const errors: Errors = {};
  const settings = readSettings(stored, asked, errors);
  const lines = readLines(stored, asked, errors);
  const budget = asked.changed.has('budget') ? readBudget(asked, errors) : null;
  const wanted = { lines, settings, budget };
  if (Object.keys(errors).length === 0) checkQuiet(stored, wanted, asked, errors);
  if (Object.keys(errors).length === 0) checkPosts(stored, wanted, asked, errors);
  return Object.keys(errors).length > 0 ? { errors } : wanted;
};

const readSettings = (stored: Stored, asked: Asked, errors: Errors): Partial<Settings> => {
  const { answers, changed, locale } = asked;
  const say = text(locale).problems;
  const has = (question: Question) => changed.has(question);
  const share = Number(answers.lively);
  const { least, most } = mix.excitingShareBounds;
  if (has('kinds') && answers.kinds.length === 0) errors.kinds = say.noKinds;
  const free = readFree(stored, asked, errors);
  return {
    ...(has('lively') && share >= least && share <= most && { excitingShare: share }),
    ...(has('kinds') && { kindsOff: allPromptKinds.filter((kind) => !answers.kinds.includes(kind)) }),
    ...(has('suggestions') && { suggestions: answers.suggestions.length > 0 }),
    ...(Object.keys(free).length > 0 && { free: { ...stored.settings.free, ...free } }),
  };
};

const readFree = (
  { settings, today }: Stored,
  { answers, changed, locale }: Asked,
  errors: Errors,
): Partial<FreeTime> => {
  const has = (question: Question) => changed.has(question);
  const free: Partial<FreeTime> = {};
  if (has('holidays')) {
    free.holidays = placeFrom(answers.holidays);
    if (free.holidays === null && answers.holidays !== noPlace)
      errors.holidays = text(locale).problems.noPlace;
  }
  if (has('onHoliday')) free.onHoliday = answers.onHoliday;
  if (has('breaks')) {
    const read = parseBreaks(answers.breaks, { today });
    if (read.ok) free.breaks = withThoseOver(read.breaks, settings.free.breaks, today);
    else {
      const told = read.problems.slice(0, settingsForm.mistakes);
      errors.breaks = told.map((problem) => sayBreakProblem(locale, problem)).join(' ');
    }
  }
  if (has('quiet')) {
    const read = parseSpan(answers.quiet);
    if (read.ok) free.quiet = read.quiet;
    else errors.quiet = saySpanProblem(locale, read.problem);
  }
  return free;
};

/** The form does not show breaks that are over; as many of the latest are kept as there is room for. */
const withThoseOver = (breaks: Break[], before: readonly Break[], today: string): Break[] => {
  const room = Math.max(0, freeDays.mostBreaks - breaks.length);
  const over = before.filter((one) => isOver(one, today) && !breaks.some(({ to }) => to === one.to));
  return [...over.slice(Math.max(0, over.length - room)), ...breaks];
};

const readLines = (
  { rhythms }: Stored,
  { answers, changed, timeZone, now, locale }: Asked,
  errors: Errors,
): Line[] =>
  [...changed].flatMap((block): Line[] => {
    if (!isCadenceBlock(block)) return [];
    const rhythm = rhythms.find(({ number }) => cadenceBlock(number) === block);
    if (!rhythm) {
      errors[block] = text(locale).problems.gone;
      return [];
    }
    const words = String(answers[block] ?? '').trim();
    const isPaused = rhythm.state === 'paused';
    if (words === '') return isPaused ? [] : [{ rhythm, to: 'paused' }];
    const read = readCadence(words, { timeZone }, now, locale);
    if ('problem' in read) {
      errors[block] = read.problem;
      return [];
    }
    const isSame =
      sayCadence(locale, read.cadence) === sayCadence(locale, rhythm.cadence) && !saysStart(words);
    if (isSame) return isPaused ? [{ rhythm, to: rhythm.cadence }] : [];
    return [{ rhythm, to: saysStart(words) ? read.cadence : inStep(read.cadence, rhythm.cadence) }];
  });

const saysStart = (words: string): boolean => /\b(?:starting|beginning|from)\b/i.test(words);

/** Where only the day or the hour is another, the weeks or months are counted on as before. */
const inStep = (cadence: Cadence, before: Cadence): Cadence => {
  if ('cron' in cadence || 'cron' in before) return cadence;
  const isInStep = cadence.every === before.every && cadence.interval === before.interval;
  return isInStep ? { ...cadence, startsOn: before.startsOn } : cadence;
};

const readBudget = ({ answers, locale }: Asked, errors: Errors): number | null => {
  const budget = Number(answers.budget);
  if (Number.isInteger(budget) && budget >= 1 && budget <= mostPosts) return budget;
  errors.budget = text(locale).problems.budget(mostPosts);
  return null;
};
