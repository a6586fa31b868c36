/** What comes this week in the communities that somebody coordinates, on their Home. */
import type { KnownBlock } from '@slack/types';
import { sayShortly } from '../../calendar/when.ts';
import type { Community } from '../../communities/index.ts';
import type { CoordinatedSection } from '../../feature.ts';
import type { Person } from '../../slack/access.ts';
import { button, section } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { next } from '../companion.ts';
import { type Foreseen, isWorthTelling, lookAhead } from '../preview.ts';
import { brieflyWhat } from '../views.preview.ts';
import type { Wiring } from '../wiring.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

const week = 7 * 86_400_000;

/** Beats that are told of a community: a glance; [See and change] has all. */
const shown = 4;

export const aheadHome =
  (wiring: Pick<Wiring, 'store' | 'comingEvents'>): CoordinatedSection =>
  async ({ person, community, now }) => {
    if (community.state !== 'open') return [];
    const beats = await lookAhead(wiring.store, wiring, community, now, now + week);
    const soon = beats.filter(isWorthTelling);
    // To know what comes after a quiet week is enough; what it will be is drawn once it is near.
    const after = soon.length > 0 ? [] : await next(wiring.store, community, 1, now);
    return [comingIn(community, soon, after, person)];
  };

const comingIn = (
  community: Community,
  soon: readonly Foreseen[],
  after: readonly { at: number; what: string }[],
  person: Person,
): KnownBlock => {
  const say = text(person.locale).home;
  const when = (at: number) => sayShortly(person.locale, at, { zone: person.timeZone });
  const lines = [
    ...soon.slice(0, shown).map((beat) => say.line(when(beat.at), brieflyWhat(beat, person))),
    ...after.map(({ at, what }) => say.line(when(at), escapeMrkdwn(what))),
  ];
  const more = soon.length - shown;
  const head = soon.length > 0 ? say.week : after.length > 0 ? say.quietWeek : say.nothing;
  return section(
    [head, ...lines, ...(more > 0 ? [say.more(more)] : [])].join('\n'),
    button(say.look, ids.look, { community: community.id }),
  );
};
