import type { Locale } from '../slack/locale.ts';
import type { TableName } from './register.ts';

/** Every sentence about a person's data. */
export const text = (locale: Locale) => sentences[locale];

const en = {
  exportAbout: 'sends you all that I know of you',
  forgetAbout: 'erases all that I know of you, after asking',
  returnAbout: 'lets me know you again, after you were forgotten',
  homeTitle: 'My data',
  home: 'I keep who did what kind of thing and when, never what was written. It is yours to have, and to end.',
  export: 'Send me my data',
  forgetMe: 'Forget me',
  sent: 'It is on its way to you as a direct message: a page to read, and the same for machines.',
  sentToday:
    'You were sent it today already; look at your direct messages with me. Tomorrow you can have it again.',
  /** With each of the two files; without a file Slack shows only this. */
  pageComes: (counts: readonly [string, number][]) =>
    [
      'This is all that I know of you in this workspace:',
      ...counts.map(([what, many]) => `• ${what}: ${many}`),
      'The page has it in full. Where no file comes with this message, this workspace does not let me send files: ask an ' +
        'admin to allow it.',
    ].join('\n'),
  jsonComes: 'The same for machines, in full (JSON).',
  nothing: 'I know nothing of you in this workspace.',
  ask:
    'If you wish, I erase all that I know of you in this workspace: what was counted, your answers to events, ' +
    'introductions, roles, settings, thanks and questions, and my direct messages’ copies. A seat that you had goes to ' +
    'whoever waits.\nWhat stays: numbers that you were part of, without you; prompts, challenges and events that you made, ' +
    'as made by somebody; and messages in Slack, which are Slack’s. From then on you stay left out; for that I keep a ' +
    'fingerprint of your id that tells nobody who you are. This cannot be undone.',
  sure: {
    title: 'Forget me?',
    text: 'All that I know of you is erased, for good.',
    yes: 'Forget me',
    no: 'Keep it',
  },
  forgotten: 'Done: you are forgotten. If you ever want to be known again, use the button.',
  forgottenAlready: 'I know nothing of you, and keep nothing of what you do.',
  comeBack: 'Count me in again',
  back: 'Welcome back. From now on you are counted like anybody else.',
  knownAlready: 'You are not forgotten, so there is nothing to undo.',
  page: {
    title: 'What Trellis knows of you',
    intro: (at: string) =>
      `All that is stored of you in this workspace, as of ${at} (all times are UTC). Trellis stores who did what kind of ` +
      'thing and when, and what you handed it on purpose; never what is written in messages.',
    nothing: 'Nothing is stored of you.',
    more: (n: number) => `And ${n} more, in the other file.`,
    tables: {
      people: 'What Slack told of your account',
      memberships: 'Communities that you are or were in',
      roles: 'Your roles',
      expertise: 'What people may ask you about',
      engagements: 'What you did',
      taps: 'Your one-tap answers',
      memberWeeks: 'Sums of earlier weeks',
      levels: 'How much you take part',
      wishes: 'What you wish of a community',
      absences: 'When you were away',
      asks: 'What you were asked for',
      newcomers: 'How you were received',
      thanks: 'Thanks given and received',
      rsvps: 'Your answers to events',
      attendances: 'Events that you were at',
      eventHosts: 'Events that you host or speak at',
      eventInvitations: 'Invitations to events',
      eventCalls: 'Personal calls that you were offered to make',
      callConsents: 'Whom you let call upon you',
      entries: 'Your challenge entries',
      participants: 'How you take part in introductions',
      introduced: 'Introductions',
      avoidances: 'Whom you would rather not be introduced to',
      feeds: 'Your calendar addresses',
      questions: 'Your questions',
      deliveries: 'Messages to you',
      homes: 'Your Home tab',
      mondays: 'Your notes on Mondays',
      unaskedDms: 'When you were last told something unasked',
      communities: 'Communities that you made',
      rhythms: 'Rhythms that you made',
      prompts: 'Prompts that you suggested or decided on',
      suggestions: 'Suggestions that you decided on',
      challenges: 'Challenges that you made',
      series: 'Series of events that you made',
      events: 'Events that you made',
      corrections: 'What you corrected or took back',
      backfills: 'Looks back that you asked for',
      stewards: 'That you are a steward',
    } as Partial<Record<TableName, string>>,
  },
};

const sentences: Record<Locale, typeof en> = { en };
