/** Pure. Every sentence about introductions, by locale. What people wrote comes in escaped already. */
import { smallestGroup } from '../groups.ts';
import type { Locale } from '../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Ana, Ben and Cleo. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Groups that are too small are not told apart. */
const few = (count: number): string =>
  count < smallestGroup ? `Fewer than ${smallestGroup} people` : `${count} people`;

const first = 'You come first in the next one.';

const en = {
  verbs: { intros: 'meet somebody of the community now and then: take part, have a break, your details' },

  listed,

  buttons: {
    join: 'Take part',
    stop: 'Stop',
    snooze: 'Have a break',
    endBreak: 'End my break',
    back: 'I am back',
    details: 'My details',
    rhythm: 'Set a rhythm',
    declare: 'Declare this channel for introductions',
    undeclare: 'No longer for everybody who joins',
    guestsIn: 'Guests may take part',
    guestsOut: 'Without guests',
    past: 'Import past pairs',
    met: 'We met',
    planned: 'Planned',
    notNow: 'Not this time',
    leaveOut: 'Leave me out of introductions',
    greet: 'Introduce us',
    greets: 'I show newcomers around',
    pause: 'Pause it',
    keep: 'Leave it as it is',
    raise: (posts: number) => `Raise to ${posts} and post it`,
  },

  show: {
    title: (community: string) => `Introductions in ${community}`,
    about:
      'Now and then two members are introduced to each other in a message of their own, with a question to begin with; half an hour is plenty. To take part is your own choice, and only the people you are introduced to see that you do.',
    out: 'You do not take part.',
    in: 'You take part.',
    next: (when: string) => `The next round: ${when}.`,
    noNext: 'No round is planned yet.',
    snoozed: (until: string) => `You take part, and have a break until ${until}.`,
    resting:
      'You rest: three rounds in a row passed without a word from you. You are introduced again once you say that you are back.',
    noGuests: 'In this community guests do not take part; its coordinators can change that.',
    leftOut:
      'You asked to be left out of this community, so you are not introduced either. “Take part” changes that for introductions alone.',
    withNow: (names: string) => `You are introduced to ${names} now. Did you meet?`,
    forCoordinators: 'For coordinators',
    taking: (count: number) => (count === 0 ? 'Nobody takes part yet.' : `${few(count)} take part.`),
    resters: (count: number) => `${several(count, 'person', 'people')} of them rest or have a break.`,
    lastRound: (when: string, introduced: number) =>
      introduced === 0
        ? `In the last round, on ${when}, nobody could be introduced.`
        : `In the last round, on ${when}: ${few(introduced).toLowerCase()} were introduced.`,
    lastMet: (count: number) =>
      count === 0 ? 'Nobody has said yet that they met.' : `${few(count)} said that they met.`,
    noRhythm: (command: string) =>
      `There is no rhythm for it yet. Press “Set a rhythm”, or write \`${command} rhythm add introductions every other Monday at 10:00\`.`,
    undeclared: 'Whoever joins the channel takes part only if they say so.',
    declared: (since: string) => `Whoever has joined the channel since ${since} takes part.`,
    declaring: (when: string) =>
      `The notice is posted ${when}. Whoever joins the channel after it takes part.`,
    guestsIn: 'Guests may take part.',
    guestsOut: 'Guests do not take part.',
  },

  said: {
    joined: 'You take part now. “My details” helps to find somebody whom you do not meet anyway.',
    stopped: 'You do not take part any more. Nobody is told.',
    leftOut: 'You are left out of introductions here. Nobody is told.',
    snoozed: (until: string) => `You have a break until ${until}.`,
    back: 'Good to have you back. You are in the next round.',
    saved: 'Saved. It holds from the next round on.',
    guestsIn: 'From now on guests may take part, if they say so.',
    guestsOut: 'From now on guests do not take part. Those who did are left out, and told so.',
    undeclared:
      'From now on those who join the channel take part only if they say so. Whoever takes part already goes on.',
  },

  snooze: {
    title: 'Have a break',
    until: 'Until when?',
    hint: 'For example “28 December”, “next Monday” or “in three weeks”.',
    submit: 'Have a break',
    close: 'Not now',
  },

  details: {
    title: 'My details',
    intro: 'All of this may stay empty. It serves to choose whom you are introduced to, and nothing else.',
    site: 'Where do you sit?',
    siteHint: 'A town or a building. Rounds that meet in person prefer people at one place; all others mix.',
    group: 'With whom do you work every day?',
    groupHint: 'The name of your team. You are rather introduced to somebody of another one.',
    ticks: 'I would also',
    across: 'meet people of other communities',
    acrossHint: 'Whom you are introduced to learns that you take part here.',
    greets: 'show newcomers around',
    greetsHint: 'They are told your name, and now and then one is introduced to you.',
    avoided: 'Whom would you rather not be introduced to?',
    avoidedHint:
      'It holds in all communities, both ways. Nobody ever sees it but you: not they, and no coordinator.',
    submit: 'Save',
    close: 'Not now',
    done: 'Done',
    tooMany: (most: number) => `These are more than ${most} people. Please choose fewer.`,
  },

  intro: {
    meet: (names: readonly string[], where: string) =>
      names.length > 2
        ? `${listed(names)}, meet one another. You all take part in introductions in ${where}.`
        : `${listed(names)}, meet each other. You both take part in introductions in ${where}.`,
    meetAcross: (names: readonly string[], where: string) =>
      `${listed(names)}, meet ${names.length > 2 ? 'one another' : 'each other'}. This is a round of introductions in ${where}.`,
    visitor: (name: string, where: string) => `${name} is of ${where}, and would also meet people elsewhere.`,
    greet: (newcomer: string, greeter: string, where: string) =>
      `${newcomer}, meet ${greeter}. ${newcomer} is new in ${where}; ${greeter} offered to show newcomers around.`,
    begin: 'To begin with',
    oneClock: 'Your clocks show the same hour, so any working hour suits you both.',
    oneClockAll: 'Your clocks show the same hour, so any working hour suits you all.',
    span: (from: string, to: string) => `${from} to ${to}`,
    hours: (spans: string) => `You are both at work from ${spans}.`,
    hoursAll: (spans: string) => `You are all at work from ${spans}.`,
    small:
      'Half an hour is plenty. What you talk about stays with you; in the community only totals are known.',
    newlyIn: (since: string) =>
      `Whoever joined the channel since ${since} takes part. If that is not for you, one tap ends it.`,
    met: 'You met.',
    planned: 'It is planned.',
    apart:
      'A message to all of you could not be opened, so each of you gets this one. Write to each other when it suits you.',
    nudge:
      'Have you found half an hour? One tap is enough. If it does not suit this time, that is all right too.',
  },

  answered: {
    met: 'Thank you. It is noted that you met.',
    planned: 'Noted: it is planned. Once you have met, say so with one tap.',
    'not this time': 'All right. Nobody is told, and there will be another round.',
  },

  left: {
    'too few': (where: string) =>
      `Today was a round of introductions in ${where}, but nobody else takes part at present, so you were not introduced to anybody. ${first}`,
    'no shared hours': (where: string) =>
      `Today was a round of introductions in ${where}. Nobody else who takes part is at work when you are, so you were not introduced to anybody. ${first}`,
    'nobody left': (where: string) =>
      `Today was a round of introductions in ${where}. This time it did not work out for everybody: nobody was left for you whom you have not met lately and who is at work when you are. ${first}`,
    away: (where: string) =>
      `You were left out of today’s round of introductions in ${where}, since your Slack status says that you are away. Once you are back, you come first.`,
    guest: (where: string) =>
      `Guests do not take part in introductions in ${where} any more, so you were left out of today’s round. Its coordinators can change that.`,
  },

  rests: (where: string) =>
    `Three rounds of introductions in ${where} passed without a word from you. That happens. You are left in peace until you say that you are back.`,

  notDrawn: (where: string) =>
    `The round of introductions in ${where} did not take place: Trellis was not running, or could not reach Slack in time. The next one comes as planned.`,

  notice: {
    posted: (where: string) =>
      `From now on, whoever joins ${where} takes part in introductions: now and then two members are introduced to each other in a message of their own, with a question to begin with. Half an hour is plenty, and one tap ends it. Whoever is here already takes part if they say so.`,
    planned: (when: string) =>
      `The notice is posted ${when}. Whoever joins the channel after it takes part, and is told so with their first introduction; whoever is here already takes part if they say so.`,
    already: 'This channel is declared for introductions already.',
    budget: (posts: number, agreed: number) =>
      `The notice makes ${several(posts, 'post', 'posts')} in 28 days here; agreed are ${agreed}. Raise it?`,
    notOpen: 'Nothing is posted while this community is not open. Declare the channel once it is.',
    notTold:
      'This channel does not know of Trellis yet; its first prompt will say so. Declare it once that is posted.',
  },

  greeting: {
    offer: (greeter: string) =>
      `${greeter} offered to show newcomers around. Shall I introduce you to each other?`,
    ask: 'Newcomers here are glad of somebody who shows them around. Would you be one of those?',
    askOutsider:
      'Newcomers here are glad of somebody who shows them around. Would you be one of those? You take part in introductions then.',
    greets: 'Thank you. Now and then a newcomer is told your name, and introduced to you if they like.',
    on: (greeter: string) => `A message to you and ${greeter} is on its way.`,
    gone: (greeter: string) =>
      `${greeter} cannot be introduced at present. Ask in the channel: somebody will.`,
  },

  past: {
    title: 'Import past pairs',
    intro:
      'So that nobody is introduced again to whom they have just met. One line a pair or trio: the date, then the people.',
    field: 'Past pairs',
    hint: 'For example “2026-03-02, @ana, @ben”. Names or member ids, with commas or semicolons. All lines are taken, or none.',
    submit: 'Import',
    close: 'Not now',
    done: 'Done',
    added: (pairs: number, rounds: number, here: number) =>
      [
        pairs === 0
          ? 'Nothing is new.'
          : `${several(pairs, 'introduction', 'introductions')} of ${several(rounds, 'round', 'rounds')} imported.`,
        ...(here === 0 ? [] : [`${several(here, 'line was', 'lines were')} known already.`]),
        'Nobody is told.',
      ].join(' '),
    nothing: 'There is no pair in this. One line a pair: the date, then the people.',
    line: (line: number, what: string) => `Line ${line}: ${what}`,
    more: (count: number) => `And ${count} more.`,
    nothingTaken: 'Nothing was imported yet. Please put these right:',
    problems: {
      quote: 'a quotation mark is not closed.',
      date: (said: string) => `“${said}” is no date. Write it like 2026-03-02.`,
      future: (said: string) => `${said} is still to come.`,
      few: 'a pair needs two people, a trio three.',
      many: 'these are more than three people. Write pairs and trios one by one.',
      twice: 'the same person stands there twice.',
      unknown: (said: string) =>
        `“${said}” is nobody’s name here. Write the member id instead: it stands in their profile.`,
      several: (said: string) =>
        `“${said}” is the name of several people. Write the member id instead: it stands in their profile.`,
      unread: 'Slack does not tell who is here. Please try again in a few minutes, or write member ids.',
    },
  },

  home: {
    current: (names: string, where: string) => `You are introduced to ${names}, in ${where}.`,
    planned: 'It is planned.',
  },

  decisions: {
    few: (rounds: number) =>
      `In each of the last ${rounds} rounds of introductions fewer than four people took part. That happens in the beginning, and in quiet months. Pause it until more want to?`,
  },

  gone: 'That introduction is not here any more.',
  noGuests: 'In this community guests do not take part in introductions. Its coordinators can change that.',
  notIn: 'You do not take part in introductions here, so there is nothing to change.',
};

const texts: Record<Locale, typeof en> = { en };
