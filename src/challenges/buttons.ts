/** What the buttons on challenges do, for those who run them. */
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import { allows } from '../slack/roles.ts';
import { siteOf } from '../slack/site.ts';
import { type Action, communityAction } from '../slack/surface.ts';
import { cancel, earliestEnd, endAt, extend, freeDayAfter, letRest } from './acts.ts';
import { challengeIdeas } from './ideas.ts';
import { ids } from './ids.ts';
import { askUntil, editForm, newForm, untilForm } from './opening.ts';
import { howMany, whatCame } from './part.ts';
import { listed, meant, placeOf } from './place.ts';
import { sayProblem } from './saying.ts';
import { text } from './text.ts';
import { isOpenQuestion } from './timing.ts';
import { externalId } from './views.form.ts';
import { saidTo, sureMessage } from './views.list.ts';

const Here = z.object({ community: z.string() });
const Named = Here.extend({ challenge: z.string() });
const Idea = Here.extend({ form: z.uuid(), idea: z.string() });
const may = 'challenge.run';

export const challengeActions = (deps: Deps): Action[] => [
  communityAction({
    id: ids.list,
    may: 'challenge.see',
    value: Here,
    run: async (request) => request.replace(await listed(deps, request, null)),
  }),
  communityAction({
    id: ids.plan,
    may,
    value: Here,
    run: async (request) => {
      const wanted = { id: crypto.randomUUID(), idea: null, title: '' };
      await request.open(await newForm(deps.store, request, wanted));
    },
  }),
  communityAction({
    id: ids.idea,
    may,
    value: Idea,
    run: async (request) => {
      const { form, idea: id } = request.value;
      const idea = challengeIdeas.find((one) => one.id === id) ?? null;
      const view = await newForm(deps.store, request, { id: form, idea, title: '' });
      await request.client.views.update({ external_id: externalId(form), view });
    },
  }),
  communityAction({
    id: ids.edit,
    may,
    value: Named,
    run: async (request) => request.open(await editForm(deps, request, request.value.challenge)),
  }),
  communityAction({
    id: ids.extend,
    may,
    value: Named,
    run: async (request) => request.open(await askUntil(deps, request, request.value.challenge)),
  }),
  communityAction({
    id: ids.extendWeek,
    may,
    value: Named,
    run: async (request) => {
      const { community: ref, locale, now, person } = request;
      const say = text(locale);
      const done = await deps.store.tx(async (scope) => {
        const challenge = await meant(scope, ref, request.value.challenge, locale);
        const title = escapeMrkdwn(challenge.title);
        if (challenge.state !== 'running' && !isOpenQuestion(challenge))
          throw new Refusal(say.notRunning(title));
        const community = await placeOf(scope, ref);
        const from = Math.max(challenge.endsAt, now);
        const last = await freeDayAfter(scope, community, challenge, { at: from, days: 7, now });
        const extended = await extend(scope, deps, community, challenge, { last, now });
        if ('problem' in extended) throw new Refusal(sayProblem(extended.problem, locale));
        if ('budget' in extended) {
          const { budget } = extended;
          // How much a channel gets is its coordinators' to say.
          if (!allows('rhythm.change', request.standings))
            throw new Refusal(say.asks.budgetRefused(budget.posts, budget.agreed));
          return { asks: untilForm(challenge, community, { last, budget }, person) };
        }
        const until = 'until' in extended ? extended.until : extended.sooner;
        return { said: say.extended(title, saidTo(person, community.timeZone).shown(until)) };
      });
      if (done.asks) return request.open(done.asks);
      await request.replace(await listed(deps, request, done.said));
    },
  }),
  communityAction({
    id: ids.end,
    may,
    value: Named,
    run: async (request) => {
      const { community: ref, locale, now, person, value } = request;
      const say = text(locale);
      const challenge = await meant(deps.store, ref, value.challenge, locale);
      if (challenge.state !== 'running') throw new Refusal(say.notRunning(escapeMrkdwn(challenge.title)));
      if (challenge.ts === null) throw new Refusal(say.onItsWay);
      const community = await placeOf(deps.store, ref);
      const at = await earliestEnd(deps.store, community, challenge, now);
      if (at === null) throw new Refusal(say.heldNow);
      const when = at <= now ? say.end.now : say.end.onDay(saidTo(person, community.timeZone).shown(at));
      const isEmpty = (await whatCame(deps.store, challenge)).length === 0;
      const tookPart = isEmpty ? 0 : Math.max(1, await howMany(deps.store, challenge));
      const said = say.end.sure(escapeMrkdwn(challenge.title), tookPart, when);
      const choice = { label: say.buttons.endSurely, id: ids.endSurely, value };
      await request.replace(sureMessage(said, choice, person));
    },
  }),
  ...[ids.endSurely, ids.show].map((id) =>
    communityAction({
      id,
      may,
      value: Named,
      run: async (request) => {
        const { community: ref, locale, now, person, value } = request;
        const say = text(locale);
        const site = await siteOf(deps, request.team);
        const said = await deps.store.tx(async (scope) => {
          const challenge = await meant(scope, ref, value.challenge, locale);
          const title = escapeMrkdwn(challenge.title);
          if (challenge.state !== 'running' && !isOpenQuestion(challenge))
            throw new Refusal(say.notRunning(title));
          if (challenge.ts === null) throw new Refusal(say.onItsWay);
          const community = await placeOf(scope, ref);
          const earliest = await earliestEnd(scope, community, challenge, now);
          if (earliest === null) throw new Refusal(say.heldNow);
          const isEmpty = (await whatCame(scope, challenge)).length === 0;
          const at = isEmpty ? now : earliest;
          await endAt(scope, deps, challenge, { at, now, site });
          if (isEmpty) {
            // Whoever ends it themselves need not be asked what shall become of it.
            await letRest(scope, challenge);
            return say.end.nothing(title);
          }
          if (at <= now) return say.end.done(title);
          return say.end.later(title, saidTo(person, community.timeZone).shown(at));
        });
        await request.replace(await listed(deps, request, said));
      },
    }),
  ),
  communityAction({
    id: ids.cancel,
    may,
    value: Named,
    run: async (request) => {
      const { community: ref, locale, person, value } = request;
      const say = text(locale);
      const { title, state } = await meant(deps.store, ref, value.challenge, locale);
      const named = escapeMrkdwn(title);
      if (state !== 'planned' && state !== 'running') throw new Refusal(say.notRunning(named));
      const said = state === 'planned' ? say.cancel.sureUnposted(named) : say.cancel.sure(named);
      const choice = { label: say.buttons.cancel, id: ids.cancelSurely, value };
      await request.replace(sureMessage(said, choice, person));
    },
  }),
  communityAction({
    id: ids.cancelSurely,
    may,
    value: Named,
    run: async (request) => {
      const { community: ref, locale, value } = request;
      const say = text(locale);
      const said = await deps.store.tx(async (scope) => {
        const challenge = await meant(scope, ref, value.challenge, locale);
        const { state } = challenge;
        const title = escapeMrkdwn(challenge.title);
        if (state !== 'planned' && state !== 'running') throw new Refusal(say.notRunning(title));
        await cancel(scope, deps, challenge);
        return state === 'planned' ? say.cancel.doneUnposted(title) : say.cancel.done(title);
      });
      await request.replace(await listed(deps, request, said));
    },
  }),
  communityAction({
    id: ids.letRest,
    may,
    value: Named,
    run: async (request) => {
      const { community: ref, locale, value } = request;
      const said = await deps.store.tx(async (scope) => {
        const challenge = await meant(scope, ref, value.challenge, locale);
        if (isOpenQuestion(challenge)) await letRest(scope, challenge);
        return text(locale).rests(escapeMrkdwn(challenge.title));
      });
      await request.replace(await listed(deps, request, said));
    },
  }),
];
