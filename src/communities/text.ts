import { slackDateFirst } from '../calendar/when.ts';
import type { Locale } from '../slack/locale.ts';
import { channel, escapeMrkdwn, person } from '../slack/mrkdwn.ts';
import type {
  ChannelState,
  CommunityKind,
  CountMode,
  NoticeStyle,
  Retention,
  RoleName,
} from './community.ts';

type Named = { name: string; channel: string };

/** “a coordinator”, “an expert”. */
export const aRole = (role: RoleName): string => (role === 'expert' ? `an ${role}` : `a ${role}`);

const people = (users: readonly string[]): string => users.map(person).join(', ');
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const place = ({ name, channel: id }: Named): string => `*${escapeMrkdwn(name)}* in ${channel(id)}`;

/** The local date of an instant (epoch ms), said with its zone: midnight here is another day elsewhere. */
const dateOf = (at: number, zone: string): string =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: zone }).format(at)} (${zone})`;

/** A moment in the reader's zone, and in the community's where that may be another. */
const momentOf = (at: number, zone: string): string => {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  const there = format.format(at);
  return `${slackDateFirst('en', at, zone)} (${there} ${zone})`;
};

const en = {
  verbs: {
    menu: 'what you can do here',
    create: 'make this channel a community',
    join: 'become a member, and enter its channel',
    leave: 'stay in the channel, but be left out: uncounted, no messages',
    list: 'communities that you may see',
    info: 'what it is about, its rhythm and what comes next',
    settings: 'name, purpose, time zone and how much is posted',
    role: 'ask somebody to coordinate, facilitate, advise or sponsor',
    roles: 'who does what here, and what each role may do',
    handOver: 'ask somebody to coordinate in your place',
    experts: 'who may be asked about what',
    expertsAdd: 'what people may ask you about',
    rest: 'let the community sleep',
    wake: 'let it go on',
    end: 'end it well; it can be brought back',
    hush: 'nothing is posted until a date, and nothing is caught up',
    hushWorkspace: 'the same for all communities of the workspace',
  },
  usage: {
    create: '<name> [- purpose] [for @person]',
    named: '[#channel or name]',
    role: '@person coordinator|facilitator|expert|sponsor|member',
    handOver: 'over @person',
    experts: '[words]',
    expertsAdd: '[topics, separated by commas]',
    rest: '[until <date>]',
    hush: 'until <date> | off',
  },
  kinds: {
    guild: 'Guild: people of one craft',
    'meetup group': 'Meetup group: people who meet',
    'reading circle': 'Reading circle: people who read together',
    'support circle': 'Support circle: people who help each other',
    'leadership round table': 'Leadership round table: people who lead',
  } satisfies Record<CommunityKind, string>,
  roles: {
    coordinator: 'coordinator: looks after purpose and rhythm',
    facilitator: 'facilitator: may run events and challenges',
    expert: 'expert: may be asked',
    sponsor: 'sponsor: stands for it in the organisation',
  } satisfies Record<RoleName, string>,
  noticeStyles: {
    message: 'One message in the channel',
    footer: 'A few lines below the first post',
  } satisfies Record<NoticeStyle, string>,
  countModes: {
    'unless left out': 'Everybody, unless they ask to be left out',
    'opt in': 'Only people who ask to be counted',
    totals: 'Totals only, nobody by person',
  } satisfies Record<CountMode, string>,

  retentions: {
    '90': 'For 90 days',
    '180': 'For 180 days',
    '365': 'For a year',
  } satisfies Record<Retention, string>,

  // Starting
  notHere: 'A community lives in a channel. Go to the channel that it should be in, and run this there.',
  notGeneral:
    'This channel is for everybody in the company, so it stays as it is. Choose the channel of the people who share the craft.',
  archived: 'This channel is archived. Bring it back first, then start the community.',
  cannotSee: `I cannot see this channel. If it is private, type \`/invite @Trellis\` in it and run this again. In group messages there are no communities.`,
  cannotEnter: 'I may not enter this channel by myself. Type `/invite @Trellis` in it, then try once more.',
  notNamed: 'Give it a name first, for example `Data craft - getting better at analysis`.',
  nameTooLong: 'Please keep the name under 80 characters.',
  onlyStewardsPropose:
    'Only people who look after the workspace can propose a community for somebody else. You can start it yourself and ask them to be its coordinator.',
  cannotCoordinate: (user: string) =>
    `${person(user)} cannot coordinate a community: that needs a full account of this workspace.`,
  notInChannel: (user: string) =>
    `${person(user)} is not in this private channel. Invite them to it first, then try again.`,
  nobodyAskedNow:
    'It is quiet time in this workspace, so I ask nobody anything now. Please do this again when that is over.',
  hearsLater: (user: string, when: string) => `${person(user)} hears of it on ${when}.`,
  /** That somebody has a break, and until when, is nobody else’s to know. */
  hearsSometime: (user: string) => `${person(user)} hears of it later.`,
  oneAWeek:
    'One a week is my limit for messages that nobody asked for. Whoever is away or wants quiet hears later.',
  doesNotHear: (user: string) =>
    `It is quiet time in this workspace, so ${person(user)} does not hear of it from me. Please tell them yourself.`,
  nobodyToAsk:
    'This channel has more than 25 people, so its creator or a workspace admin should agree first, and I found neither. Ask an admin to run this command here.',
  requested: (approvers: readonly string[]) =>
    `This channel has more than 25 people, so I asked ${people(approvers)} to agree. You will hear from me when they have answered. Until then nothing happens in the channel.`,
  request: (asker: string, at: Named, purpose: string) =>
    `${person(asker)} would like ${channel(at.channel)} to become a community, *${escapeMrkdwn(at.name)}*${purpose ? `: ${escapeMrkdwn(purpose)}` : ''}. It has more than 25 people, so you decide. If you agree, ${person(asker)} prepares it; nothing is posted before they open it.`,
  approve: 'Approve',
  decline: 'Decline',
  approvedBy: (user: string, asker: string) =>
    `Thank you, ${person(user)}. ${person(asker)} can now prepare it.`,
  declinedBy: (user: string, asker: string) => `All right, ${person(user)}. I tell ${person(asker)} kindly.`,
  answeredAlready: 'This has been answered already. Nothing more to do here.',
  askerGone: (asker: string) =>
    `${person(asker)} is not in this workspace any more, so nothing of the wish is left. Anybody can start anew.`,
  approvedForYou: 'Good news: your community was agreed to. Here is what it would look like.',
  declinedForYou: (at: Named) =>
    `Your wish to make ${channel(at.channel)} a community was declined this time. A smaller channel of the people who care most needs nobody's word.`,
  proposed: (user: string) =>
    `I asked ${person(user)} whether they would look after it. It starts when they accept, and you will hear from me.`,
  proposal: (by: string, at: Named, purpose: string) =>
    `${person(by)} thinks that ${channel(at.channel)} could become a community, *${escapeMrkdwn(at.name)}*${purpose ? `: ${escapeMrkdwn(purpose)}` : ''}, and that you are the one to look after it. It takes about half an hour a week, and every step can be undone. Nothing is posted before you open it.`,
  accept: 'Yes, gladly',
  notForMe: 'Not for me',
  proposalAccepted: (user: string, at: Named) =>
    `${person(user)} looks after ${place(at)} now and is preparing it.`,
  proposalDeclined: (user: string, at: Named) =>
    `${person(user)} cannot look after ${channel(at.channel)} at the moment. You can propose it to somebody else.`,
  proposalLeft: 'No problem at all. Thank you for answering.',

  // What is there already
  isOpen: (at: Named) => `There is a community here already: ${place(at)}. A channel has one at most.`,
  isDraftOf: (user: string) => `${person(user)} is preparing a community here. A channel has one at most.`,
  isRequested: (user: string) =>
    `${person(user)} has asked to start a community here, and it waits for an answer. A channel has one at most.`,
  isProposed: (user: string) => `A community here was proposed to ${person(user)}, who has not answered yet.`,
  isEnded: (at: Named, coordinators: readonly string[]) =>
    `There was a community here, ${place(at)}, and it has ended. ${coordinators.length > 0 ? people(coordinators) : 'A workspace admin'} can bring it back.`,

  takeBack: 'Take it back',
  takenBack: 'Taken back. Nothing of it is left.',

  // The draft
  draftTitle: (name: string) => `${escapeMrkdwn(name)}: only you see this`,
  draftIntro: 'Nothing is posted and nobody is counted until you open it.',
  noticeComesAs: {
    message: 'This is what the channel will read when you open it:',
    footer: 'These lines will stand below the first post:',
  } satisfies Record<NoticeStyle, string>,
  firstBeats: 'The first three times:',
  noBeats: 'Nothing is planned yet.',
  beat: (at: number, zone: string, what: string) => `• ${momentOf(at, zone)}: ${escapeMrkdwn(what)}`,
  otherBots: (bots: readonly string[]) =>
    `${bots.map((bot) => `*${escapeMrkdwn(bot)}*`).join(' and ')} is in this channel too. Both can live side by side; think about how much that makes together. Its prompts can come along: \`prompt\` in this channel shows a button to import them.`,
  secondCoordinator:
    'Two look after a place better than one: you can ask a second coordinator as soon as it is open.',
  kindAsked: '*What sort of community is it?* It decides the first rhythm and which prompts suit.',
  kindIs: (kind: string) => `What sort of community: ${kind}.`,
  openIt: 'Open it',
  changeSettings: 'Change settings',
  notNow: 'Not now',
  keptDraft: (command: string) =>
    `It stays as it is, for you only. Run \`${command}\` in the channel to come back to it.`,
  opened: (at: Named, style: NoticeStyle, command: string) =>
    `${place(at)} is open. ${style === 'message' ? 'I have told the channel.' : 'The first post will tell the channel.'} \`${command}\` there shows what you can do.`,
  hushedNow:
    'It is quiet time now: nothing may be posted, so the channel could not be told. Open it when that is over.',
  noticeFailed: (at: Named) =>
    `I could not tell ${channel(at.channel)} about *${escapeMrkdwn(at.name)}*, so it is closed again and nobody is counted. Open it once more when I can post there.`,

  // The notice
  notice: ({ by, rhythm, name }: { by: string; rhythm: string; name: string }, mode: CountMode) =>
    [
      `${person(by)} asked me to keep a steady beat for *${escapeMrkdwn(name)}* here.${rhythm ? ` I post ${escapeMrkdwn(rhythm)}, and never twice on a day.` : ''}`,
      en.countedInNotice[mode],
    ].join(' '),
  countedInNotice: {
    'unless left out':
      'I count who posts, reacts and attends, never what is written, and only you see your part. Anybody can be left out, with one tap.',
    'opt in':
      'I count who posts, reacts and attends only for those who say so below, never what is written, and only you see your part.',
    totals:
      'I count how many people post, react and attend, nobody by person, and never what is written. Anybody can be left out even of that.',
  } satisfies Record<CountMode, string>,
  leaveMeOut: 'Leave me out',
  countMeIn: 'Count me in',
  whatItSees: 'What it sees',
  leftOut: (at: Named) =>
    `Done: you are left out of ${place(at)}. You stay in the channel; nothing you do is counted, and I send you nothing and ask you nothing. You can come back at any time.`,
  leaving: {
    notMine: (at: Named) =>
      `This is not a message of mine, but it stands in ${place(at)}. Shall I leave you out there? You stay in the channel; nothing you do is counted, and I ask you nothing.`,
    from: (name: string) => `Leave me out of ${name}`,
    nowhere: (command: string) =>
      `That message is about no community that you are in, so there is nothing to leave out. Try it on a message in a community’s channel, or type \`${command} leave\` there.`,
  },
  countedIn: (at: Named) => `Welcome: you are part of ${place(at)}. Only you see your part.`,
  neverCounted:
    'You belong to another organisation, so nothing that you do here is counted. There is nothing to leave.',
  seesTitle: 'What Trellis sees',
  sees: (mode: CountMode): string[] => [
    {
      'unless left out':
        '*What is recorded.* That you posted, replied, reacted or attended, and when. Not what you wrote; it is neither kept nor read for meaning.',
      'opt in':
        '*What is recorded.* Nothing, unless you said “Count me in”. Then: that you posted, replied, reacted or attended, and when. Not what you wrote; it is neither kept nor read for meaning.',
      totals:
        '*What is recorded.* How much was posted, answered and attended in all, with nobody’s name in any figure. Not what you wrote; it is neither kept nor read for meaning.',
    }[mode],
    '*How long.* Figures look back about three months. What is recorded goes when the app is removed from the workspace.',
    '*Who sees it.* Your part shows to you alone, and only when you ask. Coordinators see sums of the community, and nothing about groups of fewer than five people. A private channel’s community shows to nobody outside it.',
    '*How to leave.* Tap “Leave me out” in the menu of any message of mine, or run the command there with `leave`. You stay in the channel, uncounted and undisturbed. People of other organisations are never counted.',
  ],
  close: 'Close',

  // Joining
  alreadyMember: (at: Named) => `You are a member of ${place(at)} already.`,
  joined: (at: Named) => `You are in: ${place(at)}.`,
  enterChannel: (at: Named) =>
    `Go to ${channel(at.channel)} and press *Join Channel*: then you are a member of *${escapeMrkdwn(at.name)}*.`,
  isOver: (at: Named) => `${place(at)} has ended.`,

  // Looking
  listTitle: 'Communities',
  listLine: (at: Named, members: number, purpose: string, state: string) =>
    `• ${place(at)} · ${count(members, 'person', 'people')}${state ? ` · ${state}` : ''}${purpose ? `\n   ${escapeMrkdwn(purpose)}` : ''}`,
  listEmptyForGuests:
    'No community that you can see yet. Somebody who works here can add you to the channel of one.',
  andMore: (number: number, command: string) =>
    `And ${number} more: \`${command} info\` and a name tells about one of them.`,
  listEmpty: (command: string) =>
    `No community that you can see yet. Start one where people already talk: \`${command} create\` in that channel.`,
  privateOnes: (number: number) => `There are also ${number} private ones.`,
  states: {
    resting: 'resting',
    draft: 'being prepared',
    requested: 'waiting for a yes',
    proposed: 'proposed',
    ended: 'ended',
  },
  purposeIs: (purpose: string) => `*Purpose.* ${escapeMrkdwn(purpose)}`,
  domainIs: (domain: string) => `*What it is about.* ${escapeMrkdwn(domain)}`,
  practiceIs: (practice: string) => `*What we do together.* ${escapeMrkdwn(practice)}`,
  lookedAfterBy: (users: readonly string[]) =>
    users.length > 0 ? `*Looked after by* ${people(users)}` : '*Looked after by* nobody at the moment',
  othersWithRole: (role: RoleName, users: readonly string[]) =>
    `*${{ coordinator: 'Coordinators', facilitator: 'Facilitators', expert: 'Experts', sponsor: 'Sponsors' }[role]}* ${people(users)}`,
  membersAre: (members: number) => count(members, 'member', 'members'),
  comesNext: '*What comes next*',
  restingUntil: (until: number | null, zone: string) =>
    until === null ? 'It rests until somebody wakes it.' : `It rests until ${dateOf(until, zone)}.`,
  hushedUntil: (until: number, zone: string) =>
    `Quiet until ${dateOf(until, zone)}: nothing is posted or caught up.`,
  channelIs: (state: Exclude<ChannelState, 'ok'>) =>
    ({
      archived: 'Its channel is archived, so nothing is posted.',
      deleted: 'Its channel is gone, so nothing is posted.',
      unreachable: 'I am not in its channel, so nothing is posted. `/invite @Trellis` there brings me back.',
    })[state],

  // The menu
  menuHere: (at: Named) => `${place(at)}. What would you like?`,
  menuNone: (command: string) =>
    `This channel is not a community yet. You can start one here, or see what there is. \`${command} help\` shows everything.`,
  menuNowhere: (command: string) => `\`${command} help\` shows everything that you can do.`,
  startHere: 'Start one here',
  whatsOn: 'What’s on',
  listAll: 'All communities',
  settings: 'Settings',
  showDraft: 'Look at the draft',
  restNow: 'Let it rest',
  wakeNow: 'Wake it',
  giveRole: 'Ask somebody to help',

  // Forms
  createTitle: 'Start a community',
  settingsTitle: 'Settings',
  roleTitle: 'Ask somebody to help',
  endTitle: 'End this community',
  hushTitle: 'Quiet time',
  save: 'Save',
  goOn: 'Go on',
  cancel: 'Cancel',
  ask: 'Ask',
  fields: {
    name: 'Name',
    purpose: 'Purpose',
    purposeHint: 'One sentence: what people get better at together.',
    kind: 'What sort of community',
    second: 'A second coordinator',
    secondHint: 'Two look after a place better than one. They are asked when you open it.',
    coordinator: 'Who shall look after it',
    coordinatorHint: 'Yourself, or somebody to whom you propose it. It starts when they accept.',
    notice: 'How the channel is told',
    domain: 'What it is about',
    practice: 'What we do together',
    timeZone: 'Time zone',
    timeZoneHint: 'As in Europe/Berlin. Times of this community are kept there.',
    budget: 'Posts in four weeks, at most',
    countMode: 'Whom I count, in the whole workspace',
    retention: 'How long I keep who did what, in the whole workspace',
    retentionHint: 'After that only sums of weeks are kept.',
    person: 'Who',
    role: 'As what',
    until: 'Until the morning of',
    where: 'Where',
    hereOnly: 'In this community',
    everywhere: 'In the whole workspace',
    confirmName: (name: string) => `Type ${name} to end it`,
    endHint: 'Nothing is deleted, and it can be brought back at any time.',
  },
  wrongName: (name: string) => `Type the name as it is: ${name}`,
  wrongZone: 'I do not know this time zone. Write it as in Europe/Berlin.',
  wrongBudget: 'A number from 1 to 28.',
  saved: (at: Named) => `Saved: ${place(at)}.`,
  chooseOtherDay: 'Choose a day to come.',

  // Roles
  roleUsage: (command: string) => `Say who and what, for example \`${command} role @ana facilitator\`.`,
  noSuchPerson: (said: string) =>
    `I do not find ${escapeMrkdwn(said)}. Choose them from the names that Slack shows while you type.`,
  noSuchRole: 'The roles are coordinator, facilitator, expert and sponsor; `member` takes them away.',
  noRoleForBots: 'Apps cannot have a role. Choose a person.',
  noRoleOutside: (user: string) =>
    `${person(user)} belongs to another organisation, so they can take part but have no role here.`,
  noRoleForGuests: (user: string) =>
    `${person(user)} is a guest here: facilitator or expert would work, this role would not.`,
  noRoleUnkept: (user: string) =>
    `I can neither write to ${person(user)} nor keep a role for them. Speak with them yourself: whether I may is theirs to say.`,
  hasRole: (user: string, role: RoleName) => `${person(user)} is ${aRole(role)} already, or was asked.`,
  roleOffered: (user: string, role: RoleName) =>
    `I asked ${person(user)} to be ${aRole(role)}. You will hear from me.`,
  roleOfferedLater: (user: string, role: RoleName) =>
    `I ask ${person(user)} to be ${aRole(role)} as soon as the community is open.`,
  offerFailed: (user: string, role: RoleName, at: Named) =>
    `Slack did not take my message to ${person(user)}, so nobody has asked them to be ${aRole(role)} of ${place(at)}.`,
  roleTaken: (role: RoleName, at: Named) => `You are ${aRole(role)} of ${place(at)} now.`,
  offer: (by: string, role: RoleName, at: Named) =>
    `${person(by)} asks whether you would be ${aRole(role)} of ${place(at)}. ${en.roleMeans[role]}`,
  roleMeans: {
    coordinator: 'You would look after its purpose and rhythm, about half an hour a week.',
    facilitator: 'You could run its events and challenges.',
    expert: 'You could be asked when somebody is stuck.',
    sponsor: 'You would stand for it in the organisation and get one page about it to pass on.',
  } satisfies Record<RoleName, string>,
  roleAccepted: (role: RoleName, at: Named) => `Thank you! You are ${aRole(role)} of ${place(at)} now.`,
  enterAsCoordinator: (at: Named) =>
    `Please enter ${channel(at.channel)} too: you look after it from inside.`,
  roleDeclined: 'No problem at all. Thank you for answering.',
  acceptedBy: (user: string, role: RoleName, at: Named) =>
    `${person(user)} is ${aRole(role)} of ${place(at)} now.`,
  declinedRole: (user: string, role: RoleName, at: Named) =>
    `${person(user)} cannot be ${aRole(role)} of ${place(at)} at the moment.`,
  offerGone: 'This offer is no longer open.',
  rolesEnded: (user: string) => `${person(user)} is a member now, without a role.`,
  rolesEndedForYou: (by: string, at: Named) =>
    `${person(by)} ended your role in ${place(at)}. You stay a member. Thank you for what you did.`,
  noRoles: (user: string) => `${person(user)} has no role here.`,
  lastCoordinator: (user: string, at: Named) =>
    `${person(user)} is the only coordinator of ${place(at)}. Without one, I ask the facilitators and then the channel who looks after it, and after eight more posts it rests. Better: ask somebody first.`,
  stepDown: 'End the role anyway',

  handOver: {
    button: 'Hand over my role',
    title: 'Hand over my role',
    intro:
      'Whom would you like to coordinate in your place? I ask them. Once they accept, your role ends; until then, or if they decline, nothing changes.',
    submit: 'Ask them',
    usage: (command: string) => `To hand your role over: \`${command} role hand over @ana\`.`,
    toYourself: 'You have the role already. Choose somebody else.',
    notYours: 'You do not coordinate here any more, so there is nothing to hand over.',
    notInside: (user: string, at: Named) =>
      `${person(user)} is not in ${channel(at.channel)}. Whoever coordinates does so from inside: ask them to enter first, then try again.`,
    hasRole: (user: string, command: string) =>
      `${person(user)} coordinates already, or was asked to. Once they do, you can give yours up with \`${command} role\`, your own name and \`member\`.`,
    pending: (user: string) =>
      `You have asked ${person(user)}, who has not answered yet. Take that back first, if you would rather ask somebody else.`,
    offered: (user: string) =>
      `I asked ${person(user)} to coordinate in your place. Your role ends when they accept; until then nothing changes. You will hear from me.`,
    takeBack: 'Take it back',
    takenBack: 'Taken back: you go on coordinating.',
    nothingToTakeBack: 'There is nothing to take back: it was answered already.',
    offer: (by: string, at: Named) =>
      `${person(by)} would like to hand the role of coordinator of ${place(at)} over to you. ${en.roleMeans.coordinator} If you accept, you coordinate and ${person(by)} does not any more; if not, nothing changes.`,
    enterFirst: (at: Named) =>
      `Please enter ${channel(at.channel)} first: whoever coordinates does so from inside. Then press the button once more.`,
    gaveUp: (by: string) => `${person(by)} has given the role up.`,
    taken: (user: string, at: Named) =>
      `${person(user)} coordinates ${place(at)} now, and your role has ended. You stay a member. Thank you for looking after it.`,
    declined: (user: string, at: Named) =>
      `${person(user)} cannot take over ${place(at)} at the moment. Nothing has changed: you go on coordinating.`,
  },

  // Who does what
  rolesTitle: (name: string) => `Who does what in ${name}`,
  rolesMean: '*What each role may do*',
  experts: {
    title: (name: string) => `Experts of ${name}`,
    listed: (shown: readonly string[]) => `*Experts* ${shown.join(' · ')}`,
    withTopics: (user: string, topics: readonly string[]) =>
      topics.length > 0 ? `${person(user)} (${topics.map(escapeMrkdwn).join(', ')})` : person(user),
    line: (user: string, topics: readonly string[]) =>
      `• ${person(user)}: ${topics.length > 0 ? topics.map(escapeMrkdwn).join(' · ') : 'has not said about what yet'}`,
    matching: (words: string) => `*For “${escapeMrkdwn(words)}”*`,
    others: '*Others*',
    noMatch: (words: string, command: string) =>
      `Nobody here has named “${escapeMrkdwn(words)}”. \`${command} ask\` puts your question to all; the experts are:`,
    none: (command: string) =>
      `Nobody is an expert here yet. \`${command} ask\` puts a question to all; a coordinator can ask somebody to be one.`,
    more: (number: number) => `And ${number} more: a word of what you look for shows who fits.`,
    button: 'What may people ask you about?',
    formTitle: 'What to ask you about',
    field: 'What may people ask you about?',
    hint: (most: number, length: number) =>
      `Up to ${most} topics of up to ${length} letters, separated by commas or each on a line of its own. Members find you by them.`,
    tooMany: (most: number) =>
      `That makes more than ${most} topics. Choose the ${most} that people should find you by.`,
    tooLong: (topic: string, length: number) =>
      `“${escapeMrkdwn(topic)}” is longer than ${length} letters. Say it more shortly.`,
    saved: (topics: readonly string[], at: Named) =>
      `Saved: in ${place(at)} people may ask you about ${topics.map(escapeMrkdwn).join(', ')}.`,
    savedNone: (at: Named) => `Saved: you stay an expert of ${place(at)}, without topics.`,
    notYet: 'You are not an expert here any more, so this was not saved.',
  },

  // Rest, end, hush
  restsNow: (at: Named, until: number | null, zone: string) =>
    `${place(at)} rests. ${until === null ? 'It wakes when you say so.' : `It wakes on ${dateOf(until, zone)}.`} Nothing is posted or counted meanwhile.`,
  wokeUp: (at: Named) => `${place(at)} is awake again.`,
  isAwake: (at: Named) => `${place(at)} is not resting.`,
  notOpenYet: (at: Named) => `${place(at)} is not open yet.`,
  ended: (at: Named) =>
    `${place(at)} has ended. Nothing is posted or counted any more, and nothing was deleted. Thank you for looking after it.`,
  draftRemoved: 'The draft is gone. Nothing of it is left.',
  bringBack: 'Bring it back',
  broughtBack: (at: Named) => `${place(at)} is back, as it was.`,
  hushed: (at: Named, until: number, zone: string) =>
    `${place(at)} is quiet until ${dateOf(until, zone)}. What would have come meanwhile is not caught up.`,
  hushedAll: (until: number, zone: string) =>
    `All communities are quiet until ${dateOf(until, zone)}. What would have come meanwhile is not caught up.`,
  unhushed: (at: Named) => `${place(at)} is no longer quiet. What comes next is posted.`,
  unhushedAll: 'The communities are no longer quiet. What comes next is posted.',

  // The channel
  channelGone: (at: Named, state: Exclude<ChannelState, 'ok'>) =>
    ({
      archived: `${channel(at.channel)} was archived, so *${escapeMrkdwn(at.name)}* posts nothing. When the channel is back, it goes on by itself.`,
      deleted: `The channel of *${escapeMrkdwn(at.name)}* was deleted, so it posts nothing any more.`,
      unreachable: `I was removed from ${channel(at.channel)}, so *${escapeMrkdwn(at.name)}* posts nothing. \`/invite @Trellis\` there, and it goes on.`,
    })[state],
  membersUnreadable: (at: Named) =>
    `Slack does not show me who is in ${channel(at.channel)}, so people of *${escapeMrkdwn(at.name)}* become known to me when they post or react. An admin can allow it: the app needs \`groups:read\` for private channels and \`channels:read\` for public ones.`,

  // Looking after it
  askFacilitator: (at: Named) =>
    `${place(at)} needs somebody who looks after it. You facilitate it: would you look after it? About half an hour a week. If not, I ask the others in a week.`,
  iWill: 'I will',
  whoLooksAfter: (name: string) =>
    `Who looks after this place? *${escapeMrkdwn(name)}* needs somebody who does. It takes about half an hour a week, and I do the reminding. Until then I keep the beat eight more times.`,
  willLookAfter: (user: string, byMembers: boolean) =>
    `${person(user)} would look after this place. ${byMembers ? 'One of you confirms it with a tap.' : 'Somebody who looks after the workspace confirms it.'}`,
  looksAfter: (user: string) => `${person(user)} looks after this place now. Thank you!`,
  keptAgain: 'This place is looked after again. Thank you!',
  confirm: 'Confirm',
  thankYouWaiting: 'Thank you! As soon as it is confirmed, you hear from me.',
  somebodyWas: (user: string) => `Thank you! ${person(user)} was a moment faster and waits to be confirmed.`,
  isKept: 'Thank you! Somebody looks after it already.',
  guestsCannot: 'Thank you for offering. Looking after a community needs a full account of this workspace.',
  confirmCarer: (user: string, at: Named) =>
    `${person(user)} offers to look after ${place(at)}, which needs somebody. Do you agree?`,
  confirmed: (user: string) => `${person(user)} looks after it now. Thank you!`,
  youLookAfter: (at: Named) =>
    `You look after ${place(at)} now. Thank you! Run the command there to see what you can do.`,
  carerDeclined: (at: Named) =>
    `Thank you for offering to look after ${place(at)}. It was not agreed to this time.`,
  notYourself: 'Somebody else has to confirm you. Give it a moment.',

  // What was not posted
  missed: (lines: readonly string[]) =>
    [`Some things were not posted. Nothing is caught up; here is what to know:`, ...lines].join('\n'),
  missedLine: (at: Named, number: number) => `• ${place(at)}: ${count(number, 'post', 'posts')}`,
};

export const text = (_locale: Locale): typeof en => en;
