import { z } from 'zod';
import { type Action, action, type Happening } from '../slack/surface.ts';
import { ids } from './ids.ts';
import type { HomeDeps } from './render.ts';
import { noteOpened } from './store.ts';

/** A few apps of Slack's protocol leave the tab out; Slack itself says `messages` for the other one. */
const Opened = z.object({ user: z.string().min(1), tab: z.enum(['home']).optional() });

/** Somebody looks at Home. Of people of other organisations nothing is kept. */
export const createOpened =
  ({ store, outbox, people }: HomeDeps) =>
  async ({ team, event, now }: Happening): Promise<void> => {
    const opened = Opened.safeParse(event).data;
    if (!opened) return;
    const { external } = await people.get(team, opened.user);
    await store.tx(async (scope) => {
      if (!external) await noteOpened(scope, { team, user: opened.user, page: 0, now });
      await outbox.dirty(scope, team, 'home', opened.user);
    });
  };

const Turn = z.object({ page: z.int().min(0).max(10_000) });

/** Turns to another page. */
export const createTurns = ({ store, outbox }: HomeDeps): Action[] =>
  [ids.earlier, ids.later].map((id) =>
    action({
      id,
      may: 'home.read',
      value: Turn,
      run: ({ team, person, value, now }) =>
        store.tx(async (scope) => {
          await noteOpened(scope, { team, user: person.user, page: value.page, now });
          await outbox.dirty(scope, team, 'home', person.user);
        }),
    }),
  );
