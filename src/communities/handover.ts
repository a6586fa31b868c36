/** Handing over the role of coordinator: it ends once somebody else has accepted it, and not before. */
import { z } from 'zod';
import { localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { Refusal } from '../slack/refusal.ts';
import { type CommunityRequest, communityAction, communityForm, type Verb } from '../slack/surface.ts';
import { parseArguments } from '../slack/words.ts';
import { refuseWhileHushed } from './alert.ts';
import { answeredIn } from './answer.ts';
import { isInChannel } from './channel.ts';
import { isLive } from './community.ts';
import { handOverForm } from './forms.ts';
import { ids } from './ids.ts';
import { founder, obstacleTo, offerKey, offerTo } from './offer.ts';
import { holds } from './standing.ts';
import { membership, recordPresent } from './store.members.ts';
import { handedOverBy, offerRole, rolesOf, takeBackHandover } from './store.roles.ts';
import { communityById } from './store.ts';
import { text } from './text.ts';
import { withHearings } from './unasked.ts';
import { CommunityValue } from './values.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

const handOver = async (wiring: Wiring, request: CommunityRequest, user: string): Promise<void> => {
  const { now, person, locale, community: ref, client, command } = request;
  const say = text(locale);
  if (user === person.user) throw new Refusal(say.handOver.toYourself);
  const obstacle = await obstacleTo(wiring, request, ref, { user, role: 'coordinator' });
  if (obstacle) throw new Refusal(obstacle);
  await refuseWhileHushed(wiring.store, request);
  const seat = await membership(wiring.store, ref.id, user);
  if (seat?.leftAt !== null && (await isInChannel(client, ref.channel, user)) !== true)
    throw new Refusal(say.handOver.notInside(user, ref));
  const said = await wiring.store.tx(async (scope): Promise<Message> => {
    const community = await communityById(scope, ref.id);
    if (!community || community.state === 'ended') throw new Refusal(say.isOver(ref));
    if (!isLive(community)) throw new Refusal(say.notOpenYet(ref));
    const mine = await rolesOf(scope, ref.id, person.user);
    if (!holds(mine, 'coordinator')) throw new Refusal(say.handOver.notYours);
    const back = { label: say.handOver.takeBack, id: ids.keepRole, value: { community: ref.id } };
    const before = await handedOverBy(scope, ref.id, person.user);
    if (before) return asking(say.handOver.pending(before.user), back);
    const given = { user, role: 'coordinator', at: now, takesOverFrom: person.user } as const;
    if (!(await offerRole(scope, { ...given, community: ref.id, by: person.user })))
      throw new Refusal(say.handOver.hasRole(user, command));
    if (seat === null) await recordPresent(scope, founder(ref.id, user, now));
    const due = await offerTo(scope, wiring.outbox, community, { ...given, givenBy: person.user }, now);
    return asking(withHearings(say.handOver.offered(user), [{ user, due }], request), back);
  });
  await request.answer(said);
};

/** Whoever was asked and has not answered is asked no more. */
const takeBack = async ({ store, outbox }: Wiring, request: CommunityRequest): Promise<void> => {
  const { community, person, locale } = request;
  const say = text(locale).handOver;
  const taken = await store.tx(async (scope) => {
    const offer = await takeBackHandover(scope, community.id, person.user);
    if (offer === null) return false;
    await outbox.drop(scope, offerKey(offer), 'overtaken');
    return true;
  });
  await request.replace(plainly(taken ? say.takenBack : say.nothingToTakeBack));
};

export const handOverVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'role hand',
    may: 'role.handOver',
    community: 'here',
    usage: text(localeOf(undefined)).usage.handOver,
    about: (locale) => text(locale).verbs.handOver,
    examples: ['role hand over @ana'],
    run: async (request) => {
      const who = parseArguments(request.words).find((piece) => piece.kind === 'person');
      if (who?.kind !== 'person') return request.open(handOverForm(request.community.id, request.locale));
      if (who.user === null) throw new Refusal(text(request.locale).noSuchPerson(who.text));
      await handOver(wiring, request, who.user);
    },
  },
];

export const handOverForms = (wiring: Wiring) => [
  communityForm({
    id: ids.handOver,
    may: 'role.handOver',
    metadata: CommunityValue,
    fields: z.object({ person: z.string() }),
    submit: async (request) => ({
      close: true,
      after: () => handOver(wiring, answeredIn(request, request.community.channel), request.fields.person),
    }),
  }),
];

export const handOverActions = (wiring: Wiring) => [
  communityAction({
    id: ids.handOver,
    may: 'role.handOver',
    value: CommunityValue,
    run: (request) => request.open(handOverForm(request.community.id, request.locale)),
  }),
  communityAction({
    id: ids.keepRole,
    may: 'role.handOver',
    value: CommunityValue,
    run: (request) => takeBack(wiring, request),
  }),
];
