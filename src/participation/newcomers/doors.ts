/** What buttons of other features are called that stand in messages to newcomers. */
import { communityIds } from '../../communities/index.ts';
import { rhythmIds } from '../../rhythms/index.ts';
import type { Doors } from './views.welcome.ts';

export const doors: Doors = { tap: rhythmIds.tap, leaveMeOut: communityIds.leaveMeOut };
