/** Pure. Every sentence about the time before an event, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const en = {
  reminder: {
    // Without a verb: Slack's “tomorrow” is “yesterday” two days later.
    ahead: (title: string, when: string) => `Reminder: “${title}”, ${when}.`,
    soon: (title: string, when: string) => `Starting soon: “${title}”, ${when}.`,
    why: 'You get this one reminder, since you said that you come.',
  },

  buttons: {
    cannotCome: 'I cannot come after all',
    stillCome: 'I still come',
    willHost: 'I will host it',
    willSpeak: 'I will speak',
    cannot: 'I cannot',
    announce: 'Announce it',
    edit: 'Change it',
    move: 'Move it',
    cancel: 'Cancel it',
  },

  host: {
    asked: (title: string) => `You are down to host “${title}”. Will you?`,
    askedToSpeak: (title: string) => `You are down to speak at “${title}”. Will you?`,
    why: 'If you cannot, say so now: then there is time to find somebody else.',
    confirmed: (title: string) => `Thank you. You host “${title}”.`,
    confirmedToSpeak: (title: string) => `Thank you. You speak at “${title}”.`,
    declined: (title: string) =>
      `Noted: you cannot be there for “${title}”. Thank you for saying so in time.`,
    declinedLast: (title: string) =>
      `Noted: you cannot be there for “${title}”. The coordinators hear of it, so that they can find somebody else.`,
    notDown: (title: string) => `You are not down for “${title}” any more, so there is nothing to answer.`,
    moved: (title: string) =>
      `“${title}” was moved since you were asked. You will be asked about its new time.`,
    past: (title: string) => `“${title}” is not ahead any more, so there is nothing to answer.`,
  },

  changed: {
    several: (title: string) => `“${title}” has changed:`,
    moved: (title: string) => `“${title}” was moved:`,
    elsewhere: (title: string) => `“${title}” is held in another place:`,
    length: (title: string) => `“${title}” takes another length of time:`,
    renamed: (before: string, title: string) => `“${before}” is now called “${title}”:`,
    was: (before: string) => `Before: ${before}`,
    file: 'To change it in your calendar too, open the entry below.',
    fileBelow: 'The new entry for your calendar is in the thread of this message.',
    entry: (title: string) => `“${title}” for your calendar. The entry takes the place of any earlier one.`,
    again: {
      yes: 'You said that you come. Does that still hold?',
      waiting: 'You wait for a seat. Would you still come?',
      maybe: 'You said that you come perhaps. How is it now?',
      invited: 'You are invited. Can you come?',
    },
  },

  cancelled: {
    said: (title: string, when: string) => `“${title}” is cancelled: it was planned for ${when}.`,
    reason: (reason: string) => `The reason: ${reason}`,
    file: 'To take it out of your calendar, open the entry below.',
    ended: 'The community that it was planned in has ended.',
  },

  alerts: {
    unannounced: (title: string, where: string, what: string, when: string) =>
      `“${title}” was not announced in ${where}. ${what} It begins ${when}. Announce it when you like.`,
    perhapsAnnounced: (title: string, where: string) =>
      `Perhaps “${title}” was not announced in ${where}: Slack did not say. Please look in the channel. If it is not there, announce it again.`,
    noDay: (title: string, where: string, what: string) =>
      `The post on the day of “${title}” is missing in ${where}. ${what} Whoever comes is still reminded; a line of your own in the channel helps the others.`,
    perhapsNoDay: (title: string, where: string) =>
      `Perhaps the post on the day of “${title}” is missing in ${where}: Slack did not say. If it is, a line of your own in the channel helps.`,
    late: 'Trellis was not running, or could not reach Slack in time.',
    tooLate: 'No day and hour was left for it before the event.',
    noHost: (title: string, when: string, names: string) =>
      `Nobody has confirmed yet to host “${title}”, which begins ${when}. Asked: ${names}. A word to them may be enough; or choose another host.`,
    hostDeclined: (title: string, when: string, name: string) =>
      `${name} cannot host “${title}”, which begins ${when}, and nobody else is down to host it. Choose another host, move it, or cancel it.`,
  },

  gone: 'That event is not here any more.',
};

const texts: Record<Locale, typeof en> = { en };
