/** What coordinators may decide about events: what members propose, and what was not announced. */
import { slackDateLong } from '../../calendar/when.ts';
import type { Decision, Decisions } from '../../feature.ts';
import { button } from '../../slack/blocks.ts';
import { clip } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn, person as mention } from '../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { draftsOf, eventsIn } from '../store.ts';
import type { Event } from '../tables.ts';
import { isStranded } from './state.ts';
import { text } from './text.ts';

/** What stands in a channel's way first; what members propose with what they suggest otherwise. */
const ranks = { stranded: 15, draft: 20 };

/** More of what somebody wrote is behind [Look]. */
const mostQuoted = 300;

const about = ({ id, community }: Pick<Event, 'id' | 'community'>) => ({ community, event: id });

/** What somebody wrote, set off from what is said about it. */
const quoted = ({ title, about: why }: Pick<Event, 'title' | 'about'>): string =>
  [`*${escapeMrkdwn(title)}*`, ...escapeMrkdwn(clip(why, mostQuoted)).split('\n')]
    .map((line) => `>${line}`)
    .join('\n');

export const planningDecisions: Decisions = async (scope, community, { locale, now }) => [
  ...(await eventsIn(scope, community.id, now))
    .filter((event) => isStranded(event, now))
    .map((event) => stranded(event, locale)),
  ...(await draftsOf(scope, community.id)).map((draft) => proposed(draft, locale, now)),
];

const stranded = (event: Event, locale: Locale): Decision => {
  const say = text(locale);
  const when = slackDateLong(locale, event.startsAt, event.timeZone);
  return {
    key: `event-stranded:${event.id}:${event.startsAt}`,
    rank: ranks.stranded,
    text: say.decisions.stranded(escapeMrkdwn(event.title), when),
    buttons: [
      button(say.buttons.announce, ids.announce, about(event)),
      button(say.buttons.cancel, ids.cancel, about(event)),
    ],
  };
};

const proposed = (draft: Event, locale: Locale, now: number): Decision => {
  const { decisions: say, buttons } = text(locale);
  const author = mention(draft.createdBy);
  const when = slackDateLong(locale, draft.startsAt, draft.timeZone);
  const isOver = draft.startsAt <= now;
  return {
    key: `event-draft:${draft.id}`,
    rank: ranks.draft,
    text: isOver ? say.draftOver(author, quoted(draft)) : say.draft(author, when, quoted(draft)),
    buttons: [
      ...(isOver ? [] : [button(buttons.approve, ids.approve, about(draft))]),
      button(buttons.look, ids.edit, about(draft)),
      button(buttons.decline, ids.decline, about(draft)),
    ],
  };
};
