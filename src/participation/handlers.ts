import { type Community, type Companions, memberCount, workspaceOf } from '../communities/index.ts';
import type { Happening, Verb } from '../slack/surface.ts';
import type { Store } from '../store/store.ts';
import { ofMembership, ofMessage, ofReaction } from './engagement.ts';
import { figuresOf } from './figures.ts';
import { type Where, whereIn } from './levels/index.ts';
import { lookBack } from './part.ts';
import { communitiesMeant, partIn } from './parts.ts';
import type { createRecorder } from './recording.ts';
import { answered, postedBeats } from './store.answers.ts';
import { doneByAll } from './store.figures.ts';
import { text } from './text.ts';
import { figuresSection, meMessage, mostAtOnce, type PartIn } from './views.ts';

/** What is heard of what people do. */
export const createListeners = ({ record, forget }: ReturnType<typeof createRecorder>) => {
  const reaction = async (happening: Happening): Promise<void> => {
    const act = ofReaction(dated(happening));
    if (act) await record(happening.team, act);
  };
  const membership = async (happening: Happening): Promise<void> => {
    const act = ofMembership(dated(happening));
    if (act) await record(happening.team, act);
  };
  return {
    message: async ({ team, event }: Happening): Promise<void> => {
      const heard = ofMessage(event);
      if (heard?.kind === 'deleted') await forget(team, heard);
      else if (heard) await record(team, heard);
    },
    reaction_added: reaction,
    reaction_removed: reaction,
    member_joined_channel: membership,
    member_left_channel: membership,
  };
};

/** Slack dates each event; other implementations of its protocol may only date the delivery. */
const dated = ({ event, at }: Happening) => ({ event_ts: (at / 1000).toFixed(6), ...event });

/** `me`: in a community's channel about that one, elsewhere about all. */
export const createMe = (store: Store): Extract<Verb, { community: 'none' }> => ({
  name: 'me',
  may: 'me.read',
  usage: '',
  about: (locale) => text(locale).meAbout,
  examples: ['me'],
  community: 'none',
  run: async ({ team, person, channel, locale, now, command, answer }) => {
    const communities = await communitiesMeant(store, team, person.user, channel);
    const shown = communities.slice(0, mostAtOnce);
    const parts = await Promise.all(
      shown.map(async (community) => ({
        community,
        part: await partIn(store, community, person.user, now),
        where: await whereIn(store, community, person.user, now),
      })),
    );
    const told = parts.filter(
      (one): one is PartIn & { community: Community; where: Where | null } => one.part !== null,
    );
    const { nowhere, guestNowhere } = text(locale);
    if (told.length === 0) return answer({ text: person.guest ? guestNowhere : nowhere(command) });
    await answer(meMessage(locale, told, communities.length));
  },
});

/** The community's figures, for `info`; not to other organisations, nor where they read along. */
export const figuresInfo: Companions['info'][number] = async (scope, community, person, now) => {
  if (person.external || community.isShared || community.openedAt === null) return null;
  const since = Math.max(now - lookBack, community.openedAt);
  const { tallies, active } = await doneByAll(scope, community.id, since);
  const answers = await answered(scope, await postedBeats(scope, community.id, since));
  const { countMode } = await workspaceOf(scope, community.team);
  const figures = figuresOf({
    tallies,
    active,
    answers: [...answers.values()],
    members: await memberCount(scope, community.id),
    totalsOnly: countMode === 'totals',
  });
  return figuresSection(person.locale, figures);
};
