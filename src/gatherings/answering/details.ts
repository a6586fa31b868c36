/** Pure. What an event is, when, where and with whom, in lines. */
import { sayWhen, slackDateFirst, slackDateLong } from '../../calendar/when.ts';
import { localAt } from '../../calendar/zone.ts';
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import type { Event, EventHost } from '../tables.ts';
import { text } from './text.ts';

/** An instant as words, and as what Slack shows in each reader's own time. */
export type Said = {
  words: (at: number) => string;
  shown: (at: number) => string;
  /** Whether all who read it live by the clock by which it is planned. */
  isLocal: (at: number) => boolean;
};

/** `zone`: in which it is planned. `readerZone`: of the one reader that there is; null: there are many. */
export const saidIn = (locale: Locale, zone: string, readerZone: string | null = null): Said => ({
  words: (at) => sayWhen(locale, at, { zone, readerZone: readerZone ?? zone }),
  shown: (at) => slackDateLong(locale, at, zone),
  isLocal: (at) => readerZone !== null && localAt(at, readerZone).equals(localAt(at, zone)),
});

/** The same on its day, which Slack then calls today. */
export const saidToday = (locale: Locale, zone: string): Said => ({
  ...saidIn(locale, zone),
  shown: (at) => slackDateFirst(locale, at, zone),
});

/** What it is, in one or two words. */
export const kindOf = ({ template, tone }: Pick<Event, 'template' | 'tone'>, locale: Locale): string => {
  const say = text(locale);
  if (template) return say.kinds[template];
  return tone === 'social' ? say.social : say.event;
};

/** The same hour where it was planned, for a reader who sees their own. */
const plannedAt = ({ startsAt, timeZone }: Event, locale: Locale): string => {
  const time = localAt(startsAt, timeZone).toString({ smallestUnit: 'minute' }).slice(11);
  if (timeZone === 'UTC') return text(locale).plannedUtc(time);
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return text(locale).planned(time, city);
};

/** What is said, and what is shown. */
export type Line = { label: string; said: string; shown: string };

const plainly = (label: string, said: string): Line => ({ label, said, shown: said });

export const whenLine = (event: Event, locale: Locale, said: Said): Line => {
  const say = text(locale);
  const length = say.length(event.minutes);
  return {
    label: say.labels.when,
    said: say.when(said.words(event.startsAt), length),
    shown: [
      say.when(said.shown(event.startsAt), length),
      ...(said.isLocal(event.startsAt) ? [] : [plannedAt(event, locale)]),
    ].join(' · '),
  };
};

export const whereLine = ({ place, format }: Event, locale: Locale): Line => {
  const say = text(locale);
  const how = say.formats[format];
  return plainly(say.labels.where, place.trim() === '' ? how : say.where(escapeMrkdwn(place.trim()), how));
};

/** Who hosts and who speaks; whoever declined is not among them. */
export const peopleLines = (
  { speaker }: Pick<Event, 'speaker'>,
  hosts: readonly EventHost[],
  locale: Locale,
): Line[] => {
  const say = text(locale);
  const named = (role: EventHost['role']) =>
    hosts.filter((host) => host.role === role && host.state !== 'declined').map(({ user }) => person(user));
  const hosting = named('host');
  const speakers = [...named('speaker'), ...(speaker ? [escapeMrkdwn(speaker)] : [])];
  const label = hosting.length === 1 ? say.labels.host : say.labels.hosts;
  return [
    ...(hosting.length > 0 ? [plainly(label, say.names(hosting))] : []),
    ...(speakers.length > 0 ? [plainly(say.labels.with, say.names(speakers))] : []),
  ];
};

/** Whom it is for, where that is not the community alone. */
const audienceLine = ({ audience }: Pick<Event, 'audience'>, locale: Locale): Line[] => {
  const say = text(locale);
  return audience === 'community' ? [] : [plainly(say.labels.for, say.audience[audience])];
};

export const detailLines = (
  event: Event,
  hosts: readonly EventHost[],
  locale: Locale,
  said: Said,
): Line[] => [
  whenLine(event, locale, said),
  whereLine(event, locale),
  ...peopleLines(event, hosts, locale),
  ...audienceLine(event, locale),
];

export const linesSaid = (lines: readonly Line[]): string =>
  lines.map(({ label, said }) => `${label}: ${said}`).join('\n');

export const linesShown = (lines: readonly Line[]): string =>
  lines.map(({ label, shown }) => `*${label}:* ${shown}`).join('\n');
