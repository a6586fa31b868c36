import { whenText } from '../../calendar/text.ts';
import { localAt } from '../../calendar/zone.ts';
import { type Portion, smallestGroup } from '../../groups.ts';
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { lookBackDays } from '../part.ts';
import { rules } from './constants.ts';
import { type Group, type Line, runsOf } from './levels.ts';
import type { Early, Kept, Moving } from './presence.ts';
import type { Charter, Engagement, Rhythm, Signs, Standing, Trend } from './signs.ts';

/** Every sentence of the coordinators’ view. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
const numbered = (n: number, one: string, many = `${one}s`): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`;

const few = `fewer than ${smallestGroup}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A week's end as a day, “2 Mar”. */
const dayOf = (at: number): string => {
  const [, day, month] = whenText('en').date(localAt(at, 'UTC').toPlainDate()).split(' ');
  return `${day} ${month}`;
};

const standings: Record<Standing, string> = {
  good: 'good',
  look: 'worth a look',
  unknown: 'not enough evidence yet',
};

const trends: Record<Trend, string> = {
  more: 'more people than in the 90 days before',
  'as many': 'about as many people as in the 90 days before',
  fewer: 'fewer people than in the 90 days before',
};

const charterParts: Record<keyof Charter, string> = {
  purpose: 'what it is for',
  domain: 'what it is about',
  practice: 'what you do together',
};

const ofMembers = (active: Portion, members: number): string => {
  if (active === 'few') return `${few} of ${members} members`;
  return active === 'nearly all' ? `nearly all of ${members} members` : `${active} of ${members} members`;
};

const engagementInWords = (engagement: Engagement): string => {
  if (engagement.standing !== 'unknown') {
    const { active, members, percent: share, trend } = engagement;
    const parts = [
      `${ofMembers(active, members)} took part in the last ${lookBackDays} days`,
      ...(share === null ? [] : [`that is ${share} %, and typical is ${percent(rules.engagement.typical)}`]),
      ...(trend === null ? [] : [trends[trend]]),
    ];
    return `${parts.join('; ')}.`;
  }
  switch (engagement.why) {
    case 'totals only':
      return 'this workspace counts totals only, so I know of nobody who took part.';
    case 'opt in':
      return 'only those who asked for it are counted here, and they do not stand for all.';
    case 'too few':
      return `it has fewer than ${rules.fewest} members, and you know them better than I do.`;
    case 'early':
      return `${engagement.days} of ${numbered(engagement.of, 'day')} since it was opened.`;
  }
};

const rhythmInWords = (rhythm: Rhythm): string => {
  if (rhythm.standing === 'unknown') return `${rhythm.beats} of ${numbered(rhythm.of, 'beat')} so far.`;
  const { held, planned, regular } = rhythm;
  const kept = `${held} of ${numbered(planned, 'beat')} came as planned in the last ${lookBackDays} days`;
  return regular ? `${kept}.` : `${kept}, but the time between them varied a lot.`;
};

/** Signs that something is collected for. */
type Known = Exclude<keyof Signs, 'repertoire' | 'value'>;

const names: Record<Group, string> = {
  core: 'Carry it',
  active: 'Take part regularly',
  peripheral: 'Listening',
  newcomers: 'New here',
};

const earlyInWords = ({ have, need }: Early, what: string): string =>
  `not enough evidence yet (${have === 'few' ? few : have} of ${need} ${what}).`;

const keptInWords = ({ newcomers, kept }: Extract<Kept, { known: true }>): string => {
  if (kept === 'few') return `${few} of ${newcomers} did something again after their first week.`;
  if (kept === 'nearly all') return `nearly all of ${newcomers} did something again after their first week.`;
  return `${kept} of ${newcomers} did something again after their first week.`;
};

const about = ({ people }: Extract<Moving, { known: true }>): string =>
  people === 'few' ? `${few}, perhaps none` : `about ${people}`;

