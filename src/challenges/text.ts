/** Pure. Every sentence about challenges, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const people = (count: number): string => several(count, 'person', 'people');

const weeksAgo = (days: number): string =>
  days < 14 ? `${several(days, 'day', 'days')} ago` : `${Math.round(days / 7)} weeks ago`;

const howToEnter = 'Hand in with the button, or show it in the thread.';

const en = {
  verbs: { challenge: 'what the community is trying together: running, planned and past challenges' },

  buttons: {
    plan: 'New challenge',
    edit: 'Edit',
    chooseDay: 'Choose another day',
    extend: 'Extend',
    extendWeek: 'Extend by a week',
    end: 'End now',
    endSurely: 'End it',
    cancel: 'Cancel it',
    keep: 'Keep it',
    show: 'Show the entries',
    letRest: 'Let it rest',
    enter: 'Hand in an entry',
    change: 'Change my entry',
    withdraw: 'Withdraw my entry',
    list: 'All challenges',
  },

  list: {
    title: (community: string) => `Challenges of ${community}`,
    none: 'There is no challenge yet. It is a task for a week or three: whoever likes hands something in, and at the end all entries are shown together. Nobody is ranked.',
    running: (until: string, tookPart: number) =>
      tookPart === 0
        ? `Running until ${until}.`
        : `Running until ${until}. ${people(tookPart)} took part so far.`,
    leaving: (until: string) => `On its way to the channel; running until ${until}.`,
    planned: (from: string, until: string) => `Planned from ${from} until ${until}.`,
    stranded: (from: string) => `It was to begin ${from}, but was not posted.`,
    shown: (on: string, tookPart: number) => `Over since ${on}. ${people(tookPart)} took part.`,
    nothing: (on: string) => `Over since ${on}, without entries.`,
    unshown: (on: string, tookPart: number) =>
      `Over since ${on}. ${people(tookPart)} took part; the entries were not shown together.`,
    cancelled: 'Cancelled.',
    noneNow: 'None is running or planned.',
    past: 'Earlier ones',
    more: (count: number) => `and ${count} more before that`,
  },

  form: {
    title: 'A new challenge',
    editTitle: 'Edit the challenge',
    extendTitle: 'Extend the challenge',
    plan: 'Plan it',
    save: 'Save',
    extend: 'Extend it',
    close: 'Not now',
    done: 'Done',
    idea: 'Start from an idea',
    ideaHint: 'Choosing one fills in the rest. You can change every word of it.',
    own: 'My own idea',
    name: 'What is it called?',
    task: 'What is to be done, and what is an entry?',
    taskHint: 'Small enough for an hour or two. Say what people hand in: a link, three lines, a picture.',
    first: 'First day',
    firstHint: 'It is announced in the channel on this day.',
    last: 'Last day',
    lastHint: 'On this day all entries are shown together, in the channel.',
    time: 'At what time?',
    timeHint: (zone: string) => `Both days, in ${zone}.`,
    until: 'New last day',
    raise: (posts: number) => `Raise to ${posts}`,
    anyway: 'Plan it anyway',
    both: 'Raise it and plan it',
  },

  problems: {
    empty: 'Please write something here.',
    tooLong: (most: number) => `That is more than ${most} letters. Please make it shorter.`,
    over: 'That is over already. Choose a day and time still ahead.',
    'too short': 'The last day has to be after the first.',
    'too long': 'That is more than a quarter. Choose a last day within three months of the first.',
    quiet: (from: string, to: string) =>
      `Nothing is posted here between ${from} and ${to}. Choose another time, or change the quiet hours.`,
    taken: (day: string) =>
      `Something else is posted on that day, and there are never two. The next free day is ${day}.`,
    sooner: (until: string) => `It runs until ${until} already. Choose a later day.`,
  },

  asks: {
    budget: (posts: number, agreed: number) =>
      `This makes ${several(posts, 'post', 'posts')} in 28 days here; agreed are ${agreed}. Raise it?`,
    budgetRefused: (posts: number, agreed: number) =>
      `This makes ${several(posts, 'post', 'posts')} in 28 days here; agreed are ${agreed}. Choose later days, or ask a coordinator to raise it.`,
    running: (title: string, until: string) =>
      `“${title}” is running until ${until}. One challenge a quarter is usual. Plan it anyway?`,
    planned: (title: string, from: string) =>
      `“${title}” is planned from ${from}. One challenge a quarter is usual. Plan it anyway?`,
    ended: (title: string, days: number) =>
      `The last one, “${title}”, ended ${days < 1 ? 'today' : weeksAgo(days)}. One a quarter is usual. Plan it anyway?`,
  },

  planned: (title: string, from: string, until: string) =>
    [
      `Planned: “${title}”.`,
      `• Announced: ${from}`,
      `• All entries are shown: ${until}`,
      'Nothing else is posted on these two days; what would come then comes a day later. Its thread gets a short note at half-time, and one on the working day before the end.',
    ].join('\n'),
  saved: (title: string) => `Saved “${title}”.`,
  savedShown: (title: string) => `Saved “${title}”. Its announcement shows it within a minute.`,
  extended: (title: string, until: string) =>
    `“${title}” now runs until ${until}. Its announcement says so within a minute.`,
  end: {
    sure: (title: string, tookPart: number, when: string) =>
      tookPart === 0
        ? `End “${title}” now? Nobody has taken part yet, so nothing more is posted in the channel.`
        : `End “${title}”? ${people(tookPart)} took part. What is there is shown in the channel ${when}.`,
    now: 'now',
    onDay: (when: string) => `at the next time that is free: ${when}`,
    done: (title: string) => `“${title}” is over. The showcase is on its way to the channel.`,
    nothing: (title: string) => `“${title}” is over. Nothing more is posted in the channel.`,
    later: (title: string, when: string) => `“${title}” runs until ${when}; then what is there is shown.`,
  },
  cancel: {
    sure: (title: string) =>
      `Cancel “${title}”? Its announcement will say so. What people showed in the thread stays there.`,
    sureUnposted: (title: string) => `Cancel “${title}”? Nothing was posted yet.`,
    done: (title: string) => `“${title}” is cancelled. Its announcement says so within a minute.`,
    doneUnposted: (title: string) => `“${title}” is cancelled. Nothing was posted.`,
  },
  rests: (title: string) => `“${title}” rests.`,

  gone: 'That challenge is not here any more.',
  notRunning: (title: string) => `“${title}” is not running any more, so that cannot be done.`,
  onItsWay: 'It is on its way to the channel. Please try again in a minute.',
  notOpen: 'Nothing is posted while this community is not open. Plan a challenge once it is.',
  notTold:
    'This channel does not know of Trellis yet; its first prompt will say so. Plan a challenge once that is posted.',
  heldNow: 'It is quiet time here: nothing is posted until it is over.',

  entry: {
    title: 'My entry',
    submit: 'Hand it in',
    change: 'Save it',
    words: 'What do you show?',
    wordsHint: 'It is posted in the thread under your name, and shown with all others at the end.',
    link: 'A link, if there is one',
    linkHint: 'It begins with https://',
    linkProblem: 'That is no link that can be opened. It has to begin with https:// and be all of one piece.',
    until: (until: string) => `You can change or withdraw it until ${until}.`,
    done: (until: string) =>
      `Thank you. It is on its way to the thread; you can change or withdraw it until ${until}.`,
    changed: 'Saved. The thread shows it within a minute.',
    hushed:
      'Thank you. It is kept, and shown with all others at the end. It is quiet time here, so it is not posted now.',
    withdrawn: 'Withdrawn. It disappears from the thread within a minute.',
    nothingToWithdraw: 'There is no entry of yours to withdraw.',
    over: (title: string) =>
      `“${title}” is over, so nothing more can be handed in. Copy what you wrote; the thread stays open.`,
    posted: (user: string, words: string, link: string | null) =>
      link === null ? `${user}: ${words}` : `${user}: ${words}\n${link}`,
    theLink: 'the link',
  },

  post: {
    challenge: 'Challenge',
    until: (when: string) => `Until ${when}. Then all entries are shown here; nobody is ranked.`,
    tookPart: (count: number) =>
      count === 0 ? howToEnter : `${people(count)} took part so far. ${howToEnter}`,
    ended: (when: string, count: number) =>
      count === 0 ? `Over since ${when}.` : `Over since ${when}. ${people(count)} took part.`,
    cancelled: 'This challenge was cancelled. What was shown in the thread stays.',
  },

  nudges: {
    half: (title: string, until: string) =>
      `Half-time of “${title}”. There is time until ${until}; something small or unfinished is welcome too.`,
    halfNone: (title: string, until: string) =>
      `Half-time of “${title}”. A first rough try of ten minutes is welcome, and helps others to begin. There is time until ${until}.`,
    last: (title: string, until: string) =>
      `Last call for “${title}”: until ${until}. Then all that is here is shown in the channel.`,
    lastNone: (title: string, until: string) =>
      `Last call for “${title}”: until ${until}. One line, a question or half a try is enough to be in it.`,
  },
  closed:
    'The time of this challenge is over. Whoever tries it later is welcome to show it here: the thread stays open.',

  showcase: {
    title: (title: string) => `What came of “${title}”`,
    order: 'In the order in which they came:',
    words: (who: string, words: string) => `• ${who}: ${words}`,
    inThread: (who: string) => `• ${who}`,
    somebody: 'Somebody',
    seeLink: 'the link',
    seeThread: 'in the thread',
    goesOn: (count: number) => `${several(count, 'more is', 'more are')} in this thread.`,
    continued: 'The others:',
    thanks: (names: string) => `Thank you ${names}.`,
    thanksAll: 'Thank you to all who took part.',
  },

  home: {
    line: (title: string, where: string, until: string) =>
      `Challenge: “${title}” in ${where}, until ${until}`,
  },

  decisions: {
    nothing: (title: string) =>
      `Nobody handed anything in for “${title}”. That happens: the time or the task may not have suited. Extend it, or leave it.`,
    unshown: (title: string, tookPart: number) =>
      `“${title}” is over and ${people(tookPart)} took part, but the entries were not shown together. Show them now?`,
    stranded: (title: string, from: string) =>
      `“${title}” was to begin ${from}, but was not posted. Choose another day, or cancel it.`,
  },

  alerts: {
    unannounced: (title: string, where: string, what: string) =>
      `The challenge “${title}” was not announced in ${where}. ${what} Choose another day for it when you like.`,
    perhapsAnnounced: (title: string, where: string) =>
      `Perhaps the challenge “${title}” was not announced in ${where}: Slack did not say. Please look in the channel. If it is not there, choose another day; if it is, delete it first.`,
    unshown: (title: string, where: string, what: string) =>
      `The entries of “${title}” were not shown in ${where}. ${what} They are kept; show them when you like.`,
    perhapsShown: (title: string, where: string) =>
      `Perhaps the entries of “${title}” were not shown in ${where}: Slack did not say. Please look in the channel. If they are not there, show them again.`,
    late: 'Trellis was not running, or could not reach Slack in time.',
  },
};

const texts: Record<Locale, typeof en> = { en };
