/** What the buttons on introductions do. */
import { z } from 'zod';
import { workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { heldBack } from '../rhythms/index.ts';
import { actions, button, section } from '../slack/blocks.ts';
import { person as mention } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import {
  type Action,
  type ActionRequest,
  action,
  type CommunityRequest,
  communityAction,
} from '../slack/surface.ts';
import { comeBack, showAround, stopTakingPart, takePart } from './acts.ts';
import { answerMeeting } from './answer.ts';
import { greet, offeredTo } from './greeting.ts';
import { ids } from './ids.ts';
import { declare, undeclare } from './notice.ts';
import { placeOf, shown } from './place.ts';
import { avoidedBy, changeChoices, choicesOf, participant } from './store.ts';
import type { MeetingAnswer } from './tables.ts';
import { text } from './text.ts';
import { detailsForm, pastForm, snoozeForm } from './views.form.ts';
import { untilWords } from './views.show.ts';

const Here = z.object({ community: z.string() });
const Declare = Here.extend({ agreed: z.int().nullable() });
const Guests = Here.extend({ guests: z.boolean() });
const Meeting = z.object({ introduction: z.string() });

type Pressed = CommunityRequest & Pick<ActionRequest<unknown>, 'source'>;

/** Shows what there is now; what all can see is answered beside it, as it is not only the asker's. */
const show = async (deps: Deps, request: Pressed, said: string | null): Promise<void> => {
  const message = await shown(deps, request, said);
  if (request.source === null) await request.replace(message);
  else await request.answer(message);
};

const whoOf = ({ community, person, now }: CommunityRequest) => ({ community, user: person.user, now });

/** @throws Refusal where guests do not take part */
const refuseGuests = async (deps: Deps, { community, person, locale }: CommunityRequest): Promise<void> => {
  if (!person.guest) return;
  const { guests } = await choicesOf(deps.store, community.id);
  if (!guests) throw new Refusal(text(locale).noGuests);
};

export const introductionActions = (deps: Deps): Action[] => [
  ...ownActions(deps),
  ...carers(deps),
  ...meetings(deps),
];

const ownActions = (deps: Deps): Action[] => [
  communityAction({
    id: ids.show,
    may: 'intro.see',
    value: Here,
    run: (request) => show(deps, request, null),
  }),
  communityAction({
    id: ids.join,
    may: 'intro.join',
    value: Here,
    run: async (request) => {
      await refuseGuests(deps, request);
      await change(deps, request, (scope) => takePart(scope, whoOf(request)));
      await show(deps, request, text(request.locale).said.joined);
    },
  }),
  ...([ids.stop, ids.leaveOut] as const).map((id) =>
    communityAction({
      id,
      may: 'intro.join',
      value: Here,
      run: async (request) => {
        await change(deps, request, (scope) => stopTakingPart(scope, whoOf(request)));
        const { stopped, leftOut } = text(request.locale).said;
        await show(deps, request, id === ids.stop ? stopped : leftOut);
      },
    }),
  ),
  communityAction({
    id: ids.snooze,
    may: 'intro.join',
    value: Here,
    run: async (request) => {
      const { community, person, locale } = request;
      const row = await participant(deps.store, community.id, person.user);
      if (row === null || row.leftAt !== null) throw new Refusal(text(locale).notIn);
      await request.open(snoozeForm(community.id, locale));
    },
  }),
  communityAction({
    id: ids.back,
    may: 'intro.join',
    value: Here,
    run: async (request) => {
      await refuseGuests(deps, request);
      const isIn = await change(deps, request, (scope) => comeBack(scope, whoOf(request)));
      if (!isIn) throw new Refusal(text(request.locale).notIn);
      await show(deps, request, text(request.locale).said.back);
    },
  }),
  communityAction({
    id: ids.greets,
    may: 'intro.join',
    value: Here,
    run: async (request) => {
      await refuseGuests(deps, request);
      await change(deps, request, (scope) => showAround(scope, whoOf(request)));
      await request.replace({ text: text(request.locale).greeting.greets });
    },
  }),
  communityAction({
    id: ids.details,
    may: 'intro.join',
    value: Here,
    run: async (request) => {
      const { community, person, locale, team } = request;
      const row = await participant(deps.store, community.id, person.user);
      const details = row ?? { site: null, group: null, across: false, greets: false };
      const avoided = await avoidedBy(deps.store, team, person.user);
      const mayCross = !person.guest && !community.isPrivate;
      await request.open(detailsForm(community.id, { details, avoided, mayCross }, locale));
    },
  }),
];

/** Changes something of the asker's own, and what their Home shows of it. */
const change = <T>(
  deps: Deps,
  { team, person }: CommunityRequest,
  act: (scope: Parameters<typeof takePart>[0]) => Promise<T>,
): Promise<T> =>
  deps.store.tx(async (scope) => {
    const changed = await act(scope);
    await deps.outbox.dirty(scope, team, 'home', person.user);
    return changed;
  });

const carers = (deps: Deps): Action[] => [
  communityAction({
    id: ids.declare,
    may: 'intro.run',
    value: Declare,
    run: async (request) => {
      const { community: ref, locale, now, value } = request;
      const say = text(locale);
      const declared = await deps.store.tx(async (scope) => {
        const community = await placeOf(scope, ref);
        const { hushedUntil } = await workspaceOf(scope, ref.team);
        if (heldBack(community, hushedUntil, now) === 'resting') throw new Refusal(say.notice.notOpen);
        if (community.openedAt === null) throw new Refusal(say.notice.notTold);
        return declare(scope, deps.outbox, community, { agreed: value.agreed, now });
      });
      if ('known' in declared) return show(deps, request, say.notice.already);
      if ('at' in declared)
        return show(deps, request, say.notice.planned(untilWords(request.person, declared.at)));
      const { posts, agreed } = declared.budget;
      const said = say.notice.budget(posts, agreed);
      const yes = button(say.buttons.raise(posts), ids.declare, { community: ref.id, agreed: posts });
      const no = button(say.buttons.keep, ids.show, { community: ref.id });
      await request.replace({ text: said, blocks: [section(said), actions(yes, no)] });
    },
  }),
  communityAction({
    id: ids.undeclare,
    may: 'intro.run',
    value: Here,
    run: async (request) => {
      await deps.store.tx((scope) => undeclare(scope, deps.outbox, request.community, request.now));
      await show(deps, request, text(request.locale).said.undeclared);
    },
  }),
  communityAction({
    id: ids.guests,
    may: 'intro.run',
    value: Guests,
    run: async (request) => {
      const { guests } = request.value;
      await deps.store.tx((scope) => changeChoices(scope, request.community.id, { guests }));
      const { guestsIn, guestsOut } = text(request.locale).said;
      await show(deps, request, guests ? guestsIn : guestsOut);
    },
  }),
  communityAction({
    id: ids.past,
    may: 'intro.run',
    value: Here,
    run: ({ community, locale, open }) => open(pastForm(community.id, { typed: '', problems: [] }, locale)),
  }),
];

const answers = [
  [ids.met, 'met'],
  [ids.planned, 'planned'],
  [ids.notNow, 'not this time'],
] as const satisfies [string, MeetingAnswer][];

const meetings = (deps: Deps): Action[] => [
  ...answers.map(([id, answer]) =>
    action({
      id,
      may: 'intro.answer',
      value: Meeting,
      run: async (request) => {
        const { team, person, locale, value } = request;
        const given = { introduction: value.introduction, team, user: person.user, answer };
        const isTheirs = await deps.store.tx((scope) => answerMeeting(scope, deps, given));
        if (!isTheirs) throw new Refusal(text(locale).gone);
        await request.answer({ text: text(locale).answered[answer] });
      },
    }),
  ),
  action({
    id: ids.greet,
    may: 'intro.answer',
    value: Meeting,
    run: async (request) => {
      const { team, person, locale, now, value } = request;
      const { introduction } = value;
      const who = { team, user: person.user };
      const offered = await offeredTo(deps.store, introduction, who);
      if (!offered) throw new Refusal(text(locale).gone);
      const greeter = await deps.people.get(team, offered.greeter);
      const zones = [person.timeZone, greeter.timeZone];
      const isOn = await deps.store.tx(async (scope) => {
        const still = await offeredTo(scope, introduction, who);
        if (!still || greeter.deleted) return false;
        return greet(scope, deps, still, { introduction, newcomer: person.user, zones, now });
      });
      const say = text(locale).greeting;
      const name = mention(offered.greeter);
      await request.replace({ text: isOn ? say.on(name) : say.gone(name) });
    },
  }),
];