const en = {
  about: 'tells coordinators how it is doing, without telling of single people',
  button: 'How it is doing',
  title: (name: string) => `How ${name} is doing`,
  formTitle: 'How it is doing',
  close: 'Close',
  notOpened: 'It was not opened yet, so there is nothing to tell.',
  signNames: {
    engagement: 'Doing things together',
    enterprise: 'Knowing what it is about',
    rhythm: 'Keeping its rhythm',
    repertoire: 'What it has made',
    value: 'What it was worth',
  } satisfies Record<keyof Signs, string>,
  standings,
  /** Of each sign that can be read by now, what it is read from. */
  evidence: ({ engagement, enterprise, rhythm }: Signs): Record<Known, string> => ({
    engagement: engagementInWords(engagement),
    enterprise:
      enterprise.missing.length === 0
        ? 'what it is for, what it is about and what you do together are written down.'
        : `not written down yet: ${listed.format(enterprise.missing.map((part) => charterParts[part]))}. Its settings have room for that.`,
    rhythm: rhythmInWords(rhythm),
  }),
  standsShortly: (name: string, standing: string): string => `${name}: ${standing}`,
  notCollectedShortly: (names: readonly string[]): string => `${listed.format(names)}: not known yet`,
  notCollected: (names: readonly string[]): string =>
    `${listed.format(names)}: not known yet. That needs kept answers and practices, and stories of what they led to; I do not collect those so far.`,
  whoTitle: 'Who takes part, and how much',
  tooFew: `With fewer than ${rules.fewest} members there is nothing about people that I could tell without telling of single ones. You know them: ask them.`,
  totalsOnly: 'This workspace counts totals only, so of people there is nothing that I could tell.',
  levelsEarly: 'Not enough evidence yet: no week was counted so far.',
  levelsNothing: `The groups are too small to be told apart without telling of single people. I tell them from ${smallestGroup} people on.`,
  lineName: (groups: readonly Group[]): string => {
    const [only, ...others] = groups;
    return only !== undefined && others.length === 0 ? names[only] : 'The others';
  },
  /** How one line went: “Listening: about 15 people, since 16 Mar about 20.” */
  line: ({ groups, people }: Line, weeks: readonly number[]): string => {
    const own = groups.map((group) => names[group]);
    const of = own.length === 1 ? own[0] : `${listed.format(own)}, together`;
    const [first, ...later] = runsOf(weeks, people);
    const many = (n: number) => (n === 0 ? 'nobody' : `about ${n}`);
    const runs = [
      `${many(first?.people ?? 0)}`,
      ...later.map((run) => `since ${dayOf(run.since)} ${many(run.people)}`),
    ];
    return `• ${of}: ${runs.join(', ')}.`;
  },
  newcomersWithin: '(They are counted in the lines above as well.)',
  newcomersWithheld: '• New here: not told, so that nobody can be picked out.',
  span: (weeks: readonly number[]): string => {
    const [first = 0, last = first] = [weeks[0], weeks.at(-1)];
    return weeks.length === 1
      ? `The week until ${dayOf(last)}.`
      : `By week, from ${dayOf(first)} to ${dayOf(last)}.`;
  },
  week: dayOf,
  chartTitle: 'People by how much they take part, in fives',
  chartLater: (weeks: number) =>
    `From ${rules.levels.atLeast} weeks on I draw it as a chart; there are ${weeks}.`,
  chartElsewhere: (command: string) =>
    `In its channel, \`${command} health\` draws this as a chart: Slack shows charts in messages only.`,
  newcomersTitle: 'Newcomers',
  newcomers: (kept: Kept): string =>
    kept.known ? keptInWords(kept) : earlyInWords(kept, 'newcomers whose first 60 days are over'),
  newcomersAct: (isGood: boolean) =>
    isGood
      ? 'A personal hello in the first week is what helps them most; it seems to be working.'
      : 'A personal hello in the first week helps most, and somebody to ask.',
  returnsTitle: 'Back after a long time',
  returns: (returns: Moving): string =>
    returns.known
      ? `people who came back in the last ${rules.returns.lately} weeks, after ${rules.returns.silent} silent ones or more: ${about(returns)}.`
      : earlyInWords(returns, 'weeks'),
  returnsAct: 'If you notice somebody, a line that you are glad to see them is enough.',
  absencesTitle: 'Away for a while',
  absences: (absences: Moving): string =>
    absences.known
      ? `people who took part regularly, and have been silent for a while or said that they are away: ${about(absences)}.`
      : earlyInWords(absences, 'weeks'),
  absencesAct:
    'A personal line from you may bring someone back. Who it is I do not say; you may know whom you miss.',
  callableTitle: 'People who said that you may write to them',
  callable: (users: readonly string[]): string => {
    const shown = users.slice(0, rules.named).map(person);
    const more = users.length - shown.length;
    return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  },
  callableWhy:
    'They agreed to be asked along, or thanked, personally. These are all who did, and it says nothing of how much they take part.',
  onlyYou: `Only you see this. Numbers of people are rounded to fives where they could tell who changed, groups under ${smallestGroup} are not told apart, and how much somebody takes part is told to them alone.`,
  onHome: 'The Home tab of this app has the five signs too.',
  bold: (words: string) => `*${words}*`,
  escaped: escapeMrkdwn,
};

const sentences: Record<Locale, typeof en> = { en };
