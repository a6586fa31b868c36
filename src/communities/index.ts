import type { Gate } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';
import type { Access } from '../slack/access.ts';
import { createAccess, createGate } from './access.ts';
import { adoption } from './adopt.ts';
import { approvals } from './approve.ts';
import { careRenderers } from './care.ts';
import type { Companions } from './companions.ts';
import { endActions, endForms, endVerbs } from './end.ts';
import { channelEvents, resignFromAll } from './events.ts';
import { expertActions, expertForms, expertVerbs } from './experts.ts';
import { handOverActions, handOverForms, handOverVerbs } from './handover.ts';
import { hushForms, hushVerbs } from './hush.ts';
import { communityJobs } from './jobs.ts';
import { leaveShortcut } from './join.shortcut.ts';
import { joinActions, joinVerbs } from './join.ts';
import { lookActions, lookVerbs } from './look.ts';
import { meet } from './meet.ts';
import type { Unposted } from './missed.ts';
import { askOutcomes } from './offer.ts';
import { noticeOutcomes, opening } from './open.ts';
import { proposals } from './propose.ts';
import { roleReplies } from './reply.ts';
import { restActions, restVerbs } from './rest.ts';
import { shownRoles } from './roles.shown.ts';
import { roleActions, roleForms, roleVerbs } from './roles.ts';
import { settingsActions, settingsForms, settingsVerbs } from './settings.ts';
import { startActions, startForms, startVerbs } from './start.ts';
import { lookAgainAt } from './store.due.ts';
import type { Community } from './tables.ts';
import { tend } from './tend.ts';

export { visibleTo } from './access.ts';
export { alert, mayHear, tell } from './alert.ts';
export { noteAnswered, noteIgnored } from './care.ts';
export { beatsLeft, isUnheard } from './caring.ts';
export {
  type CommunityKind,
  type CountMode,
  communityKinds,
  isLive,
  type RoleName,
} from './community.ts';
export type { Change, Companions } from './companions.ts';
export { type Counted, countedAs } from './counting.ts';
export { noticeFooter } from './draft.ts';
export {
  addExtra,
  changeExtras,
  type Extra,
  extrasBefore,
  extrasToldAt,
  waitingExtras,
} from './extras.ts';
export { isHushed } from './gate.ts';
export { ids as communityIds } from './ids.ts';
export { meet } from './meet.ts';
export { channelTold } from './open.ts';
export { standingsAtLarge, standingsIn } from './standing.ts';
export { lookAgain } from './store.due.ts';
export { expertsOf } from './store.experts.ts';
export {
  counting,
  memberCount,
  memberCounts,
  membership,
  membershipsOf,
  membersOf,
} from './store.members.ts';
export { coordinatorsOf, rolesOf } from './store.roles.ts';
export { communitiesOf, communitiesOfTeam, communityById, communityOfChannel, takeNumber } from './store.ts';
export { workspaceOf } from './store.workspace.ts';
export type { Community, Membership, Role } from './tables.ts';
export { tend, tendingGap } from './tend.ts';
export { aRole } from './text.ts';
export type { Expert } from './topics.ts';
export { giveBack, type Hearing, planUnasked, tellNoMore, tellUnasked, withHearings } from './unasked.ts';
export { expertsShortly } from './views.experts.ts';
export { noticeButtons } from './views.ts';
export { knownStewards } from './workspace.ts';

/** Communities, their members and roles, and what the edge and delivery ask about them. */
export const createCommunities = (
  deps: Deps & Unposted & { companions: Companions },
): {
  feature: Feature;
  access: Access;
  gate: Gate;
  /** Makes somebody known whom `counting` calls a stranger. Not for use in a transaction. */
  meet(community: Community, user: string): Promise<void>;
} => {
  const access: Access = {
    ...createAccess(deps.store),
    tended: (community, now) => tend(deps, community.id, now),
  };
  const wiring = { ...deps, standings: access.standings };
  const feature: Feature = {
    name: 'communities',
    verbs: [
      ...lookVerbs(wiring),
      ...startVerbs(wiring),
      ...joinVerbs(wiring),
      ...settingsVerbs(wiring),
      ...roleVerbs(wiring),
      ...handOverVerbs(wiring),
      ...shownRoles(wiring),
      ...expertVerbs(wiring),
      ...restVerbs(wiring),
      ...endVerbs(wiring),
      ...hushVerbs(wiring),
    ],
    actions: [
      ...startActions,
      ...approvals(wiring),
      ...proposals(wiring),
      ...opening(wiring),
      ...joinActions(wiring),
      ...lookActions(wiring),
      ...settingsActions(wiring),
      ...roleActions(wiring),
      ...handOverActions(wiring),
      ...expertActions(wiring),
      ...roleReplies(wiring),
      ...restActions(wiring),
      ...endActions(wiring),
      ...adoption(wiring),
    ],
    forms: [
      ...startForms(wiring),
      ...settingsForms(wiring),
      ...roleForms(wiring),
      ...handOverForms(wiring),
      ...expertForms(wiring),
      ...endForms(wiring),
      ...hushForms(wiring),
    ],
    shortcuts: [leaveShortcut(wiring)],
    events: channelEvents(wiring),
    jobs: communityJobs(wiring),
    forget: (scope, who, now) => resignFromAll(scope, wiring, who, now),
    connected: (team) => lookAgainAt(deps.store, team, deps.now()),
    renderers: careRenderers(deps.store, deps.outbox),
    outcomes: { ...noticeOutcomes(wiring), ...askOutcomes(wiring) },
  };
  return {
    feature,
    access,
    gate: createGate(deps.store),
    meet: (community, user) => meet(deps, community, user, deps.now()),
  };
};
