/** Home: the addresses with which one's events come into one's own calendar. */
import { isLive } from '../../communities/index.ts';
import type { HomeSection } from '../../feature.ts';
import { button, section } from '../../slack/blocks.ts';
import { ids } from '../ids.ts';
import type { Wiring } from '../wiring.ts';
import { text } from './text.ts';

export const calendarHome =
  ({ publicUrl }: Pick<Wiring, 'publicUrl'>): HomeSection =>
  async ({ theirs, locale }) => {
    if (publicUrl === null) return [];
    if (!theirs.some(({ community }) => isLive(community))) return [];
    const { home: say } = text(locale);
    return [section(say.line, button(say.button, ids.feeds, {}))];
  };
