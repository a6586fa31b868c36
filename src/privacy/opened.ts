/** Home of somebody who was forgotten: shown when they open it, since nothing may be noted for later. */
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { actions, button, section } from '../slack/blocks.ts';
import type { Happening } from '../slack/surface.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

const Opened = z.object({ user: z.string().min(1), tab: z.enum(['home']).optional() });

export const showForgotten =
  ({ clients, people }: Pick<Deps, 'clients' | 'people'>) =>
  async ({ team, event }: Happening): Promise<void> => {
    const opened = Opened.safeParse(event).data;
    if (!opened) return;
    const { forgotten, locale } = await people.get(team, opened.user);
    if (!forgotten) return;
    const say = text(locale);
    const blocks = [section(say.forgottenAlready), actions(button(say.comeBack, ids.return, {}))];
    const client = await clients.of(team);
    await client.views.publish({ user_id: opened.user, view: { type: 'home', blocks } });
  };
