/** Pure. What each role may do, read from the one table of abilities, so that help and table cannot disagree. */
import { type Ability, abilities, allows, type Standing } from './roles.ts';

/** Every ability, under what is said of it. What is said in one breath is for the same roles; a test sees to that. */
export const deedOf = {
  'help.read': 'own',
  'notice.read': 'own',
  'notice.answer': 'own',
  'me.read': 'own',
  'me.change': 'own',
  'me.forget': 'own',
  'home.read': 'own',
  'feed.read': 'own',
  'community.list': 'join',
  'community.join': 'join',
  'role.answer': 'join',
  'beat.answer': 'take part',
  'challenge.enter': 'take part',
  'event.answer': 'take part',
  'event.host': 'take part',
  'intro.join': 'take part',
  'intro.answer': 'take part',
  'ask.answer': 'take part',
  'newcomer.answer': 'take part',
  'question.ask': 'contribute',
  'question.help': 'contribute',
  'thanks.give': 'contribute',
  'thanks.answer': 'contribute',
  'prompt.suggest': 'contribute',
  'event.draft': 'contribute',
  'community.adopt': 'adopt',
  'community.accept': 'accept',
  'community.see': 'start',
  'community.create': 'start',
  'community.confirm': 'start',
  'role.see': 'look',
  'expert.see': 'look',
  'rhythm.see': 'look',
  'prompt.see': 'look',
  'challenge.see': 'look',
  'event.see': 'look',
  'intro.see': 'look',
  'challenge.run': 'run',
  'event.run': 'run',
  'expert.change': 'topics',
  'community.open': 'rhythm',
  'rhythm.change': 'rhythm',
  'rhythm.run': 'rhythm',
  'rhythm.settings': 'rhythm',
  'prompt.change': 'rhythm',
  'intro.run': 'rhythm',
  'beat.correct': 'correct',
  'participation.see': 'sums',
  'participation.settings': 'sums',
  'role.handOver': 'hand over',
  'community.settings': 'care',
  'community.rest': 'care',
  'community.end': 'care',
  'community.hush': 'care',
  'role.give': 'care',
  'backfill.ask': 'care',
  'community.propose': 'workspace',
  'community.approve': 'workspace',
  'workspace.settings': 'workspace',
  'backfill.approve': 'workspace',
} as const satisfies Record<Ability, string>;
export type Deed = (typeof deedOf)[Ability];

export const explainedRoles = [
  'member',
  'facilitator',
  'expert',
  'sponsor',
  'coordinator',
  'steward',
] as const;
export type ExplainedRole = (typeof explainedRoles)[number];

/** What somebody in a role is at the least. A steward and a sponsor may well stand outside. */
const standingsIn: Record<ExplainedRole, readonly Standing[]> = {
  member: ['colleague', 'member'],
  facilitator: ['facilitator'],
  expert: ['expert'],
  sponsor: ['sponsor'],
  coordinator: ['coordinator'],
  steward: ['steward'],
};

const isInside = (role: ExplainedRole): boolean => role !== 'steward' && role !== 'sponsor';

export const mayIn = (role: ExplainedRole, ability: Ability): boolean => allows(ability, standingsIn[role]);

/** What a role may do; of those who are members too, what they may besides. */
export const deedsIn = (role: ExplainedRole): Deed[] => {
  const beyond = (ability: Ability) => role === 'member' || !isInside(role) || !mayIn('member', ability);
  const all = Object.keys(abilities) as Ability[];
  const may = all.filter((ability) => mayIn(role, ability) && beyond(ability));
  const deeds = new Set<Deed>(may.map((ability) => deedOf[ability]));
  return [...new Set(Object.values(deedOf))].filter((deed) => deeds.has(deed));
};
