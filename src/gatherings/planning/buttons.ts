/** What the buttons on events do, for those who plan them. */
import { z } from 'zod';
import type { CommunityRef } from '../../slack/access.ts';
import { Refusal } from '../../slack/refusal.ts';
import { allows } from '../../slack/roles.ts';
import { type Action, type ActionRequest, communityAction } from '../../slack/surface.ts';
import { announcement } from '../answering/announcement.ts';
import { announcedOf } from '../answering/counts.ts';
import { audiences, templateNames } from '../event.ts';
import { ids } from '../ids.ts';
import { eventById, invitedTo } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { announceAfterAll } from './acts.ts';
import { formAnew, formOf, newForm } from './opening.ts';
import { answeredIn, found, foundAhead, foundDraft, listed } from './place.ts';
import { openPlace } from './plan.ts';
import { titleOf } from './results.ts';
import { sayDayProblem, shownAt } from './saying.ts';
import { isStranded } from './state.ts';
import { text } from './text.ts';
import { externalId, type Purpose } from './views.form.ts';
import { cancelForm, inviteForm, moveForm } from './views.small.ts';
import { templateShown, wishOf } from './wish.ts';

const Here = z.object({ community: z.string() });
const Named = Here.extend({ event: z.string() });
const Template = Here.extend({
  event: z.uuid(),
  template: z.union([z.enum(templateNames), z.literal('')]),
});
const Audience = Here.extend({ event: z.uuid(), audience: z.enum(audiences) });
const may = 'event.run';

type Pressed<Value> = ActionRequest<Value> & { community: CommunityRef };

/** For what an event is opened in its form, by whoever may. */
const purposeOf = (event: Event | null, { standings }: Pick<Pressed<unknown>, 'standings'>): Purpose => {
  const mayRun = allows('event.run', standings);
  if (event === null) return mayRun ? 'plan' : 'propose';
  if (event.state === 'draft') return mayRun ? 'approve' : 'draft';
  return 'edit';
};

/** Shows the form that is open anew, as it was filled in so far. */
const showAnew = async (
  { store }: Wiring,
  request: Pressed<{ event: string }>,
  chosen: { template?: (typeof templateNames)[number] | null; audience?: (typeof audiences)[number] },
): Promise<void> => {
  const { value, fields } = request;
  const { event: id } = value;
  const event = await eventById(store, id);
  const hosts = event ? (await found(store, request, id)).hosts : [];
  const shown = templateShown(fields);
  const { template = shown, audience = null } = chosen;
  const purpose = purposeOf(event, request);
  const given = { id, purpose, event, hosts, shown, template, audience, fields };
  const view = await formAnew(store, request, given);
  await request.client.views.update({ external_id: externalId(id), view });
};

export const planningActions = (wiring: Wiring): Action[] => [
  ...formActions(wiring),
  communityAction({
    id: ids.list,
    may: 'event.see',
    value: Here,
    run: async (request) => request.replace(await listed(wiring, request, null)),
  }),
  communityAction({
    id: ids.show,
    may: 'event.see',
    value: Named,
    run: async (request) => {
      const { event } = await found(wiring.store, request, request.value.event);
      await request.answer(announcement(await announcedOf(wiring.store, event), request.locale));
    },
  }),
  communityAction({
    id: ids.announce,
    may,
    value: Named,
    run: async (request) => {
      const { value, locale, person, now } = request;
      const say = text(locale);
      const said = await wiring.store.tx(async (scope) => {
        const { event: before } = await foundAhead(scope, request, value.event);
        if (!isStranded(before, now)) throw new Refusal(say.onItsWay);
        const place = await openPlace(scope, request.community, locale);
        const done = await announceAfterAll(scope, wiring, place, before, now);
        if ('problem' in done) throw new Refusal(sayDayProblem(done.problem, locale));
        const { event } = done;
        const title = titleOf(event);
        if (event.announceAt === null || event.announceAt <= now) return say.willAnnounceNow(title);
        return say.willAnnounce(title, shownAt(person, event.announceAt, place.timeZone));
      });
      await request.replace(await listed(wiring, request, said));
    },
  }),
];

/** Those that open a form, or change one that is open. */
const formActions = (wiring: Wiring): Action[] => [
  ...(
    [
      [ids.plan, may, 'plan'],
      [ids.propose, 'event.draft', 'propose'],
    ] as const
  ).map(([id, ability, purpose]) =>
    communityAction({
      id,
      may: ability,
      value: Here,
      run: async (request) =>
        request.open(await newForm(wiring.store, request, { id: crypto.randomUUID(), purpose })),
    }),
  ),
  communityAction({
    id: ids.template,
    may: 'event.see',
    value: Template,
    run: (request) => showAnew(wiring, request, { template: request.value.template || null }),
  }),
  communityAction({
    id: ids.audience,
    may,
    value: Audience,
    run: (request) => showAnew(wiring, request, { audience: request.value.audience }),
  }),
  communityAction({
    id: ids.edit,
    may,
    value: Named,
    run: async (request) => {
      const { event } = await found(wiring.store, request, request.value.event);
      const find = event.state === 'draft' ? foundDraft : foundAhead;
      const all = await find(wiring.store, request, event.id);
      const purpose = event.state === 'draft' ? 'approve' : 'edit';
      await request.open(formOf(all, purpose, request.person));
    },
  }),
  communityAction({
    id: ids.move,
    may,
    value: Named,
    run: async (request) => {
      const { event, community, hosts } = await foundAhead(wiring.store, request, request.value.event);
      const zone = community.timeZone;
      const to = wishOf(event, hosts, zone);
      const told = await answeredIn(wiring.store, event);
      await request.open(moveForm(event, { to, zone, told, budget: null }, request.person));
    },
  }),
  communityAction({
    id: ids.cancel,
    may,
    value: Named,
    run: async (request) => {
      const { event } = await foundAhead(wiring.store, request, request.value.event);
      await request.open(cancelForm(event, await answeredIn(wiring.store, event), request.person));
    },
  }),
  communityAction({
    id: ids.invite,
    may,
    value: Named,
    run: async (request) => {
      const { event } = await foundAhead(wiring.store, request, request.value.event);
      const before = (await invitedTo(wiring.store, event.id)).length;
      await request.open(inviteForm(event, before, request.person));
    },
  }),
];
