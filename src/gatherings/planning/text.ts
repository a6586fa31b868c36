/** Pure. Every sentence about planning events, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';
import type { Audience, Format, ReminderName, TemplateName, Tone } from '../event.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const people = (count: number): string => several(count, 'person', 'people');

/** “45 minutes”, “1 hour”, “1½ hours”, “2 hours 15 minutes”. */
const length = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours > 0 && rest === 30) return `${hours}½ hours`;
  const parts = [
    ...(hours > 0 ? [several(hours, 'hour', 'hours')] : []),
    ...(rest > 0 ? [several(rest, 'minute', 'minutes')] : []),
  ];
  return parts.join(' ');
};

const templates: Record<TemplateName, string> = {
  'expert talk': 'Expert talk',
  'show and tell': 'Show and tell',
  'round table': 'Round table',
  lunch: 'Lunch',
  'working session': 'Working session',
  welcome: 'Welcome for those who are new',
};
const formats: Record<Format, string> = {
  online: 'Online',
  'on site': 'On site',
  both: 'Online and on site',
};
const tones: Record<Tone, string> = {
  working: 'To learn or to get something done',
  social: 'To meet each other',
};
const audiences: Record<Audience, string> = {
  community: 'Members of this community',
  workspace: 'Everybody in the workspace',
  invited: 'Only people who are invited',
};
const reminders: Record<ReminderName, string> = {
  week: 'A week before',
  day: 'A day before',
  minutes: 'Ten minutes before',
};

