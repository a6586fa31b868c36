/** Pure. The one table of who may do what; the router consults it before any handler runs. */

/**
 * What a person is with regard to one community (or, without one, to the workspace). One person can be
 * several at once. `external` is someone of another organisation, and is then nothing else.
 */
export type Standing =
  | 'external'
  | 'guest'
  | 'colleague'
  | 'member'
  | 'facilitator'
  | 'expert'
  | 'sponsor'
  | 'coordinator'
  | 'creator'
  | 'steward';

const everyone = ['external', 'guest', 'colleague'] as const;
const workspace = ['guest', 'colleague'] as const;
const members = ['member'] as const;
const carers = ['coordinator', 'steward'] as const;

/** Each thing that can be done, with the standings any one of which allows it. */
export const abilities = {
  'help.read': everyone,
  'notice.read': everyone,
  'notice.answer': everyone,
  'me.read': workspace,
  'me.change': workspace,
  'me.forget': everyone,
  'home.read': workspace,
  'community.list': workspace,
  'community.create': ['colleague', 'steward'],
  'community.propose': ['steward'],
  'community.accept': ['coordinator', 'colleague'],
  'community.approve': ['creator', 'steward'],
  'community.open': ['coordinator'],
  'community.see': ['colleague', 'member', 'steward'],
  'community.join': ['colleague', 'member'],
  'community.settings': carers,
  'community.rest': carers,
  'community.end': carers,
  'community.hush': carers,
  'community.adopt': members,
  'community.confirm': ['steward', 'member'],
  'role.give': carers,
  'role.answer': workspace,
  'role.see': ['colleague', 'member', 'coordinator', 'steward'],
  'role.handOver': ['coordinator'],
  'expert.see': ['member', 'coordinator', 'steward'],
  'expert.change': ['expert'],
  'participation.see': ['coordinator'],
  'participation.settings': ['coordinator'],
  'thanks.give': members,
  'thanks.answer': members,
  'question.ask': members,
  'question.help': members,
  'ask.answer': members,
  'newcomer.answer': members,
  'backfill.ask': carers,
  'backfill.approve': ['steward'],
  'workspace.settings': ['steward'],
  'rhythm.see': ['member', 'coordinator', 'steward'],
  'rhythm.change': ['coordinator'],
  'rhythm.run': ['coordinator'],
  'rhythm.settings': ['coordinator'],
  'beat.answer': members,
  'beat.correct': ['coordinator'],
  'prompt.see': ['member', 'coordinator', 'steward'],
  'prompt.suggest': members,
  'prompt.change': ['coordinator'],
  'challenge.see': ['member', 'coordinator', 'steward'],
  'challenge.enter': members,
  'challenge.run': ['coordinator', 'facilitator'],
  'event.see': ['colleague', 'member', 'coordinator', 'steward'],
  'event.draft': members,
  'event.run': ['coordinator', 'facilitator'],
  'event.answer': ['external', 'guest', 'colleague', 'member'],
  'event.host': ['guest', 'colleague', 'member'],
  'feed.read': workspace,
  'intro.see': ['member', 'coordinator', 'steward'],
  'intro.join': members,
  'intro.run': ['coordinator'],
  'intro.answer': workspace,
} as const satisfies Record<string, readonly Standing[]>;

export type Ability = keyof typeof abilities;

/** Whether someone with these standings may do this. */
export const allows = (ability: Ability, standings: readonly Standing[]): boolean =>
  (abilities[ability] as readonly Standing[]).some((standing) => standings.includes(standing));
