/** What the buttons do with which people answer, and see who comes. */
import { z } from 'zod';
import type { Locale } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { allows } from '../../slack/roles.ts';
import { createLinks } from '../../slack/site.ts';
import { type Action, communityAction } from '../../slack/surface.ts';
import { answers, isOpen } from '../event.ts';
import { ids } from '../ids.ts';
import { meant } from '../meant.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { eventById } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { answer } from './act.ts';
import { answerId } from './buttons.ts';
import { text } from './text.ts';
import { answeredMessage } from './views.answer.ts';
import { whoMessage } from './views.who.ts';

const Named = z.object({ community: z.string(), event: z.string() });
const Answered = Named.extend({ answer: z.enum(answers) });
const may = 'event.answer';

export const answeringActions = (wiring: Wiring): Action[] => {
  const linkTo = createLinks(wiring);
  return [
    ...answers.map((one) =>
      communityAction({
        id: answerId(one),
        may,
        value: Answered,
        run: async (request) => {
          const { person, locale, now, value } = request;
          // Slack is asked before the transaction begins, not within it.
          const shown = await eventById(wiring.store, value.event);
          const url = shown && (await linkTo(shown));
          const answered = await wiring.store.tx(async (scope) => {
            const { event, community } = await meant(scope, request, value.event, text(locale).gone);
            refuseClosed(event, request);
            const given = { event, community, person, answer: value.answer, url, now };
            return { event, ...(await answer(scope, wiring, given)) };
          });
          await request.replace(answeredMessage({ ...answered, timeZone: person.timeZone }, locale));
        },
      }),
    ),
    communityAction({
      id: ids.who,
      may,
      value: Named,
      run: async (request) => {
        const { store } = wiring;
        const { person, locale, now, standings, value } = request;
        const { event, isHost } = await meant(store, request, value.event, text(locale).gone);
        const rsvps = await rsvpsOf(store, event.id);
        const seesAll = isHost || allows('event.run', standings);
        const has = rsvps.find(({ user }) => user === person.user)?.answer ?? null;
        await request.replace(whoMessage({ event, rsvps, seesAll, isOpen: isOpen(event, now), has }, locale));
      },
    }),
  ];
};

/** @throws Refusal where there is nothing to answer any more, or not yet. */
const refuseClosed = (event: Event, { locale, now }: { locale: Locale; now: number }): void => {
  if (isOpen(event, now)) return;
  const say = text(locale).closed;
  const how = event.state === 'draft' || event.state === 'cancelled' ? event.state : 'over';
  throw new Refusal(say[how](escapeMrkdwn(event.title)));
};
