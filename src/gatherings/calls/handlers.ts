/** Buttons: whom to call, what became of it, and whether one may be called upon. */
import { z } from 'zod';
import { slackDate } from '../../calendar/when.ts';
import { consent, forbid } from '../../participation/index.ts';
import { person as named } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, communityAction } from '../../slack/surface.ts';
import { ids } from '../ids.ts';
import { meant } from '../meant.ts';
import type { Wiring } from '../wiring.ts';
import { callAbout, callsFor } from './finding.ts';
import { putCall } from './store.ts';
import { text } from './text.ts';
import { callsMessage } from './views.ts';

const About = z.object({ community: z.string(), event: z.string() });
const Called = About.extend({
  user: z.string(),
  what: z.enum(['invite', 'thank']),
  state: z.enum(['made', 'not now']),
});

export const callActions = ({ store }: Wiring): Action[] => [
  communityAction({
    id: ids.calls,
    may: 'event.run',
    value: About,
    run: async (request) => {
      const { value, locale, person } = request;
      const { event } = await meant(store, request, value.event, text(locale).gone);
      const what = callAbout(event);
      if (what === null) throw new Refusal(text(locale).nobody);
      const users = await callsFor(store, event, { what, by: person.user });
      const when = slackDate(locale, event.startsAt, event.timeZone);
      await request.answer(callsMessage(event, { what, users, when }, locale));
    },
  }),
  ...['made', 'not'].map((which) =>
    communityAction({
      id: `${ids.called}.${which}`,
      may: 'event.run',
      value: Called,
      run: async (request) => {
        const { value, locale, person, now } = request;
        const { event } = await meant(store, request, value.event, text(locale).gone);
        const { user, what, state } = value;
        await store.tx((scope) =>
          putCall(scope, { event: event.id, coordinator: person.user, user, what, state, at: now }),
        );
        const users = await callsFor(store, event, { what, by: person.user });
        const when = slackDate(locale, event.startsAt, event.timeZone);
        const say = text(locale);
        const said = state === 'made' ? say.made(named(user)) : say.notNow(named(user));
        if (users.length === 0) return request.replace({ text: said });
        const rest = callsMessage(event, { what, users, when }, locale);
        await request.replace({ ...rest, text: `${said} ${rest.text}` });
      },
    }),
  ),
  communityAction({
    id: ids.mayCall,
    may: 'event.draft',
    value: z.object({ community: z.string(), may: z.boolean() }),
    run: async ({ value, community, person, now, locale, answer }) => {
      const say = text(locale).consent;
      await store.tx((scope) =>
        value.may
          ? consent(scope, { community: community.id, user: person.user, at: now })
          : forbid(scope, community.id, person.user),
      );
      await answer({ text: value.may ? say.allowed : say.forbidden });
    },
  }),
];
