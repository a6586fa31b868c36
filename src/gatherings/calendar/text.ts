/** Pure. Every sentence about calendars, by locale. In messages, what people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const en = {
  verb: 'your events in your own calendar: an address to add there',

  /** What stands in calendars: plain words, as they were written. */
  entry: {
    cancelled: (title: string) => `Cancelled: ${title}`,
    reason: (reason: string) => `Cancelled: ${reason}`,
    speaker: (name: string) => `With ${name}`,
    announced: (community: string, url: string) => `${community} in Slack: ${url}`,
    of: (community: string) => `An event of ${community}`,
  },
  ownFeed: 'My community events',

  home: {
    line: 'Your events can stand in your own calendar, and change there by themselves.',
    button: 'In my calendar',
  },
  title: 'Events in your own calendar',
  how: 'Add an address in your calendar, as a calendar “from URL” or a “subscription”. From then on it shows what is planned, moved and cancelled by itself; most calendars look a few times a day.',
  own: '*All your events*: those of your communities, and what you host, are invited to or come to elsewhere. What you say no to is left out.',
  community: (name: string) => `*${name}*: all its events that you may see.`,
  careful:
    'Only you see this. Whoever has an address can read the events behind it without signing in, so keep it to yourself. If one got out, take a new address: the old one ends at once.',
  renew: 'New address',
  renewOwn: 'New address for all your events',
  renewCommunity: (name: string) => `New address for the events of ${name}`,
  renewTitle: 'Take a new address?',
  renewSure:
    'The old one ends at once. Calendars that have it show nothing new any more, so put the new one there.',
  keep: 'Keep the old one',
  renewedOwn:
    'The old address of all your events has ended. Put the new one into your calendar in its place.',
  renewedCommunity: (name: string) =>
    `The old address of ${name} has ended. Put the new one into your calendar in its place.`,
  notOffered:
    'Addresses for your calendar are not offered here, because no PUBLIC_URL is set: calendars would not know where to find me. Say yes to an event, and its calendar file comes to you in a direct message.',
};

const texts: Record<Locale, typeof en> = { en };
