/** Events that nobody hosts yet: those who carry a community may be asked to. */
import { z } from 'zod';
import { slackDateLong } from '../calendar/when.ts';
import type { AskSource } from '../participation/index.ts';
import { button, section } from '../slack/blocks.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import { type Action, communityAction } from '../slack/surface.ts';
import { ids } from './ids.ts';
import { meant } from './meant.ts';
import { text } from './planning/text.ts';
import { eventsWithoutHost, hostsOf, putHosts } from './store.ts';
import type { Wiring } from './wiring.ts';

/** So far ahead somebody is looked for. */
const ahead = 28 * 86_400_000;

export const hostSource: AskSource = {
  what: 'host',
  effort: 'more',
  find: async (scope, { id: community }, { locale, now }) => {
    const say = text(locale).volunteer;
    return (await eventsWithoutHost(scope, community, { from: now, to: now + ahead })).map(
      ({ id, title, startsAt, timeZone }) => ({
        ref: id,
        text: say.asked(escapeMrkdwn(title), slackDateLong(locale, startsAt, timeZone)),
        buttons: [button(say.will, ids.volunteer, { community, event: id })],
      }),
    );
  },
  isDone: async (scope, _community, { ref, user }) =>
    (await hostsOf(scope, ref)).some((host) => host.user === user && host.state === 'confirmed'),
};

/** [I will host], by whoever is first. */
export const volunteerAction = ({ store, outbox }: Pick<Wiring, 'store' | 'outbox'>): Action =>
  communityAction({
    id: ids.volunteer,
    may: 'ask.answer',
    value: z.object({ community: z.string(), event: z.string() }),
    run: async (request) => {
      const { person, locale, now, value, replace } = request;
      const say = text(locale).volunteer;
      const said = await store.tx(async (scope) => {
        const { event, hosts } = await meant(scope, request, value.event, say.gone);
        const title = escapeMrkdwn(event.title);
        if (event.state !== 'planned' || event.startsAt <= now) throw new Refusal(say.gone);
        const others = hosts.filter((host) => host.role === 'host' && host.state !== 'declined');
        if (others.some(({ user }) => user === person.user)) return say.thanks(title);
        if (others.length > 0) return say.taken(title);
        const kept = hosts.filter(({ user }) => user !== person.user);
        const me = { user: person.user, role: 'host' as const, state: 'confirmed' as const };
        await putHosts(scope, event.id, kept);
        await putHosts(scope, event.id, [...kept, me]);
        for (const kind of ['event', 'event-day']) await outbox.dirty(scope, event.team, kind, event.id);
        return say.thanks(title);
      });
      await replace({ text: said, blocks: [section(said)] });
    },
  });
