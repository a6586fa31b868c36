/** Buttons and forms for what comes after an event. */
import { z } from 'zod';
import type { Form } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { allows } from '../../slack/roles.ts';
import {
  type Action,
  type CommunityRequest,
  communityAction,
  communityForm,
  type Submission,
} from '../../slack/surface.ts';
import { limits } from '../constants.ts';
import { afterwardsUntil } from '../event.ts';
import { ids } from '../ids.ts';
import { type Meant, meant } from '../meant.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { changeEvent } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { attend, changeAttended, unattend } from './attending.ts';
import { showRecap } from './posting.ts';
import { recapForm, recapOf } from './recap.ts';
import { attendanceOf, attendancesOf, sayUseful } from './store.ts';
import { text } from './text.ts';
import { attendedForm, lineForm, presentAnswer, saidForm, usefulAnswer } from './views.ts';
import { worthOf } from './worth.ts';

const About = z.object({ community: z.string(), event: z.string() });
const usefuls = ['very', 'somewhat', 'no'] as const;

export const afterwardsActions = (deps: Wiring): Action[] => [
  ...['', '.not'].map((which) =>
    communityAction({
      id: `${ids.present}${which}`,
      may: 'event.answer',
      value: About.extend({ was: z.boolean() }),
      run: async (request) => {
        const { value, locale, person, now } = request;
        const say = text(locale).present;
        const { event, community } = await meant(deps.store, request, value.event, text(locale).gone);
        const title = escapeMrkdwn(event.title);
        refuseUnlessAsked(event, now, locale);
        if (person.external) return request.answer({ text: say.external });
        if (value.was) {
          await deps.store.tx((scope) => attend(scope, deps, { event, community, user: person.user, now }));
          return request.answer(presentAnswer(event, locale));
        }
        await deps.store.tx((scope) => unattend(scope, deps, { event, user: person.user }));
        await request.replace({ text: say.taken(title) });
      },
    }),
  ),
  ...usefuls.map((which) =>
    communityAction({
      id: `${ids.useful}.${which}`,
      may: 'event.answer',
      value: About.extend({ useful: z.enum(usefuls) }),
      run: async (request) => {
        const { value, locale, person, now } = request;
        const { event } = await meant(deps.store, request, value.event, text(locale).gone);
        refuseUnlessAsked(event, now, locale);
        await deps.store.tx((scope) =>
          sayUseful(scope, { event: event.id, user: person.user }, { useful: value.useful }),
        );
        await request.replace(usefulAnswer(event, value.useful, locale));
      },
    }),
  ),
  communityAction({
    id: ids.usefulForm,
    may: 'event.answer',
    value: About,
    run: async (request) => {
      const { value, locale, person, now } = request;
      const { event } = await meant(deps.store, request, value.event, text(locale).gone);
      refuseUnlessAsked(event, now, locale);
      const said = await attendanceOf(deps.store, event.id, person.user);
      await request.open(lineForm(event, said?.line ?? null, locale));
    },
  }),
  communityAction({
    id: ids.attended,
    may: 'event.host',
    value: About,
    run: async (request) => {
      const { event } = await hosted(deps, request, request.value.event);
      await request.open(await openAttended(deps, event, request));
    },
  }),
  communityAction({
    id: ids.recap,
    may: 'event.host',
    value: About,
    run: async (request) => {
      const { event } = await hosted(deps, request, request.value.event);
      await request.open(recapForm(event, request.locale));
    },
  }),
];

/** The event, for those who host it and those who may run any. @throws Refusal */
const hosted = async (deps: Pick<Wiring, 'store'>, request: CommunityRequest, id: string): Promise<Meant> => {
  const { locale, standings } = request;
  const found = await meant(deps.store, request, id, text(locale).gone);
  if (!found.isHost && !allows('event.run', standings)) throw new Refusal(text(locale).notHost);
  const { event } = found;
  if (event.startsAt > request.now) throw new Refusal(text(locale).present.early(escapeMrkdwn(event.title)));
  return found;
};

