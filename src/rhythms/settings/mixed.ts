/** How the mix of a community stands now. */
import type { Scope } from '../../store/store.ts';
import { mix } from '../library/constants.ts';
import { latestBeats } from '../store.beats.ts';
import type { Rhythm } from '../tables.ts';
import { type Mix, mixOf } from './mix.ts';
import type { Settings } from './settings.ts';

/** Of the latest beats, drawn ones are ahead: at most so many. */
const drawn = 62;

export const mixNow = async (
  scope: Scope,
  community: string,
  { rhythms, settings }: { rhythms: readonly Rhythm[]; settings: Settings },
  now: number,
): Promise<Mix> => {
  const history = await latestBeats(scope, community, mix.shareWindow + drawn);
  return mixOf({ rhythms, settings, history, now });
};
