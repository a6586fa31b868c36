/** Who hears with an introduction that they take part, since they joined a declared channel. */
import { whenText } from '../calendar/text.ts';
import { localAt } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { meetingsOf } from './store.rounds.ts';
import { choicesOf, participant } from './store.ts';
import type { Round } from './tables.ts';

/** Since which day whoever joins takes part, in words, where one of these people did not know; null: all did. */
export const newlyInOf = async (
  scope: Scope,
  { id, team, timeZone, locale }: Community,
  { at }: Pick<Round, 'at'>,
  users: readonly string[],
): Promise<string | null> => {
  const { openedAt } = await choicesOf(scope, id);
  if (openedAt === null) return null;
  const before = (await meetingsOf(scope, team, users)).filter((one) => one.community === id && one.at < at);
  for (const user of users.filter((one) => before.every((meeting) => meeting.user !== one))) {
    const found = await participant(scope, id, user);
    if (found !== null && found.leftAt === null && found.joinedAt > openedAt)
      return whenText(localeOf(locale)).dateWithYear(localAt(openedAt, timeZone).toPlainDate());
  }
  return null;
};
