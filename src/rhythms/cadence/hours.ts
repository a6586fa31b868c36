/** Pure. The hours of a cadence in plain words: one time of day, or two that take turns. */
import { takeTime, tidy } from '../../calendar/words.ts';

export type Hours = { time: string; alternate?: string };
/** The hours that a text says (null: none) or the words that are wrong; and the text without them. */
export type TakenHours = { found: Hours | null; rest: string } | { wrong: string; rest: string };

const clock = String.raw`(?<![\d:./-])(?:noon|midday|midnight|\d{1,2}(?:[:.h]\d{2})?(?: ?h\b)?(?: ?[ap]\.?m\b\.?)?(?: ?o'clock)?)(?![\d:.-])`;
const turns = '(?:in turns?|by turns|taking turns|alternately|alternating|alternates?)';
const twoHours = new RegExp(
  `(?<before>\\b${turns} (?:between )?)?(?:\\bat |@ ?)?(?:between )?(?<first>${clock})` +
    `(?: ?[,/&+] ?| (?:and then|and|or|then) )(?:at )?(?<second>${clock})(?<after>,? ?\\(?${turns}\\b\\)?)?`,
);

/** Takes `at 9:00`, or `at 9:00 and 17:00 in turn`, `alternating 9am and 5pm`, out of a tidied text. */
export const takeHours = (said: string): TakenHours => {
  const found = twoHours.exec(said);
  if (!found?.groups || !(found.groups.before || found.groups.after)) return takeHour(said);
  const rest = tidy(said.replace(found[0], ' '));
  const [time, alternate] = [readHour(found.groups.first), readHour(found.groups.second)];
  if (!time || !alternate) return { wrong: found[0].trim(), rest };
  return { found: time === alternate ? { time } : { time, alternate }, rest };
};

const takeHour = (said: string): TakenHours => {
  const taken = takeTime(said);
  if ('wrong' in taken) return taken;
  return { found: taken.found === null ? null : { time: taken.found }, rest: taken.rest };
};

const readHour = (said: string | undefined): string | null => {
  const taken = takeTime(`at ${said}`);
  return 'found' in taken ? taken.found : null;
};
