/** Who does what in a community, and what each role may do. */
import type { Button } from '@slack/types';
import { actions, button, section } from '../slack/blocks.ts';
import { roleLines } from '../slack/help.ts';
import type { Locale } from '../slack/locale.ts';
import { allows, type Standing } from '../slack/roles.ts';
import type { CommunityRequest, Verb } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { isLive } from './community.ts';
import { ids } from './ids.ts';
import { expertsOf } from './store.experts.ts';
import { coordinatorsOf, rolesIn } from './store.roles.ts';
import { communityById } from './store.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { expertsShortly } from './views.experts.ts';
import { page, part } from './views.ts';
import type { Wiring } from './wiring.ts';

/** A line for each role that somebody has; what experts may be asked about shows to those who may find them. */
export const rolesInWords = async (
  scope: Scope,
  community: Pick<Community, 'id'>,
  { standings, locale }: { standings: readonly Standing[]; locale: Locale },
): Promise<string[]> => {
  const say = text(locale);
  const held = (await rolesIn(scope, community.id)).filter(({ state }) => state === 'accepted');
  const others = (role: 'facilitator' | 'sponsor'): string[] => {
    const users = held.filter((one) => one.role === role).map(({ user }) => user);
    return users.length > 0 ? [say.othersWithRole(role, users)] : [];
  };
  const found = await expertsOf(scope, community.id);
  const maySee = allows('expert.see', standings);
  const experts = maySee ? found : found.map(({ user }) => ({ user, topics: [] }));
  return [
    say.lookedAfterBy(await coordinatorsOf(scope, community.id)),
    ...others('facilitator'),
    ...expertsShortly(experts, locale),
    ...others('sponsor'),
  ];
};

/** What somebody can do about roles here. */
export const roleButtons = (
  community: Pick<Community, 'id' | 'state'>,
  standings: readonly Standing[],
  locale: Locale,
): Button[] => {
  const say = text(locale);
  const value = { community: community.id };
  const shown: [boolean, string, string][] = [
    [allows('role.give', standings), say.giveRole, ids.giveRole],
    [allows('role.handOver', standings), say.handOver.button, ids.handOver],
    [allows('expert.change', standings), say.experts.button, ids.topics],
  ];
  return isLive(community)
    ? shown.filter(([isShown]) => isShown).map(([, label, id]) => button(label, id, value))
    : [];
};

const show = async ({ store }: Wiring, request: CommunityRequest): Promise<void> => {
  const { locale, standings } = request;
  const say = text(locale);
  const community = await communityById(store, request.community.id);
  if (!community) return;
  const who = await rolesInWords(store, community, request);
  const buttons = roleButtons(community, standings, locale);
  const may = [say.rolesMean, ...roleLines(locale)].join('\n');
  await request.answer(
    page(say.rolesTitle(community.name), [
      part(who.join('\n')),
      ...(buttons.length > 0 ? [{ text: '', blocks: [actions(...buttons)] }] : []),
      { text: may, blocks: [section(may)] },
    ]),
  );
};

export const shownRoles = (wiring: Wiring): Verb[] => [
  {
    name: 'roles',
    may: 'role.see',
    community: 'here',
    usage: '',
    about: (locale) => text(locale).verbs.roles,
    run: (request) => show(wiring, request),
  },
];
