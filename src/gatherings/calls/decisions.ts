/** Monday's note offers calls for what is near: to invite in the week before an event, to thank in the week after. */
import { slackDate } from '../../calendar/when.ts';
import type { Decision, Decisions } from '../../feature.ts';
import { eventsBefore, eventsIn } from '../store.ts';
import { callAbout, callsFor } from './finding.ts';
import { callsButton, callsText } from './views.ts';

const week = 7 * 86_400_000;

/** After all that has to be decided: it is only an offer. */
const rank = 80;

export const callDecisions: Decisions = async (scope, community, { locale, now }) => {
  const coming = await eventsIn(scope, community.id, now);
  const past = await eventsBefore(scope, community.id, { before: now, count: 5 });
  const near = [
    ...coming.filter(({ startsAt }) => startsAt < now + week),
    ...past.filter(({ startsAt }) => startsAt > now - week),
  ];
  const decisions: Decision[] = [];
  for (const event of near) {
    const what = callAbout(event);
    if (what === null) continue;
    const users = await callsFor(scope, event, { what, by: '' });
    if (users.length === 0) continue;
    const when = slackDate(locale, event.startsAt, event.timeZone);
    decisions.push({
      key: `event-calls:${what}:${event.id}`,
      rank,
      text: callsText(event, { what, users, when }, locale),
      buttons: [callsButton(event, locale)],
    });
  }
  return decisions;
};
