/** Pure. What the company chooses: whether they come to an event and whether they were there, and of introductions. */
import { ids as gatherings } from '../../gatherings/ids.ts';
import { ids as introductions } from '../../introductions/ids.ts';
import type { Choice } from '../../sandbox/cast/script.ts';
import type { Seen } from '../../sandbox/index.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Of time at work. */
const day = 8 * hour;

const coming: Choice = {
  of: { [`${gatherings.answer}.yes`]: 8, [`${gatherings.answer}.maybe`]: 1, [`${gatherings.answer}.no`]: 1 },
  within: [20 * minute, 3 * day],
  pull: 2,
  forOthers: true,
  later: {
    from: `${gatherings.answer}.yes`,
    to: `${gatherings.answer}.no`,
    share: 0.2,
    within: [4 * hour, 3 * day],
  },
};

const present: Choice = {
  of: { [gatherings.present]: 1 },
  within: [5 * minute, day],
  pull: 2,
  after: /^I come$/,
  taps: { [`${gatherings.useful}.very`]: 3, [`${gatherings.useful}.somewhat`]: 2 },
};

const hosting: Choice = {
  of: { [`${gatherings.host}.yes`]: 1 },
  within: [10 * minute, 6 * hour],
  pull: 4,
};

/** Few meet on the first day, and who plans to says so sooner. */
const meeting: Choice = {
  of: { [introductions.planned]: 3, [introductions.met]: 2 },
  within: [day, 5 * day],
  later: {
    from: introductions.planned,
    to: introductions.met,
    share: 0.8,
    within: [day, 3 * day],
  },
};

type Element = { action_id?: string };

/** The announcement begins with what sort of event it is; what else offers its answers was preceded by that. */
const announces = /^[^*\n]+\n\*[^*\n]+\*$/;

const firstSaid = ([first]: NonNullable<Seen['blocks']>): string =>
  String((first?.text as { text?: string } | undefined)?.text ?? '');

/** What a message of the bot lets the company choose; `null`: nothing. */
export const choices = ({ blocks = [], is_ephemeral }: Seen): Choice | null => {
  if (is_ephemeral) return null;
  const elements = blocks.flatMap(({ elements: all }) => (Array.isArray(all) ? (all as Element[]) : []));
  const has = ({ of }: Choice): boolean =>
    Object.keys(of).every((action) => elements.some(({ action_id }) => action_id === action));
  if (has(coming)) return announces.test(firstSaid(blocks)) ? coming : null;
  return [present, hosting, meeting].find(has) ?? null;
};
