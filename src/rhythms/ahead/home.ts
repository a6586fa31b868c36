/** What comes this week in the communities that somebody coordinates, on their Home. */
import type { KnownBlock } from '@slack/types';
import { sayShortly } from '../../calendar/when.ts';
import type { Community } from '../../communities/index.ts';
import type { HomeSection } from '../../feature.ts';
import type { Person } from '../../slack/access.ts';
import { button, section } from '../../slack/blocks.ts';
import { type Foreseen, foresee, isWorthTelling } from '../preview.ts';
import { brieflyWhat } from '../views.preview.ts';
import type { Wiring } from '../wiring.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

const week = 7 * 86_400_000;

/** Beats that are told of a community: a glance; [See and change] has all. */
const shown = 4;

export const aheadHome =
  (wiring: Pick<Wiring, 'store' | 'comingEvents'>): HomeSection =>
  async ({ person, coordinated, now }) => {
    const blocks: KnownBlock[] = [];
    for (const community of coordinated.filter(({ state }) => state === 'open')) {
      const beats = await wiring.store.tx((scope) => foresee(scope, wiring, community, now));
      blocks.push(comingIn(community, beats.filter(isWorthTelling), person, now));
    }
    return blocks;
  };

const comingIn = (
  community: Community,
  foreseen: readonly Foreseen[],
  person: Person,
  now: number,
): KnownBlock => {
  const say = text(person.locale).home;
  const soon = foreseen.filter(({ at }) => at < now + week);
  // A quiet week is nothing to worry about as long as one sees what comes after it.
  const told = soon.length > 0 ? soon.slice(0, shown) : foreseen.slice(0, 1);
  const lines = told.map((beat) =>
    say.line(sayShortly(person.locale, beat.at, { zone: person.timeZone }), brieflyWhat(beat, person)),
  );
  const more = soon.length - told.length;
  const head = soon.length > 0 ? say.week : foreseen.length > 0 ? say.quietWeek : say.nothing;
  return section(
    [head, ...lines, ...(more > 0 ? [say.more(more)] : [])].join('\n'),
    button(say.look, ids.look, { community: community.id }),
  );
};
