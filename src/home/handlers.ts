import { z } from 'zod';
import { communityById } from '../communities/index.ts';
import { type Action, action, communityAction, type Happening } from '../slack/surface.ts';
import { coordinatingOne } from './coordinating.ts';
import { ids } from './ids.ts';
import { type HomeDeps, wiredOf } from './render.ts';
import { noteOpened, noteTurned } from './store.ts';
import { communityForm } from './views.coordinating.ts';

/** A few apps of Slack's protocol leave the tab out; Slack itself says `messages` for the other one. */
const Opened = z.object({ user: z.string().min(1), tab: z.enum(['home']).optional() });

/** Somebody looks at Home. Of people of other organisations nothing is kept. */
export const createOpened =
  ({ store, outbox, people }: HomeDeps) =>
  async ({ team, event, now }: Happening): Promise<void> => {
    const opened = Opened.safeParse(event).data;
    if (!opened) return;
    const { external, forgotten } = await people.get(team, opened.user);
    if (forgotten) return;
    await store.tx(async (scope) => {
      if (!external) await noteOpened(scope, { team, user: opened.user, now });
      await outbox.dirty(scope, team, 'home', opened.user);
    });
  };

const Turn = z.object({
  list: z.enum(['communities', 'others', 'stewarding']).default('communities'),
  page: z.int().min(0).max(10_000),
});

const Here = z.object({ community: z.string() });

export const homeActions = (deps: HomeDeps): Action[] => [
  ...[ids.earlier, ids.later].map((id) =>
    action({
      id,
      may: 'home.read',
      value: Turn,
      run: ({ team, person, value, now }) =>
        deps.store.tx(async (scope) => {
          await noteTurned(scope, { team, user: person.user, ...value, now });
          await deps.outbox.dirty(scope, team, 'home', person.user);
        }),
    }),
  ),
  communityAction({
    id: ids.another,
    may: 'participation.see',
    value: Here,
    run: async ({ team, person, locale, now, community: { id }, open }) => {
      const community = await communityById(deps.store, id);
      if (community === null) return;
      const told = await coordinatingOne(wiredOf(deps), { team, person, locale, now }, community);
      await open(communityForm(community, told, locale));
    },
  }),
];
