import type { Deed, ExplainedRole } from './help.roles.ts';
import type { Locale } from './locale.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import type { Ability, Standing } from './roles.ts';
import { abilities } from './roles.ts';

/** Every sentence of the edge. What people typed is escaped by this file. */
export const text = (locale: Locale) => sentences[locale];

const who: Record<Standing, string | null> = {
  external: null,
  guest: 'guests',
  colleague: 'people with a full account here',
  member: 'members of the community',
  facilitator: 'the community’s facilitators',
  expert: 'the community’s experts',
  sponsor: 'the community’s sponsors',
  coordinator: 'the community’s coordinators',
  creator: "the channel's creator",
  steward: 'stewards and workspace admins',
};

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const deeds: Record<Deed, string> = {
  own: 'see their own part, be left out or be forgotten',
  join: 'join, and take a role that is offered',
  'take part': 'answer prompts, enter challenges, come to events and be introduced',
  contribute: 'ask, help, thank, and propose prompts and events',
  adopt: 'offer to look after a place that needs it',
  accept: 'accept a community proposed to them',
  start: 'find and start communities, and confirm who looks after one',
  look: 'see who does what and what is on',
  run: 'run events and challenges',
  topics: 'say what people may ask them about',
  rhythm: 'set the rhythm, prompts and introductions',
  correct: 'correct or withdraw what I post',
  sums: 'see how it is doing, in sums that name nobody',
  'hand over': 'hand their role over',
  care: 'change settings, give roles, let it rest, keep it quiet or end it',
  workspace: 'propose and approve communities, and choose what is counted in the workspace',
};

const inRole: Record<ExplainedRole, (may: string) => string> = {
  member: (may) => `*Members* can ${may}.`,
  facilitator: (may) => `*Facilitators* can also ${may}.`,
  expert: (may) => `*Experts* can be asked when somebody is stuck, and can also ${may}.`,
  sponsor: (may) =>
    may === ''
      ? '*Sponsors* stand for the community in the organisation. For that they need no rights of their own.'
      : `*Sponsors* stand for the community in the organisation, and can ${may}.`,
  coordinator: (may) => `*Coordinators* can also ${may}.`,
  steward: (may) =>
    `*Stewards* look after the workspace. They see no more of private communities than others do; elsewhere they can ${may}.`,
};

const whyNot: Readonly<Record<string, string>> = {
  not_in_channel: 'Trellis is not in the channel any more: invite it there with `/invite`.',
  channel_not_found:
    'Slack does not show the channel to Trellis: if it is private, invite it there with `/invite`.',
  is_archived: 'The channel is archived: unarchive it first.',
  account_inactive: 'Trellis was removed from this workspace: an admin can install it again.',
  token_revoked: 'Trellis was removed from this workspace: an admin can install it again.',
  missing_scope: 'Trellis lacks a permission here: an admin can install it again.',
  restricted_action: 'Posting there is restricted: ask an admin to let Trellis post.',
};

const en = {
  /** Why Slack takes nothing in a channel, by its error, and what can be done about it. */
  cannotPost: (error: string) => whyNot[error] ?? `Slack refused it (${error}).`,
  notAllowed: (may: Ability) => {
    const able = (abilities[may] as readonly Standing[]).flatMap((standing) => who[standing] ?? []);
    return `This is something for ${list(able)}. If it should be done, ask one of them.`;
  },
  outsider:
    'This is for people of the workspace that Trellis lives in. You are welcome to answer in threads, to react, and ' +
    'to use the buttons on its messages.',
  forgotten:
    'You asked me to forget you, so I keep nothing of what you do, and cannot do this for you. `me return`, after my ' +
    'command, lets me know you again.',
  noSuchCommunity: (command: string) =>
    `I know of no such community. \`${command} list\` shows those that you can see; \`#channel\` or the exact name finds one.`,
  noCommunityHere: (command: string) =>
    `There is no community in this channel that I could tell you about. \`${command} list\` shows those that you can see.`,
  goneCommunity: 'I cannot find that community any more. It may have ended, or it is not open to you.',
  outdated: 'That button or form is from an earlier version of me. Please open it again and try once more.',
  unknownVerb: (command: string, typed: string, nearest: string | null) =>
    nearest === null
      ? `I do not know \`${escapeMrkdwn(typed)}\`. \`${command} help\` lists what you can do here.`
      : `I do not know \`${escapeMrkdwn(typed)}\`. Did you mean \`${command} ${nearest}\`? \`${command} help\` lists everything.`,
  unknownHelp: (command: string, typed: string) =>
    `I do not know \`${escapeMrkdwn(typed)}\`. \`${command} help\` lists what you can do here.`,
  commandTooLong: (limit: number) =>
    `That is more than I can read in one command (${limit} characters). Please make it shorter.`,
  helpTitle: 'What you can do here',
  helpHint: (command: string) => `\`${command} help <verb>\` tells more about one of them.`,
  helpNothing: 'There is nothing here that you would need a command for. Use the buttons on messages.',
  helpAbout: 'tells what you can do here',
  examples: 'For example:',
  roles: {
    title: 'What each role may do',
    may: (role: ExplainedRole, may: readonly Deed[]) =>
      inRole[role](may.map((deed) => deeds[deed]).join('; ')),
  },
  fault: (reference: string) =>
    `Something went wrong here, not with you. Nothing was lost; please try again in a moment. If it stays, tell whoever ` +
    `runs Trellis this reference: ${reference}`,
  unreachable: 'I cannot think straight right now; nothing was lost. Please try again in a minute.',
  tooSlow: 'I took too long, and Slack closed the door on that form. Please try once more.',
  slackRefuses: (error: string) =>
    `Slack does not let me do this here (${error}). A workspace admin can allow it in the app's settings, or it can be ` +
    'done by hand.',
  installFailed:
    'Trellis was not installed. Nothing was changed; please begin again at /slack/install, in the same browser.',
  tokenRefused: (setting: string, error: string) =>
    `Slack does not accept ${setting} (${error}). Copy it again from your app's pages at https://api.slack.com/apps, and ` +
    'check that the app is still installed.',
  portTaken: (port: number) =>
    `Port ${port} is taken: another Trellis, or something else, listens there. Choose another, for example ` +
    `PORT=${port === 65_535 ? 3000 : port + 1}.`,
  databaseIsReal:
    'A real Slack workspace has used this database, so the local workspace keeps its hands off it. Set the Slack ' +
    'settings again, or leave out DATABASE_URL.',
  databaseIsLocal:
    'The local workspace has used this database. Give the real one a database of its own: set DATABASE_URL.',
  formTitle: 'Trellis',
  close: 'Close',
  field: {
    needed: 'Please fill this in.',
    tooLong: (limit: number) => `Please keep this to ${limit} characters.`,
    tooShort: (limit: number) => `Please give at least ${limit} characters.`,
    tooMany: (limit: number) => `Please choose at most ${limit}.`,
    tooFew: (limit: number) => `Please choose at least ${limit}.`,
    tooLarge: (limit: number) => `Please give a number of at most ${limit}.`,
    tooSmall: (limit: number) => `Please give a number of at least ${limit}.`,
    unreadable: 'I cannot read this. Please check it.',
  },
};

const sentences: Record<Locale, typeof en> = { en };
