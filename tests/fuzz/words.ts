import type { Chance } from './chance.ts';

const pieces = [
  '1', '2', '0', '-1', '99999999999999999999', '1e9', 'NaN', 'to', 'at', 'until', 'on', 'every', 'other', 'first',
  'last', 'of the month', 'weekdays', 'Monday', 'tuesday', 'Thursday and Thursday', 'at 9:00', 'at 9am', 'at 25:61',
  'at 24:00', 'at 2:30', 'every 3 weeks on Friday', 'every 99999 weeks', 'first Thursday of the month',
  'every day at 10:00 Europe/Berlin', 'Mars/Phobos', 'cron 0 9 * * 1', 'cron * * * * *', 'cron 61 9 31 2 *',
  'cron', 'prompt', 'challenge', '2026-12-28', '2026-02-30', '9999-12-31', '-271821-04-19', 'tomorrow', '31 February',
  '<@U0BEN00001|ben>', '<@U0BEN00001>', '<@>', '@ben', '@', '#', '<#C0FUZZ0001|fuzz>', '<#C9|x>', '<!channel>',
  '&lt;!channel&gt;', '&amp;', '“quoted”', '"', '‘', '—', ' - ', '–', 'coordinator', 'member', 'expert', 'sponsor',
  'suggest', 'snooze', 'forget', '__proto__', 'constructor', 'toString', "'; drop table communities; --", '%', '_',
  '\u202e', '\u0000', '\ud800', '🪴', 'İ', 'ß', '\u0300'.repeat(50), '*bold*', '`code`', '```', '~', '>', '\n', '\t',
  'a'.repeat(79), 'a'.repeat(81), 'a'.repeat(500),
]; // biome-ignore format: one glance

const typo = (word: string, chance: Chance): string => {
  const at = chance.below(word.length + 1);
  return chance.next() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : `${word.slice(0, at)}x${word.slice(at)}`;
};

/** What somebody might type after the command, and what nobody would. */
export const wordsFor = (verbs: readonly string[], chance: Chance): string => {
  const verb = chance.one(verbs);
  const said = chance.next();
  const first = said < 0.8 ? verb : said < 0.9 ? typo(verb, chance) : chance.text(chance.below(30));
  const rest = Array.from({ length: chance.below(6) }, () =>
    chance.next() < 0.9 ? chance.one(pieces) : chance.text(chance.below(60)),
  );
  return [first, ...rest].join(chance.one([' ', ' ', ' ', '  ', '\u00a0']));
};
