/** Whom coordinators may welcome: of those who came lately, only who agreed to it is named. */
import { whenText } from '../../calendar/text.ts';
import { localAt } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import type { CoordinatedSection } from '../../feature.ts';
import { smallestGroup } from '../../groups.ts';
import { section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import { person } from '../../slack/mrkdwn.ts';
import type { Scope } from '../../store/store.ts';
import type { Wiring } from '../wiring.ts';
import { rules } from './constants.ts';
import { presentSince, worthOf } from './store.ts';
import { text } from './text.ts';

export type ToWelcome = {
  /** The latest first; `joinedAt`: epoch milliseconds. */
  named: { user: string; joinedAt: number }[];
  /** How many others came; null: too few to be told, or nobody. */
  others: number | null;
};

/** Newcomers of the last four weeks. */
export const toWelcome = async (
  scope: Scope,
  { id }: Pick<Community, 'id'>,
  now: number,
): Promise<ToWelcome> => {
  const present = await presentSince(scope, id, now - rules.newcomerFor);
  const named = present.filter(({ consents }) => consents);
  const others = present.length - named.length;
  return {
    named: named.map(({ user, joinedAt }) => ({ user, joinedAt })),
    others: others >= smallestGroup ? others : null,
  };
};

/** The same in words (mrkdwn), for Home and Monday's note; null: there is nobody to tell of. Pure. */
export const welcomeInWords = (
  { named, others }: ToWelcome,
  { timeZone }: Pick<Community, 'timeZone'>,
  locale: Locale,
): string | null => {
  if (named.length === 0 && others === null) return null;
  const say = text(locale).toWelcome;
  const since = (at: number) => whenText(locale).date(localAt(at, timeZone).toPlainDate());
  const shown = named
    .slice(0, rules.newcomersNamed)
    .map(({ user, joinedAt }) => `• ${say.one(person(user), since(joinedAt))}`);
  const more = named.length - shown.length;
  return [
    `*${say.title}*`,
    ...shown,
    ...(more > 0 ? [`• ${say.more(more)}`] : []),
    ...(named.length > 0 ? [say.act] : []),
    others === null ? say.fewOthers : say.others(others),
  ].join('\n');
};

/** Whom to welcome, and whether newcomers found it worth their time, in what somebody coordinates. */
export const welcomeHome =
  ({ store }: Pick<Wiring, 'store'>): CoordinatedSection =>
  async ({ community, locale, now }) => {
    const said = welcomeInWords(await toWelcome(store, community, now), community, locale);
    const worth = await worthInWords(store, community, locale, now);
    return [said, worth].flatMap((words) => (words === null ? [] : [section(words)]));
  };

const worthInWords = async (
  scope: Scope,
  { id }: Pick<Community, 'id'>,
  locale: Locale,
  now: number,
): Promise<string | null> => {
  const worth = await worthOf(scope, id, now - rules.worthWithin);
  const [yes = 0, somewhat = 0, no = 0] = (['yes', 'somewhat', 'no'] as const).map((each) => worth.get(each));
  return yes + somewhat + no < smallestGroup ? null : text(locale).worth(yes, somewhat, no);
};
