/** Who took part in a challenge, and what there is to show of it. */
import { type TookPart, tookPartIn } from '../participation/index.ts';
import type { Scope } from '../store/store.ts';
import { type Shown, shownOf } from './showcase.ts';
import { entriesOf } from './store.entries.ts';
import type { Challenge } from './tables.ts';

/** Who took part as far as they are counted, by a reply in the thread or by the form. */
const counted = async (scope: Scope, { community, ts }: Challenge): Promise<TookPart[]> =>
  ts === null ? [] : tookPartIn(scope, community, ts);

/** How many people took part, as far as they are counted. */
export const howMany = async (scope: Scope, challenge: Challenge): Promise<number> =>
  (await counted(scope, challenge)).length;

/** All that there is to show, the first first; whoever handed something in meant it to be seen, counted or not. */
export const whatCame = async (scope: Scope, challenge: Challenge): Promise<Shown[]> =>
  shownOf(await entriesOf(scope, challenge.id), await counted(scope, challenge));
