import { slackDate } from '../calendar/when.ts';
import { aRole, type RoleName } from '../communities/index.ts';
import { smallestGroup } from '../groups.ts';
import type { Locale } from '../slack/locale.ts';
import { escapeMrkdwn, channel as showChannel } from '../slack/mrkdwn.ts';

/** Every sentence of the Home tab. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

/** A workspace may have renamed the command; Home is drawn without anybody having typed it. */
const command = '`/community` (or the word that your workspace gave it)';

type Named = { name: string; channel: string };

const place = ({ name, channel }: Named): string => `*${escapeMrkdwn(name)}* in ${showChannel(channel)}`;
const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const people = (members: number | 'few'): string =>
  members === 'few' ? `fewer than ${smallestGroup} people` : `${members} people`;

const en = {
  welcomeTitle: 'Welcome',
  welcome:
    'I am Trellis. I help groups of people who share a craft to keep thinking together: a prompt now and then, events, ' +
    'introductions. I count who takes part, never what is written, and only you see your part. ' +
    `${command} shows what you can do.`,
  outsider:
    'Welcome. This page is for people of the workspace that I live in. In the channels that you share with them you ' +
    'can answer in threads, react, and use the buttons on my messages. Nothing that you do there is counted.',
  titles: {
    awaits: 'Waiting for you',
    communities: 'My communities',
    coming: 'Introductions and events',
    coordinating: 'Communities you coordinate',
    stewarding: 'This workspace',
    others: 'Other communities',
    settings: 'My settings',
  },
  more: {
    awaits: (left: number) => `and ${left} more; they come up once these are answered`,
    communities: (left: number) => `and ${left} more`,
    coming: (left: number) => `and ${left} more; each channel has its own`,
    coordinating: (left: number) => `and ${left} more; \`health\` in a channel shows all of it`,
    stewarding: (left: number) => `and ${left} more`,
    others: (left: number) => `and ${left} more`,
    settings: (left: number) => `and ${left} more; \`me\` has all of them`,
  },

  none: `You are in no community yet. ${command} followed by \`list\` shows those that you can join.`,
  noneYet: 'You are in no community yet. Below are those that you can join.',
  guestNone: 'You are in no community yet. Somebody who works here can add you to the channel of one.',
  place,
  coordinated: (at: Named) => `${place(at)} · you coordinate it`,
  next: (beat: { at: number; what: string }, timeZone: string) =>
    `Next: ${escapeMrkdwn(beat.what)}, ${slackDate('en', beat.at, timeZone)}`,
  nothingNext: 'Next: nothing is planned.',
  /** `days`: how far back their part looks; null: they have none. */
  onlyYou: (days: number | null, timeZone: string) => {
    const part = days === null ? '' : ` Your part is that of the last ${days} days.`;
    return `Only you see this page.${part} Times are in your time zone, ${timeZone}.`;
  },

  offer: (role: RoleName, at: Named) =>
    `You were asked to be ${aRole(role)} of ${place(at)}. ${en.roleMeans[role]}`,
  roleMeans: {
    coordinator: 'You would look after its purpose and rhythm, about half an hour a week.',
    facilitator: 'You could run its events and challenges.',
    expert: 'You could be asked when somebody is stuck.',
    sponsor: 'You would stand for it in the organisation.',
  } satisfies Record<RoleName, string>,
  accept: 'Yes, gladly',
  decline: 'Not for me',

  joinable: (at: Named, members: number | 'few', purpose: string) =>
    `${place(at)} · ${people(members)}${purpose === '' ? '' : `\n${escapeMrkdwn(purpose)}`}`,
  join: 'Join',
  joinNamed: (name: string) => `Join ${name}`,

  decide: (count: number) => (count === 1 ? '*For you to decide*' : `*For you to decide: ${count} things*`),
  within: (at: Named, said: string) => `In ${showChannel(at.channel)}: ${said}`,
  waiting: (count: number) => `and ${count} more in Monday’s note`,
  rests: (at: Named) => `${place(at)} · resting`,
  another: (count: number) =>
    count === 1 ? 'One more that you coordinate' : `${count} more that you coordinate`,
  formTitle: 'Your community',
  close: 'Close',
  nothingHere: 'There is nothing to tell of it at the moment.',

  /** `hidden`: communities in private channels; null: too few to be told. */
  steward: (open: number, resting: number, hidden: number | null) => {
    const inPrivate = hidden === null ? '' : ` In private channels that you are not in there are ${hidden}.`;
    return `Communities in public channels: ${open} open, ${resting} resting.${inPrivate}`;
  },
  cared: (
    at: Named,
    {
      members,
      coordinators,
      isResting,
      isKept,
    }: { members: number | 'few'; coordinators: number; isResting: boolean; isKept: boolean },
  ) => {
    const by = isKept && coordinators > 0 ? several(coordinators, 'coordinator', 'coordinators') : null;
    const small = [people(members), ...(by ? [by] : []), ...(isResting ? ['resting'] : [])].join(' · ');
    return `*${escapeMrkdwn(at.name)}*\n${small}${by === null ? '\n_nobody looks after it_' : ''}`;
  },
  page: (page: number, pages: number, all: number) => `Page ${page} of ${pages}, ${all} in all`,
  earlier: 'Previous page',
  later: 'Next page',
};

const sentences: Record<Locale, typeof en> = { en };
