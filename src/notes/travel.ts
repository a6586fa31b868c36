import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { Happening } from '../slack/surface.ts';
import { mondayAfter } from './monday.ts';
import { changeMonday, mondayOf } from './store.ts';

const Account = z.object({ user: z.object({ id: z.string() }) });

/** Somebody may have another time zone now, and so another Monday morning; one that has come already stays. */
export const travelled =
  ({ store, people }: Pick<Deps, 'store' | 'people'>) =>
  async ({ event, team, now }: Happening): Promise<void> => {
    const user = Account.safeParse(event).data?.user.id;
    if (user === undefined || (await mondayOf(store, team, user)) === null) return;
    const { timeZone } = await people.get(team, user);
    await store.tx(async (scope) => {
      const monday = await mondayOf(scope, team, user);
      if (monday === null || monday.nextAt <= now) return;
      await changeMonday(scope, monday, { nextAt: mondayAfter(now, timeZone) });
    });
  };
