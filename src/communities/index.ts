export { alert } from './alert.ts';
export type { CommunityKind, CountMode, RoleName } from './community.ts';
export type { Change, Companions } from './companions.ts';
export { type Counted, countedAs } from './counting.ts';
export { counting, memberCount, membership, membersOf } from './store.members.ts';
export { coordinatorsOf, rolesOf } from './store.roles.ts';
export { communitiesOf, communityById, communityOfChannel } from './store.ts';
export { workspaceOf } from './store.workspace.ts';
export type { Community, Membership, Role } from './tables.ts';
