/** `me snooze`, its form, and the way back. */
import { z } from 'zod';
import { everywhere, returnOn } from '../../absences/index.ts';
import { localAt } from '../../calendar/zone.ts';
import { type Community, type Companions, communitiesOf } from '../../communities/index.ts';
import type { HomeSection } from '../../feature.ts';
import { button } from '../../slack/blocks.ts';
import { localeOf } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, action, form, type Request, type Submission, type Verb } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import type { Wiring } from '../wiring.ts';
import { awayFrom, comeBack, snooze, snoozesOf } from './acts.ts';
import { snoozing } from './constants.ts';
import { ids } from './ids.ts';
import { readSnooze } from './reading.ts';
import { isAwayByStatus } from './status.ts';
import { text } from './text.ts';
import {
  all,
  homeBlocks,
  type Snoozed,
  saying,
  snoozedForm,
  snoozedMessage,
  snoozeForm,
  welcomeMessage,
} from './views.ts';

type Wired = Pick<Wiring, 'store' | 'outbox'>;
type Asked = Pick<Request, 'team' | 'person' | 'now' | 'locale'>;

export const snoozeVerb = (wired: Wired): Verb => ({
  name: 'me snooze',
  may: 'me.change',
  usage: text(localeOf(undefined)).usage,
  about: (locale) => text(locale).verb,
  examples: ['me snooze until 3 April', 'me snooze all until Monday', 'me snooze off'],
  community: 'none',
  run: async (request) => {
    const { person, now, channel, words } = request;
    const theirs = await communitiesOf(wired.store, request.team, person.user);
    const wish = readSnooze(words, { timeZone: person.timeZone, now });
    const here = wish.all ? undefined : theirs.find((one) => one.channel === channel);
    if (wish.wants === 'form') return openForm(request, theirs, here?.id ?? null);
    if (wish.wants === 'off') return request.answer(await welcome(wired, request, here ?? null));
    const say = text(request.locale);
    if (wish.wants === 'nothing') throw new Refusal(escapeMrkdwn(say.notUnderstood(wish.problem)));
    if (theirs.length === 0) throw new Refusal(say.nowhere);
    const back = returnOn(wish.date, { timeZone: person.timeZone, now });
    if (!back.ok) throw new Refusal(say.notThen[back.problem]);
    const snoozed = { community: here ?? null, until: back.until };
    await begin(wired, request, snoozed);
    await request.answer(snoozedMessage(snoozed, person.timeZone, request.locale));
  },
});

const openForm = async (
  request: Request,
  communities: readonly Community[],
  community: string | null,
): Promise<void> => {
  const { person, now, locale } = request;
  if (communities.length === 0) throw new Refusal(text(locale).nowhere);
  const today = localAt(now, person.timeZone).toPlainDate();
  const initial = today.add({ days: snoozing.usual }).toString();
  await request.open(snoozeForm({ communities, community, initial }, locale));
};

const begin = ({ store, outbox }: Wired, { team, person, now }: Asked, { community, until }: Snoozed) =>
  store.tx((scope) => {
    const wanted = { team, user: person.user, community: community?.id ?? everywhere, until };
    return snooze(scope, { outbox }, wanted, now);
  });

/** `community` null: back in all of them. */
const welcome = async (
  { store, outbox }: Wired,
  { team, person, now, locale }: Asked,
  community: Community | null,
) => {
  const who = { team, user: person.user };
  return store.tx(async (scope) => {
    const ended = await comeBack(scope, { outbox }, { ...who, community: community?.id ?? everywhere }, now);
    const byStatus = await isAwayByStatus(scope, who, now);
    const say = text(locale);
    if (ended.length === 0) return saying(byStatus ? say.byStatus : say.notSnoozed);
    const theirs = await communitiesOf(scope, team, person.user);
    const still = await snoozedNow(scope, who, theirs, now);
    const away = await awayFrom(scope, who, ended, now);
    return welcomeMessage({ community, still, byStatus, away }, person.timeZone, locale);
  });
};

const snoozedNow = async (
  scope: Scope,
  who: { team: string; user: string },
  theirs: readonly Community[],
  now: number,
): Promise<Snoozed[]> =>
  (await snoozesOf(scope, who, now)).flatMap(({ community, until }): Snoozed[] => {
    const found = theirs.find(({ id }) => id === community) ?? null;
    const isTheirs = community === everywhere || found !== null;
    return until !== null && isTheirs ? [{ community: found, until }] : [];
  });

/** Null: from all. */
const Where = z.object({ community: z.string().nullable() });

export const snoozeActions = (wired: Wired): Action[] => [
  action({
    id: ids.open,
    may: 'me.change',
    value: Where,
    run: async (request) => {
      const theirs = await communitiesOf(wired.store, request.team, request.person.user);
      // One that they have left meanwhile is as good as none.
      await openForm(request, theirs, theirs.find(({ id }) => id === request.value.community)?.id ?? null);
    },
  }),
  action({
    id: ids.back,
    may: 'me.change',
    value: Where,
    run: async (request) => {
      const theirs = await communitiesOf(wired.store, request.team, request.person.user);
      const community = theirs.find(({ id }) => id === request.value.community) ?? null;
      await request.replace(await welcome(wired, request, community));
    },
  }),
];

export const snoozeForms = (wired: Wired): Submission[] => [
  form({
    id: ids.form,
    may: 'me.change',
    metadata: z.unknown(),
    fields: z.object({ until: z.iso.date(), where: z.string() }),
    submit: async (request) => {
      const { person, now, fields, locale } = request;
      const theirs = await communitiesOf(wired.store, request.team, person.user);
      const community = theirs.find(({ id }) => id === fields.where) ?? null;
      if (community === null && fields.where !== all) throw new Refusal(text(locale).nowhere);
      const back = returnOn(fields.until, { timeZone: person.timeZone, now });
      if (!back.ok) return { errors: { until: text(locale).notThen[back.problem] } };
      const snoozed = { community, until: back.until };
      await begin(wired, request, snoozed);
      return { update: snoozedForm(snoozed, person.timeZone, locale) };
    },
  }),
];

/** [Snooze], for members. */
export const snoozeButton: NonNullable<Companions['buttons']>[number] = ({ community, person, standings }) =>
  standings.includes('member')
    ? [button(text(person.locale).snooze, ids.open, { community: community.id })]
    : [];

/** What somebody snoozes, among their settings. */
export const snoozeHome =
  ({ store }: Pick<Wired, 'store'>): HomeSection =>
  async ({ team, person, theirs, locale, now }) => {
    const who = { team, user: person.user };
    if (theirs.length === 0) return [];
    const communities = theirs.map(({ community }) => community);
    const snoozed = await snoozedNow(store, who, communities, now);
    const byStatus = await isAwayByStatus(store, who, now);
    return homeBlocks({ snoozed, byStatus }, person.timeZone, locale);
  };
