/** Pure. What stands below a community's events: those just over, and what else there is to do. */
import type { Button, KnownBlock } from '@slack/types';
import type { Person } from '../../slack/access.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asKept } from '../../slack/part.ts';
import { about, afterwardsButtons } from '../afterwards/views.ts';
import { consentBlocks } from '../calls/views.ts';
import { ids } from '../ids.ts';
import type { Event } from '../tables.ts';
import { startTo } from './saying.ts';
import { text } from './text.ts';

/** An event that is over, as long as people are asked about it. `mayHost`: hosts it, or may run any. */
export type Recent = { event: Event; mayHost: boolean };

export const recentBlocks = (recent: readonly Recent[], person: Person): KnownBlock[] =>
  recent.flatMap(({ event, mayHost }) => [
    section([`*${escapeMrkdwn(event.title)}*`, startTo(person, event)].join('\n')),
    ...asKept(`recent-${event.id}`, [
      actions(
        ...afterwardsButtons(event, { mayHost }, person.locale),
        button(text(person.locale).buttons.show, ids.show, about(event)),
      ),
    ]),
  ]);

export type Foot = {
  community: string;
  mayRun: boolean;
  mayPropose: boolean;
  /** Whether coordinators may call on the reader personally; null: they are not asked. */
  mayBeCalled: boolean | null;
  person: Person;
};

export const footBlocks = ({ community, mayRun, mayPropose, mayBeCalled, person }: Foot): KnownBlock[] => {
  const say = text(person.locale).buttons;
  const value = { community };
  const feeds = person.external ? [] : [button(say.calendar, ids.feeds, value)];
  const run: Button[] = [button(say.plan, ids.plan, value), button(say.series, ids.series, value)];
  const propose: Button[] = mayPropose ? [button(say.propose, ids.propose, value)] : [];
  const row = [...(mayRun ? run : propose), ...feeds];
  return [
    ...(mayBeCalled === null ? [] : asKept('calls', consentBlocks(community, mayBeCalled, person.locale))),
    ...(row.length > 0 ? [actions(...row)] : []),
  ];
};
