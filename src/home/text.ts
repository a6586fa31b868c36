import { slackDate } from '../calendar/when.ts';
import type { Locale } from '../slack/locale.ts';
import { escapeMrkdwn, channel as showChannel } from '../slack/mrkdwn.ts';

/** Every sentence of the Home tab. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

/** A workspace may have renamed the command; Home is drawn without anybody having typed it. */
const command = '`/community` (or the word that your workspace gave it)';

const en = {
  welcomeTitle: 'Welcome',
  welcome:
    'I am Trellis. I help communities of practice, groups of people who share a craft, to keep thinking together: I ' +
    'post a prompt now and then, at the hour that they chose. I count who posts and who reacts, never what is ' +
    `written, and only you see your part. ${command} shows what you can do.`,
  outsider:
    'Welcome. This page is for people of the workspace that I live in. In the channels that you share with them you ' +
    'can answer in threads, react, and use the buttons on my messages. Nothing that you do there is counted.',
  mineTitle: 'My communities',
  none: `You are in no community yet. ${command} followed by \`list\` shows those that you can join.`,
  guestNone: 'You are in no community yet. Somebody who works here can add you to the channel of one.',
  place: (channel: string, coordinates: boolean) =>
    coordinates ? `${showChannel(channel)} · you coordinate this community` : showChannel(channel),
  next: (beat: { at: number; what: string }, timeZone: string) =>
    `Next: ${escapeMrkdwn(beat.what)}, ${slackDate('en', beat.at, timeZone)}`,
  nothingNext: 'Next: nothing is planned.',
  onlyYou: 'Only you see this page.',
  stewardTitle: 'This workspace',
  /** `hidden`: communities in private channels; null: too few to be told. */
  steward: (open: number, resting: number, hidden: number | null) => {
    const inPrivate = hidden === null ? '' : ` In private channels that you are not in there are ${hidden}.`;
    return `Communities in public channels: ${open} open, ${resting} resting.${inPrivate}`;
  },
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  earlier: 'Previous page',
  later: 'Next page',
};

const sentences: Record<Locale, typeof en> = { en };
