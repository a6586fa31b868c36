/** Pure. What buttons and forms of this feature carry. */
import { z } from 'zod';
import { communityKinds, roleNames } from './community.ts';

export const CommunityValue = z.object({ community: z.string() });

export const KindValue = z.object({ community: z.string(), kind: z.enum(communityKinds) });

export const ChannelValue = z.object({ channel: z.string() });

export const RoleValue = z.object({ community: z.string(), role: z.enum(roleNames) });

export const PersonValue = z.object({ community: z.string(), user: z.string() });
