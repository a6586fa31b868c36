/** What the buttons on drafts do: for who decides about them, and for who proposed them. */
import { z } from 'zod';
import type { CommunityRef } from '../../slack/access.ts';
import { person as mention } from '../../slack/mrkdwn.ts';
import { allows } from '../../slack/roles.ts';
import { type Action, type ActionRequest, communityAction } from '../../slack/surface.ts';
import { ids } from '../ids.ts';
import { hostsOf } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { dropDraft } from './acts.ts';
import { formFor, formOf } from './opening.ts';
import { foundDraft, foundOwn, listed } from './place.ts';
import { approve, openPlace } from './plan.ts';
import { budgetRefused, plannedText, titleOf } from './results.ts';
import { sayDayProblem } from './saying.ts';
import { tellAuthor } from './telling.ts';
import { text } from './text.ts';
import { wishOf } from './wish.ts';

const Named = z.object({ community: z.string(), event: z.string() });
const may = 'event.run';

type Pressed<Value> = ActionRequest<Value> & { community: CommunityRef };

/** In Monday's note what was decided takes the place of the question; in the list, it stands above what is left. */
const decided = async (wiring: Wiring, request: Pressed<unknown>, said: string): Promise<void> =>
  request.replace(request.source ? { text: said } : await listed(wiring, request, said));

/** Those that decide about a draft. */
export const draftActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.editDraft,
    may: 'event.draft',
    value: Named,
    run: async (request) => {
      const own = await foundOwn(wiring.store, request, request.value.event);
      await request.open(formOf(own, 'draft', request.person));
    },
  }),
  communityAction({
    id: ids.approve,
    may,
    value: Named,
    run: async (request) => {
      const { value, locale, person, now, standings } = request;
      const say = text(locale);
      const done = await wiring.store.tx(async (scope) => {
        const { event: draft, hosts } = await foundDraft(scope, request, value.event);
        const place = await openPlace(scope, request.community, locale);
        const approved = await approve(scope, place, draft, { by: person.user, agreed: null, now });
        if (!('event' in approved)) {
          const wish = wishOf(draft, hosts, place.timeZone);
          const given = { id: draft.id, purpose: 'approve' as const, wish };
          if ('problem' in approved) {
            const said = say.asks.problem(sayDayProblem(approved.problem, locale));
            return { form: formFor(place, { ...given, asks: { said } }, person) };
          }
          const { budget } = approved;
          // How much a channel gets is its coordinators' to say.
          if (!allows('rhythm.change', standings)) {
            const asks = { said: budgetRefused(budget, locale) };
            return { form: formFor(place, { ...given, asks }, person) };
          }
          const { posts } = budget;
          const asks = { said: say.asks.budget(posts, budget.agreed), submit: say.form.raise(posts) };
          return { form: formFor(place, { ...given, agreed: posts, asks }, person) };
        }
        const { event } = approved;
        const isTold = await tellAuthor(scope, wiring, place, event, { by: person.user, now });
        const title = titleOf(event);
        const first = isTold
          ? say.planned.approved(title, mention(event.createdBy))
          : say.planned.approvedOwn(title);
        const given = { event, hosts: await hostsOf(scope, event.id), invited: 0 };
        return { said: plannedText(first, given, place, person, now) };
      });
      if (done.form) return request.open(done.form);
      await decided(wiring, request, done.said);
    },
  }),
  communityAction({
    id: ids.decline,
    may,
    value: Named,
    run: async (request) => {
      const { value, locale, person, now } = request;
      const say = text(locale);
      const said = await wiring.store.tx(async (scope) => {
        const { event, community } = await foundDraft(scope, request, value.event);
        await dropDraft(scope, event, now);
        const dropped = { ...event, state: 'cancelled' as const };
        const isTold = await tellAuthor(scope, wiring, community, dropped, { by: person.user, now });
        const title = titleOf(event);
        return isTold ? say.declined(title, mention(event.createdBy)) : say.declinedOwn(title);
      });
      await decided(wiring, request, said);
    },
  }),
  communityAction({
    id: ids.withdrawDraft,
    may: 'event.draft',
    value: Named,
    run: async (request) => {
      const said = await wiring.store.tx(async (scope) => {
        const { event } = await foundOwn(scope, request, request.value.event);
        await dropDraft(scope, event, request.now);
        return text(request.locale).withdrawn(titleOf(event));
      });
      await request.replace(await listed(wiring, request, said));
    },
  }),
];
