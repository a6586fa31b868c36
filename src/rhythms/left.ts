/** What was left out without a word: nobody decided so, and nobody was told. */
import type { Community } from '../communities/index.ts';
import type { Locale } from '../slack/locale.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { Scope } from '../store/store.ts';
import { skippedFor } from './store.came.ts';
import { rhythmById } from './store.ts';
import { text } from './text.ts';
import { nameOf } from './views.ts';

/** Enough to see that it is so. */
const mostTold = 3;

/** Lists of events that were empty, the newest first. `at`: epoch milliseconds; `said`: in mrkdwn. */
export const leftOut = async (
  scope: Scope,
  { id }: Pick<Community, 'id'>,
  locale: Locale,
): Promise<{ at: number; said: string }[]> => {
  const left: { at: number; said: string }[] = [];
  for (const { at, rhythm: of } of await skippedFor(scope, id, 'no events', mostTold)) {
    const rhythm = await rhythmById(scope, of);
    if (rhythm) left.push({ at, said: text(locale).leftOut(escapeMrkdwn(nameOf(rhythm, locale))) });
  }
  return left;
};
