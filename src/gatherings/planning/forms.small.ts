/** What the forms do in which events are moved and cancelled, and people invited to them. */
import { z } from 'zod';
import { person as mention } from '../../slack/mrkdwn.ts';
import { allows } from '../../slack/roles.ts';
import { communityForm, type FormResult, type Submission } from '../../slack/surface.ts';
import { limits } from '../constants.ts';
import { ids } from '../ids.ts';
import type { Wiring } from '../wiring.ts';
import { cancel, move } from './acts.ts';
import { withInvited } from './forms.ts';
import { whoCannot } from './people.ts';
import { answeredIn, foundAhead, placeOf } from './place.ts';
import { budgetRefused, peopleProblem, saying, titleOf } from './results.ts';
import { sayDayProblem, shownAt, startTo } from './saying.ts';
import { isOut } from './state.ts';
import { inviteAll } from './telling.ts';
import { text } from './text.ts';
import { moveForm } from './views.small.ts';

const About = z.object({ community: z.string(), event: z.string() });

export const smallForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.moveForm,
    may: 'event.run',
    metadata: About.extend({ agreed: z.int().nullable().default(null) }),
    fields: z.object({
      date: z.iso.date(),
      time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
      minutes: z.coerce.number().int().min(1).max(limits.minutes),
    }),
    submit: async (sent): Promise<FormResult> => {
      const { metadata, fields: to, locale, person, standings, now } = sent;
      const { agreed } = metadata;
      const say = text(locale);
      return wiring.store.tx(async (scope): Promise<FormResult> => {
        const { event: before, community } = await foundAhead(scope, sent, metadata.event);
        const moved = await move(scope, wiring, community, before, { to, agreed, by: person.user, now });
        if ('same' in moved) return { errors: { date: say.moveForm.same } };
        if ('problem' in moved) return { errors: { date: sayDayProblem(moved.problem, locale) } };
        const told = await answeredIn(scope, before);
        if ('budget' in moved) {
          const { budget } = moved;
          // How much a channel gets is its coordinators' to say.
          if (!allows('rhythm.change', standings)) return { errors: { date: budgetRefused(budget, locale) } };
          return { update: moveForm(before, { to, zone: community.timeZone, told, budget }, person) };
        }
        const { event } = moved;
        const { announceAt } = event;
        const isLater = announceAt !== null && !isOut(event, now);
        const said = [
          say.moved(titleOf(event), startTo(person, event), told),
          ...(isLater ? [say.movedAnnouncement(shownAt(person, announceAt, community.timeZone))] : []),
        ].join(' ');
        return saying(say.moveForm.title, said, locale);
      });
    },
  }),
  communityForm({
    id: ids.cancelForm,
    may: 'event.run',
    metadata: About,
    fields: z.object({ reason: z.string().trim().max(limits.reason).default('') }),
    submit: async (sent): Promise<FormResult> => {
      const { metadata, fields, locale, now } = sent;
      const say = text(locale);
      return wiring.store.tx(async (scope): Promise<FormResult> => {
        const { event: before, community } = await foundAhead(scope, sent, metadata.event);
        const told = await answeredIn(scope, before);
        const reason = fields.reason === '' ? null : fields.reason;
        await cancel(scope, wiring, community, before, { reason, now });
        return saying(say.cancelForm.title, say.cancelled(titleOf(before), told), locale);
      });
    },
  }),
  communityForm({
    id: ids.inviteForm,
    may: 'event.run',
    metadata: About,
    fields: z.object({ users: z.array(z.string()).max(limits.invited).default([]) }),
    submit: async (sent): Promise<FormResult> => {
      const { metadata, fields, locale, person, now, community: ref } = sent;
      const say = text(locale);
      const { users } = fields;
      if (users.length === 0) return { errors: { users: say.inviteForm.nobody } };
      const place = await placeOf(wiring.store, ref);
      const problem = peopleProblem(await whoCannot(wiring, place, users), 'invited', locale);
      if (problem !== null) return { errors: { users: problem } };
      return wiring.store.tx(async (scope): Promise<FormResult> => {
        const { event, community } = await foundAhead(scope, sent, metadata.event);
        const invited = await inviteAll(scope, wiring, community, event, { users, by: person.user, now });
        const names = invited.map(({ user }) => mention(user));
        const said =
          names.length === 0
            ? say.invitedBefore
            : withInvited(say.invitedNow(titleOf(event), names), invited, sent);
        return saying(say.inviteForm.title, said, locale);
      });
    },
  }),
];