const en = {
  verbs: { event: 'what is on: events to come, to plan or to propose' },
  usage: '<title> <day and time>',

  buttons: {
    menu: 'Events',
    plan: 'Plan an event',
    propose: 'Propose an event',
    edit: 'Edit',
    move: 'Move',
    cancel: 'Cancel',
    invite: 'Invite',
    show: 'Details',
    change: 'Change my answer',
    look: 'Look',
    approve: 'Approve',
    decline: 'Decline',
    withdraw: 'Take it back',
    announce: 'Announce it',
    list: 'All events',
    series: 'Series',
    repeat: 'Let it repeat',
    calendar: 'In my calendar',
  },

  /** `title` is escaped by its caller. */
  volunteer: {
    asked: (title: string, when: string) =>
      `“${title}”, ${when}, has nobody yet who opens and closes it. Would you? Ten minutes of preparation are enough.`,
    will: 'I will host',
    thanks: (title: string) => `Thank you: you host “${title}”. You hear from me three days before.`,
    taken: (title: string) => `Somebody hosts “${title}” already. Thank you all the same.`,
    gone: 'This event is not to come any more.',
  },

  list: {
    title: (community: string) => `Events of ${community}`,
    none: 'Nothing is planned yet. An event can be small: half an hour, one question, whoever likes to come.',
    noneNow: 'Nothing is planned at the moment.',
    drafts: 'Proposed, not decided yet',
    past: 'Earlier ones',
    more: (count: number) => `and ${count} more after that`,
    length,
    online: formats,
    seats: (coming: number, capacity: number | null) => {
      if (capacity === null) return `${people(coming)} so far`;
      return coming === 0 ? several(capacity, 'seat', 'seats') : `${coming} of ${capacity} seats taken`;
    },
    full: (waiting: number) => `full, ${people(waiting)} waiting`,
    hosts: (names: readonly string[]) => `with ${joined(names)}`,
    announced: (when: string) => `To be announced ${when}.`,
    stranded: 'Its announcement is not in the channel.',
    invited: 'By invitation.',
    workspace: 'Open to everybody in the workspace.',
    cancelled: (reason: string | null) => (reason === null ? 'Cancelled.' : `Cancelled: ${reason}`),
    proposedBy: (name: string) => `Proposed by ${name}.`,
    yourDraft: 'Proposed by you. A coordinator decides about it.',
    draftOver: 'Its day is over; choose another before you approve it.',
    mine: {
      yes: 'You come.',
      waiting: 'You wait for a seat.',
      maybe: 'Perhaps you come.',
      no: 'You said that you cannot.',
      host: 'You host it.',
      asked: 'You are named as host.',
      none: '',
    },
  },

  form: {
    titles: {
      plan: 'Plan an event',
      propose: 'Propose an event',
      edit: 'Edit the event',
      draft: 'Edit the proposal',
    },
    submits: { plan: 'Plan it', propose: 'Propose it', edit: 'Save', draft: 'Save', approve: 'Approve it' },
    close: 'Not now',
    done: 'Done',
    intro: 'A coordinator looks at what you propose, and you hear what becomes of it.',
    template: 'What sort of event?',
    templateHint: 'Choosing one fills in the rest. You can change every word of it.',
    own: 'Something of my own',
    templates,
    name: 'What is it called?',
    about: 'What is it about, and why come?',
    aboutHint: 'Two or three sentences. Say what people do there, and what they should bring.',
    date: 'Day',
    time: 'Begins at',
    timeHint: (zone: string) => `In ${zone}. Everybody sees it in their own time.`,
    minutes: 'How long?',
    length,
    place: 'Where?',
    placeHint: 'A link, a room, or “huddle here”. You can add it later: whoever comes is told.',
    format: 'Online or on site?',
    formats,
    hosts: 'Who hosts it?',
    hostsHint: 'Others than you are asked three days before whether they can.',
    speakers: 'Who speaks, of the people here?',
    speaker: 'Who speaks, from outside?',
    speakerHint: 'A name, and where they come from.',
    audience: 'Who may come?',
    audienceHint: {
      community: 'It is announced in the channel.',
      workspace: 'It is announced in the channel, and stands on the Home tab of everybody here.',
      invited: 'Nothing is posted in the channel. Each of them gets a message.',
    } satisfies Record<Audience, string>,
    audiences,
    invited: 'Whom do you invite?',
    invitedHint: 'You can invite more people later.',
    capacity: 'How many seats?',
    capacityHint:
      'Leave it empty where there is room for all. Who comes too late for a seat can wait for one.',
    tone: 'What is it for?',
    tones,
    reminders: 'Reminders',
    remindersHint: 'In its thread. Whoever comes gets the last of them as a message too.',
    reminderNames: reminders,
    raise: (posts: number) => `Raise to ${posts}`,
  },

  moveForm: {
    title: 'Move the event',
    submit: 'Move it',
    now: (title: string, when: string) => `*${title}*\nNow: ${when}`,
    told: (count: number) =>
      count === 0
        ? 'Nobody has answered yet, so nobody is told.'
        : `${people(count)} answered: each of them is told, and their calendars change.`,
    same: 'That is when it is already. Choose another day, time or length.',
  },

  cancelForm: {
    title: 'Cancel the event',
    submit: 'Cancel it',
    close: 'Keep it',
    sure: (title: string, when: string) => `Cancel *${title}*, ${when}?`,
    told: (count: number) =>
      count === 0
        ? 'Nobody has answered yet. It cannot be brought back.'
        : `${people(count)} answered: each of them is told at once. It cannot be brought back.`,
    reason: 'Why? It is told to those who would have come.',
    reasonHint: 'One line, if you like.',
  },

  inviteForm: {
    title: 'Invite people',
    submit: 'Invite them',
    about: (title: string, when: string) => `*${title}*\n${when}`,
    before: (count: number) => `${people(count)} ${count === 1 ? 'is' : 'are'} invited already.`,
    who: 'Whom do you invite?',
    hint: 'Each gets one message with three buttons. Nobody gets more than one such message a week from me.',
    nobody: 'Choose at least one person.',
  },

  problems: {
    empty: 'Please fill this in.',
    unread: 'I could not read that. Please write it again.',
    over: 'That is over already. Choose a day and time still ahead.',
    'too far': 'That is more than a year ahead. Choose a day within a year.',
    taken: (day: string) =>
      `Something else is posted here on that day, and there are never two. The next free day is ${day}.`,
    unheard: (from: string, to: string) =>
      `Nobody would hear of it in time: nothing is posted here between ${from} and ${to}. Choose a later time, or invite people yourself.`,
    unfinished: 'Put your own words in the place of “…”.',
    seated: (count: number) =>
      count === 1
        ? 'One person has a seat already, and keeps it. Choose 1 or more.'
        : `${count} people have a seat already, and keep it. Choose ${count} or more.`,
    isOut: 'It is announced in the channel already. Choose who else may come, or cancel it and plan another.',
    bot: 'Apps cannot do that. Choose people only.',
    externalHost:
      'People of other organisations get no messages from me, so I could not ask them. Write their name under “from outside”.',
    externalInvited:
      'People of other organisations get no messages from me. They can answer in a channel that you share.',
    outside: 'Not all of them can see this community. Invite them to the channel first.',
    tooMany: (most: number) => `That is more than ${most} people. Please choose fewer.`,
  },

  asks: {
    budget: (posts: number, agreed: number) =>
      `This makes ${several(posts, 'post', 'posts')} in 28 days here; agreed are ${agreed}. Raise it?`,
    budgetRefused: (posts: number, agreed: number) =>
      `This makes ${several(posts, 'post', 'posts')} in 28 days here; agreed are ${agreed}. Choose a later day, or ask a coordinator to raise it.`,
    problem: (problem: string) => `It cannot be approved as it stands. ${problem}`,
  },

  planned: {
    title: (title: string) => `Planned: “${title}”.`,
    approved: (title: string, author: string) => `Approved: “${title}”. ${author} is told.`,
    approvedOwn: (title: string) => `Approved: “${title}”.`,
    when: (when: string, minutes: number) => `• When: ${when} · ${length(minutes)}`,
    announced: (when: string) => `• To be announced in the channel: ${when}`,
    atOnce: '• It is announced in the channel right away.',
    sameDay: '• It is announced on its own day, in one post.',
    days: 'Nothing else is posted on these two days; what would come then comes a day later.',
    byInvitation: '• By invitation: nothing is posted in the channel.',
    invited: (count: number) => `• Invited: ${people(count)}`,
    asked: (names: readonly string[]) =>
      `• ${joined(names)} ${names.length === 1 ? 'is' : 'are'} asked three days before whether they can.`,
    noPlace: '• Where is not said yet. Edit it when you know; whoever comes is told.',
  },
  proposed: (title: string) =>
    `Thank you. “${title}” is with the coordinators, who see it in Monday’s note. You hear what becomes of it. Until then you can change it or take it back.`,
  savedDraft: (title: string) => `Saved “${title}”. It still waits for a coordinator.`,
  saved: (title: string) => `Saved “${title}”.`,
  savedShown: (title: string) => `Saved “${title}”. The channel shows it within a minute.`,
  savedTold: (title: string) =>
    `Saved “${title}”. The channel shows it within a minute, and whoever answered is told what changed.`,
  moved: (title: string, when: string, count: number) =>
    count === 0
      ? `Moved: “${title}” is now ${when}.`
      : `Moved: “${title}” is now ${when}. ${people(count)} ${count === 1 ? 'is' : 'are'} told.`,
  movedAnnouncement: (when: string) => `It is announced ${when}.`,
  cancelled: (title: string, count: number) =>
    count === 0
      ? `“${title}” is cancelled.`
      : `“${title}” is cancelled. ${people(count)} ${count === 1 ? 'is' : 'are'} told.`,
  declined: (title: string, author: string) => `Declined: “${title}”. ${author} is told, kindly.`,
  declinedOwn: (title: string) => `Declined: “${title}”.`,
  withdrawn: (title: string) => `Taken back: “${title}”. Nobody is asked about it any more.`,
  willAnnounce: (title: string, when: string) => `“${title}” is announced ${when}.`,
  willAnnounceNow: (title: string) => `“${title}” is on its way to the channel.`,
  invitedNow: (title: string, names: readonly string[]) => `Invited to “${title}”: ${joined(names)}.`,
  invitedBefore: 'All of them are invited already, or host it.',
  invitedHome: (names: readonly string[]) =>
    `${joined(names)} heard from me this week already, and would hear of it too late by message: it stands on their Home tab.`,

  invitation: (by: string, community: string) => `${by} invites you to an event of ${community}:`,
  told: {
    approved: (title: string, where: string) =>
      `Your event “${title}” in ${where} is approved. Thank you for bringing it.`,
    when: (when: string) => `• When: ${when}`,
    announced: (when: string) => `• To be announced: ${when}`,
    declined: (title: string, where: string) =>
      `Your event “${title}” in ${where} is not taken for now. That is about this time, not about you: propose another whenever you like.`,
  },

  home: {
    line: (title: string, where: string, when: string) => `*${title}* in ${where}\n${when}`,
    invited: 'You are invited.',
    more: (count: number) =>
      `and ${several(count, 'more event', 'more events')}; \`event\` in a channel shows all of its own`,
  },

  decisions: {
    draft: (author: string, when: string, quoted: string) =>
      `${author} proposes an event, ${when}:\n${quoted}`,
    draftOver: (author: string, quoted: string) =>
      `${author} proposed an event whose day is over:\n${quoted}`,
    stranded: (title: string, when: string) =>
      `“${title}” is planned for ${when}, but its announcement is not in the channel. Announce it, or cancel it.`,
  },
  withdrawnAlert: (title: string, when: string, count: number) =>
    `The announcement of “${title}” was deleted. The event itself is still planned for ${when}${
      count === 0 ? '' : `, and ${people(count)} answered`
    }. If it shall not take place, cancel it: then they are told.`,

  gone: 'That event is not here any more.',
  notPlanned: (title: string) => `“${title}” is over or cancelled, so that cannot be done.`,
  notDraft: (title: string) => `“${title}” was decided about already.`,
  notYours: 'Only who proposed it can change it. A coordinator can edit it too.',
  onItsWay: 'It is announced, or on its way to the channel already.',
  notOpen: 'Nothing is posted while this community is not open. Plan an event once it is.',
  notTold:
    'This channel does not know of Trellis yet; its first prompt will say so. Plan an event once that is posted.',
};

const joined = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);

const texts: Record<Locale, typeof en> = { en };