const refuseUnlessAsked = (event: Event, now: number, locale: CommunityRequest['locale']): void => {
  const say = text(locale).present;
  const title = escapeMrkdwn(event.title);
  if (event.state === 'cancelled' || event.state === 'draft') throw new Refusal(text(locale).gone);
  if (now < event.startsAt) throw new Refusal(say.early(title));
  if (now >= afterwardsUntil(event)) throw new Refusal(say.late(title));
};

const openAttended = async (
  { store }: Pick<Wiring, 'store'>,
  event: Event,
  { locale }: CommunityRequest,
): Promise<Form> => {
  const say = text(locale).attended;
  const noted = await attendancesOf(store, event.id);
  const seated = (await rsvpsOf(store, event.id)).filter(
    ({ answer, seated, external }) => answer === 'yes' && seated && !external,
  );
  const chosen = [...new Set([...(noted.length > 0 ? noted : seated)].map(({ user }) => user))];
  const worth = worthOf(noted);
  const told = worth.told
    ? [
        say.useful(worth.counts.very, worth.counts.somewhat, worth.counts.no),
        ...(worth.lines.length > 0
          ? [[say.lines, ...worth.lines.map((line) => `• ${escapeMrkdwn(line)}`)].join('\n')]
          : []),
      ]
    : [worth.said === 0 ? say.tooFew : say.hidden(worth.said)];
  return attendedForm(event, { chosen, worth: told }, locale);
};

const part = z.string().max(limits.recap).nullish();

export const afterwardsForms = (deps: Wiring): Submission[] => [
  communityForm({
    id: ids.usefulForm,
    may: 'event.answer',
    metadata: About,
    fields: z.object({ line: z.string().trim().min(1).max(limits.line) }),
    submit: async (request) => {
      const { metadata, fields, locale, person, now } = request;
      const { event } = await meant(deps.store, request, metadata.event, text(locale).gone);
      refuseUnlessAsked(event, now, locale);
      await deps.store.tx((scope) =>
        sayUseful(scope, { event: event.id, user: person.user }, { line: fields.line }),
      );
      return { update: saidForm(text(locale).line.title, text(locale).present.lineNoted, locale) };
    },
  }),
  communityForm({
    id: ids.attendedForm,
    may: 'event.host',
    metadata: About,
    fields: z.object({ people: z.array(z.string()).max(limits.capacity).nullish() }),
    submit: async (request) => {
      const { metadata, fields, locale, now } = request;
      const { event, community } = await hosted(deps, request, metadata.event);
      refuseUnlessAsked(event, now, locale);
      const users = await insiders(deps, request.team, fields.people ?? []);
      const count = await deps.store.tx((scope) =>
        changeAttended(scope, deps, { event, community, users, now }),
      );
      const say = text(locale).attended;
      return { update: saidForm(say.title, say.done(count), locale) };
    },
  }),
  communityForm({
    id: ids.recapForm,
    may: 'event.host',
    metadata: About,
    fields: z.object({ learned: part, links: part, decisions: part, next: part }),
    submit: async (request) => {
      const { metadata, fields, locale, person, now } = request;
      const { event, community } = await hosted(deps, request, metadata.event);
      const say = text(locale).recap;
      const recap = recapOf(fields);
      if (recap === null) return { errors: { learned: say.empty } };
      const done = await deps.store.tx(async (scope) => {
        const changed = await changeEvent(scope, event.id, {
          recap,
          recapBy: person.user,
          changedAt: now,
        });
        return changed && showRecap(scope, deps, { event: changed, community, now });
      });
      const said = done === 'posted' ? say.posted : done === 'shown' ? say.saved : say.kept;
      return { update: saidForm(say.title, said, locale) };
    },
  }),
];

/** Of those who were chosen, who is of this organisation and a person: nothing is kept of others. */
const insiders = async (
  { people }: Pick<Wiring, 'people'>,
  team: string,
  users: readonly string[],
): Promise<string[]> => {
  const known = await Promise.all(users.map((user) => people.get(team, user)));
  return known.filter(({ external, bot, deleted }) => !external && !bot && !deleted).map(({ user }) => user);
};
