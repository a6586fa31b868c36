/** What the forms do in which events are planned, proposed and edited. */
import { z } from 'zod';
import { withHearings } from '../../communities/index.ts';
import { person as mention } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { communityForm, type FormResult, type Submission } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { templateNames } from '../event.ts';
import { ids } from '../ids.ts';
import { repeatButton } from '../series/views.ts';
import { eventById, hostsOf } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { edit } from './acts.ts';
import { askBudget, type Sent, wished } from './asking.ts';
import { found, foundAhead, foundOwn, placeOf } from './place.ts';
import { openPlace, planEvent, propose } from './plan.ts';
import { dayError, editError, plannedText, saying, titleOf } from './results.ts';
import { hearings, type Invited, inviteAll, tellAuthor } from './telling.ts';
import { text } from './text.ts';
import type { Purpose } from './views.form.ts';
import { type Wish, wishOf } from './wish.ts';

const Metadata = z.object({
  community: z.string(),
  event: z.uuid(),
  purpose: z.enum(['plan', 'propose', 'edit', 'draft', 'approve']),
  template: z.enum(templateNames).nullable(),
  agreed: z.int().nullable(),
});

/** What a member is not asked; coordinators settle it when they approve. */
const settledLater = {
  audience: 'community',
  invited: [],
  capacity: null,
  tone: 'working',
  reminders: ['day', 'minutes'],
} satisfies Partial<Wish>;

/** Plans a new one, or approves a draft; sent again, nothing happens twice. */
const plan = async (wiring: Wiring, sent: Sent): Promise<FormResult> => {
  const { metadata, locale, person, now, community: ref } = sent;
  const read = await wished(wiring, sent, {});
  if ('instead' in read) return read.instead;
  const { event: id, agreed, template, purpose } = metadata;
  const say = text(locale);
  return wiring.store.tx(async (scope): Promise<FormResult> => {
    const before = await eventById(scope, id);
    if (before) await found(scope, sent, id);
    const wish = { ...read.wish, template: purpose === 'plan' ? template : (before?.template ?? null) };
    const community = await openPlace(scope, ref, locale);
    if (before && before.state !== 'draft' && purpose === 'approve')
      throw new Refusal(say.notDraft(titleOf(before)));
    const planned = await planEvent(scope, community, { id, wish, agreed, by: person.user, now });
    if ('problem' in planned) return dayError(planned.problem, template, locale);
    if ('budget' in planned) return askBudget(scope, sent, { wish, budget: planned.budget });
    const { event } = planned;
    const invited = await invite(scope, wiring, event, wish, sent);
    const first = await approvedText(scope, wiring, sent, { before, event });
    const hosts = await hostsOf(scope, id);
    const said = plannedText(first, { event, hosts, invited: invited.length }, community, person, now);
    const repeat = repeatButton(event, say.buttons.repeat);
    return saying(say.form.titles.plan, withInvited(said, invited, sent), locale, [repeat]);
  });
};

/** That a new one is planned, or a draft approved and its author told. */
const approvedText = async (
  scope: Scope,
  wiring: Wiring,
  { community: ref, locale, person, now }: Sent,
  { before, event }: { before: Event | null; event: Event },
): Promise<string> => {
  const say = text(locale).planned;
  const title = titleOf(event);
  if (before?.state !== 'draft') return say.title(title);
  const place = await placeOf(scope, ref);
  const isTold = await tellAuthor(scope, wiring, place, event, { by: person.user, now });
  return isTold ? say.approved(title, mention(event.createdBy)) : say.approvedOwn(title);
};

const invite = async (
  scope: Scope,
  wiring: Wiring,
  event: Event,
  { audience, invited: users }: Wish,
  { community, person, now }: Sent,
): Promise<Invited[]> => {
  if (audience !== 'invited' || users.length === 0) return [];
  const place = await placeOf(scope, community);
  return inviteAll(scope, wiring, place, event, { users, by: person.user, now });
};

/** What is said to whoever invited people: also who hears of it later, or only on their Home. */
export const withInvited = (
  said: string,
  invited: readonly Invited[],
  request: Parameters<typeof withHearings>[2],
): string => {
  const atHome = invited.filter(({ due }) => due === null).map(({ user }) => mention(user));
  const heard = withHearings(said, hearings(invited), request);
  return atHome.length === 0 ? heard : `${heard}\n${text(request.locale).invitedHome(atHome)}`;
};

const editPlanned = async (wiring: Wiring, sent: Sent): Promise<FormResult> => {
  const { metadata, locale, person, now, community: ref } = sent;
  const { event: id, agreed, template } = metadata;
  const say = text(locale);
  const place = await placeOf(wiring.store, ref);
  const { event: shown, hosts } = await foundAhead(wiring.store, sent, id);
  const { date, time, minutes, template: origin } = wishOf(shown, hosts, place.timeZone);
  const read = await wished(wiring, sent, { date, time, minutes });
  if ('instead' in read) return read.instead;
  const wish = { ...read.wish, template: origin };
  return wiring.store.tx(async (scope): Promise<FormResult> => {
    const { event: before, community } = await foundAhead(scope, sent, id);
    const edited = await edit(scope, wiring, community, before, { wish, by: person.user, agreed, now });
    if ('problem' in edited) return editError(edited.problem, template, locale);
    if ('budget' in edited) return askBudget(scope, sent, { wish, budget: edited.budget });
    const { event } = edited;
    const title = titleOf(event);
    const isNews = event.sequence !== before.sequence;
    const said = isNews ? say.savedTold(title) : event.ts === null ? say.saved(title) : say.savedShown(title);
    return saying(say.form.titles.edit, said, locale);
  });
};

const proposeOne = async (wiring: Wiring, sent: Sent): Promise<FormResult> => {
  const { metadata, locale, person, now, community: ref } = sent;
  const { event: id, template, purpose } = metadata;
  const say = text(locale);
  const read = await wished(wiring, sent, settledLater);
  if ('instead' in read) return read.instead;
  return wiring.store.tx(async (scope): Promise<FormResult> => {
    const before = await eventById(scope, id);
    if (before) await foundOwn(scope, sent, id);
    const community = await openPlace(scope, ref, locale);
    const wish = before ? { ...read.wish, template: before.template } : { ...read.wish, template };
    const proposed = await propose(scope, community, { id, wish, by: person.user, now });
    if ('problem' in proposed) return dayError(proposed.problem, template, locale);
    const title = titleOf(proposed.event);
    const said = before ? say.savedDraft(title) : say.proposed(title);
    return saying(say.form.titles[purpose === 'draft' ? 'draft' : 'propose'], said, locale);
  });
};

const isEdit = (purpose: Purpose): boolean => purpose === 'edit';

export const planningForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.planForm,
    may: 'event.run',
    metadata: Metadata,
    fields: z.looseObject({}),
    submit: (sent) => (isEdit(sent.metadata.purpose) ? editPlanned(wiring, sent) : plan(wiring, sent)),
  }),
  communityForm({
    id: ids.proposeForm,
    may: 'event.draft',
    metadata: Metadata,
    fields: z.looseObject({}),
    submit: (sent) => proposeOne(wiring, sent),
  }),
];
