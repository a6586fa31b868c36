/** Keeps Home true while somebody looks at it: what people do by the bot may change their own, or that of others. */
import { type Community, coordinatorsOf } from '../communities/index.ts';
import type { Outbox, Outcomes } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';
import type { CommunityRef } from '../slack/access.ts';
import type { Action, FormResult, Request, Submission, Verb } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { home } from './constants.ts';
import { isLooking, lookingSince, membersLooking } from './store.ts';

type Wired = Pick<Deps, 'store' | 'outbox'>;
type Acted = Pick<Request, 'team' | 'person' | 'standings' | 'now'> & { community?: CommunityRef };

/**
 * A feature whose doors draw the Home of whoever went through one anew; and of the coordinators, where one of them did
 * something in a community; and whose posts draw that of its members. Only where somebody has looked at it within a day.
 */
export const refreshing =
  (wired: Wired) =>
  <Of extends Feature>(feature: Of): Of => ({
    ...feature,
    verbs: feature.verbs?.map((verb) => following<Verb>(wired, verb)),
    actions: feature.actions?.map((action) => following<Action>(wired, action)),
    forms: feature.forms?.map((form) => submitting(wired, form)),
    ...(feature.outcomes && { outcomes: posting(wired, feature.outcomes) }),
  });

type Door = { run(request: never): Promise<void> };

const following = <Of extends Door>(wired: Wired, door: Of): Of => ({
  ...door,
  run: async (request: never) => {
    await door.run(request);
    await refresh(wired, request);
  },
});

const submitting = (wired: Wired, form: Submission): Submission => ({
  ...form,
  submit: async (request: never): Promise<FormResult> => {
    const result = await form.submit(request);
    if ('errors' in result) return result;
    const after = async () => {
      if ('close' in result) await result.after?.();
      await refresh(wired, request);
    };
    if ('close' in result) return { ...result, after };
    await refresh(wired, request);
    return result;
  },
});

/** What has just come may be answered, and something else comes next. */
const posting = ({ outbox }: Wired, outcomes: Outcomes): Outcomes =>
  Object.fromEntries(
    Object.entries(outcomes).map(([kind, tell]) => [
      kind,
      async (scope, delivered, outcome, now) => {
        await tell(scope, delivered, outcome, now);
        const { team, community } = delivered;
        // A message to one person belongs to no place that others look at.
        const isChannel = outcome.how === 'sent' && !outcome.channel.startsWith('D');
        if (!isChannel || community === null) return;
        for (const user of await membersLooking(scope, { id: community, team }, now - home.looksFor))
          await outbox.dirty(scope, team, 'home', user);
      },
    ]),
  );

const refresh = async (
  { store, outbox }: Wired,
  { team, person, standings, now, community }: Acted,
): Promise<void> => {
  if (person.external) return;
  const isCoordinator = community !== undefined && standings.includes('coordinator');
  const concerned = isCoordinator ? await coordinatorsOf(store, community.id) : [];
  const looking = await lookingSince(store, team, [person.user, ...concerned], now - home.looksFor);
  if (looking.length === 0) return;
  await store.tx(async (scope) => {
    for (const user of looking) await outbox.dirty(scope, team, 'home', user);
  });
};

/** An outbox by which whoever is written to finds it on their Home too, without waiting for the message. */
export const tellingHome = (outbox: Outbox, now: () => number): Outbox => ({
  ...outbox,
  post: async (scope, post) => {
    const isNew = await outbox.post(scope, post);
    const { team, to } = post;
    if (isNew && 'user' in to && (await isLooking(scope, team, to.user, now() - home.looksFor)))
      await outbox.dirty(scope, team, 'home', to.user);
    return isNew;
  },
});

/** A community sleeps, wakes, ends or opens: its members who look at Home see it. In the transaction in which it happens. */
export const homeFollows =
  ({ outbox }: Pick<Deps, 'outbox'>) =>
  async (scope: Scope, community: Community, _what: unknown, now: number): Promise<void> => {
    for (const user of await membersLooking(scope, community, now - home.looksFor))
      await outbox.dirty(scope, community.team, 'home', user);
  };
