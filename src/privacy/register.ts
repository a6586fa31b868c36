/**
 * Pure. Where a person can be found in the store, and what becomes of it. Every column that holds text or JSON stands
 * here, or is `plain`; a test holds this to the schema, so that a new table cannot be forgotten.
 */
import type { Scope } from '../store/store.ts';

/** What a table's columns hold. */
export type Held = {
  /** Whose row it is: it goes with them, and is given out to them. */
  owner?: readonly string[];
  /** About whom a row of somebody else is: it goes with them, and is not given out. */
  other?: readonly string[];
  /** Who did something for a community: the thing stays, by nobody in particular. */
  author?: readonly string[];
  /** Words, keys and JSON in which they may be named. */
  mentions?: readonly string[];
  /** Erased by code of its own. */
  apart?: readonly string[];
  /** Nobody. */
  nobody?: readonly string[];
};

/** Columns that hold nobody, in whichever table. */
export const plain: ReadonlySet<string> = new Set([
  ...[
    'id',
    'team',
    'community',
    'channel',
    'ts',
    'kind',
    'state',
    'status',
    'timeZone',
    'locale',
    'language',
  ],
  ...['rhythm', 'beat', 'challenge', 'series', 'event', 'round', 'introduction', 'cadence', 'nominal'],
]);

const owned = { owner: ['user'] } as const satisfies Held;

export const register = {
  leases: { nobody: ['name', 'holder'] },
  keepsakes: { nobody: ['name', 'value'] },
  workspaces: { nobody: ['botToken', 'botUser', 'botId', 'appId', 'countMode'] },
  stewards: owned,
  people: owned,
  oauthStates: {},
  deliveries: {
    apart: ['lane'],
    mentions: ['key', 'after', 'destination', 'message', 'file'],
    nobody: ['thread', 'fileId', 'error', 'withdrawn'],
  },
  dirty: { apart: ['ref'] },
  dmChannels: { apart: ['people'] },
  communities: {
    author: ['createdBy', 'channelCreator', 'carer'],
    mentions: ['name', 'purpose', 'domain', 'practice'],
    nobody: ['channelState', 'noticeStyle', 'care', 'memberList'],
  },
  memberships: owned,
  roles: { owner: ['user'], author: ['givenBy', 'takesOverFrom'], nobody: ['role'] },
  expertise: { owner: ['user'], nobody: ['topic'] },
  unaskedDms: owned,
  rhythms: { author: ['createdBy'], mentions: ['config'], nobody: ['nextNominal'] },
  beats: { mentions: ['content'], nobody: ['key', 'reason', 'flavour', 'subject'] },
  rhythmSettings: { nobody: ['kindsOff', 'free'] },
  prompts: {
    author: ['suggestedBy', 'decidedBy'],
    mentions: ['title', 'text', 'choices'],
    nobody: ['slug'],
  },
  taps: { apart: ['tapper'] },
  bookings: { nobody: ['key', 'what'] },
  suggestions: { author: ['decidedBy'], nobody: ['data', 'before'] },
  engagements: { apart: ['member', 'toward', 'answerer', 'source', 'thread', 'detail'] },
  memberWeeks: { owner: ['member'] },
  communityWeeks: {},
  levels: { owner: ['user'], nobody: ['level', 'leaning'] },
  evaluations: {},
  levelWeeks: {},
  pauses: {},
  wishes: { owner: ['user'], nobody: ['asks'] },
  callConsents: owned,
  asks: { owner: ['user'], mentions: ['ref'], nobody: ['what'] },
  newcomers: { owner: ['user'], nobody: ['worth'] },
  thanks: { owner: ['giver', 'receiver'], mentions: ['words'] },
  participationSettings: { nobody: ['thanksEmoji'] },
  backfills: { author: ['askedBy', 'approvedBy'], nobody: ['place'] },
  challenges: { author: ['createdBy'], mentions: ['title', 'task'], nobody: ['showcaseTs'] },
  entries: { owner: ['user'], mentions: ['words', 'link'] },
  series: { author: ['createdBy'], mentions: ['base'] },
  events: {
    author: ['createdBy', 'approvedBy', 'recapBy'],
    mentions: ['title', 'about', 'place', 'speaker', 'cancelReason', 'recap'],
    nobody: ['template', 'format', 'tone', 'audience', 'reminders', 'dayTs'],
  },
  eventHosts: { owner: ['user'], nobody: ['role'] },
  eventInvitations: { owner: ['user'], author: ['by'] },
  rsvps: { owner: ['user'], nobody: ['answer'] },
  attendances: { owner: ['user'], mentions: ['line'], nobody: ['saidBy', 'useful'] },
  eventCalls: { owner: ['coordinator'], other: ['user'], nobody: ['what'] },
  feeds: owned,
  introductionSettings: {},
  participants: { owner: ['user'], nobody: ['site', 'group'] },
  avoidances: { owner: ['user'], other: ['avoided'] },
  rounds: { mentions: ['key'] },
  introductions: { nobody: ['question'] },
  introduced: { owner: ['user'], nobody: ['answer'] },
  mondays: { owner: ['user'], nobody: ['communities'] },
  extras: { mentions: ['key', 'words'] },
  corrections: { author: ['user'], mentions: ['key', 'before', 'after'], nobody: ['what'] },
  homes: owned,
  absences: { owner: ['user'], nobody: ['why'] },
  questions: { author: ['asker'], apart: ['words'] },
  forgotten: { nobody: ['hash'] },
} as const satisfies Record<keyof Scope['t'], Held>;

export type TableName = keyof typeof register;
export const tableNames = Object.keys(register) as TableName[];

export const heldIn = (name: TableName): Held => register[name];
