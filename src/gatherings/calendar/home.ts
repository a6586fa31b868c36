/** Home: the addresses with which one's events come into one's own calendar. */
import { communitiesOf, isLive } from '../../communities/index.ts';
import type { HomeSection } from '../../feature.ts';
import { button, section } from '../../slack/blocks.ts';
import { ids } from '../ids.ts';
import type { Wiring } from '../wiring.ts';
import { text } from './text.ts';

export const calendarHome =
  ({ store, publicUrl }: Pick<Wiring, 'store' | 'publicUrl'>): HomeSection =>
  async ({ team, person, locale }) => {
    if (publicUrl === null) return [];
    if (!(await communitiesOf(store, team, person.user)).some(isLive)) return [];
    const { home: say } = text(locale);
    return [section(say.line, button(say.button, ids.feeds, {}))];
  };
