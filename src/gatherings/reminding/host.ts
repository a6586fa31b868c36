/** What those say who were put down to host an event or to speak there. */
import { z } from 'zod';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, communityAction } from '../../slack/surface.ts';
import { ids } from '../ids.ts';
import { meant } from '../meant.ts';
import { sayHost } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { tellHostDeclined } from './alerting.ts';
import { text } from './text.ts';
import { hostAnswered } from './views.reminder.ts';

/** `startsAt`: of the time that they were asked about, epoch milliseconds. */
const Said = z.object({ community: z.string(), event: z.string(), startsAt: z.number(), will: z.boolean() });

export const hostActions = ({ store, outbox }: Pick<Wiring, 'store' | 'outbox'>): Action[] =>
  ['yes', 'no'].map((which) =>
    communityAction({
      id: `${ids.host}.${which}`,
      may: 'event.host',
      value: Said,
      run: async (request) => {
        const { person, locale, now, value } = request;
        const { user } = person;
        const { will } = value;
        const say = text(locale);
        const answered = await store.tx(async (scope) => {
          const { event, community, hosts } = await meant(scope, request, value.event, say.gone);
          const title = escapeMrkdwn(event.title);
          const me = hosts.find((host) => host.user === user);
          if (!me) throw new Refusal(say.host.notDown(title));
          if (event.state !== 'planned' || event.startsAt <= now) throw new Refusal(say.host.past(title));
          if (will && event.startsAt !== value.startsAt) throw new Refusal(say.host.moved(title));
          const state = will ? ('confirmed' as const) : ('declined' as const);
          await sayHost(scope, { event: event.id, user, state });
          for (const kind of ['event', 'event-day']) await outbox.dirty(scope, event.team, kind, event.id);
          const isLast =
            !will &&
            me.role === 'host' &&
            hosts.every((host) => host.user === user || host.role !== 'host' || host.state === 'declined');
          if (isLast) await tellHostDeclined(scope, { outbox, community, event, now }, user);
          return { event, role: me.role, isLast };
        });
        await request.replace(hostAnswered(answered.event, { ...answered, will }, locale));
      },
    }),
  );
