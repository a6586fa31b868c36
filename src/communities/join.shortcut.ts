/** [Leave me out] from the menu of any message, for phones. */
import type { Request, Shortcut } from '../slack/surface.ts';
import { createAccess } from './access.ts';
import { ids } from './ids.ts';
import { leaveMeOut } from './join.ts';
import { text } from './text.ts';
import { communityOfKey } from './unasked.keys.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/** Where a message stands. */
type At = { channel: string; ts: string };

export const leaveShortcut = (wiring: Wiring): Shortcut => ({
  id: ids.leaveMeOut,
  may: 'notice.answer',
  run: async (request) => {
    const { message, locale, command, person } = request;
    const say = text(locale).leaving;
    const own = message && (await aboutOwn(wiring, request, message));
    const access = createAccess(wiring.store);
    const about = own && (await access.byId(person, own));
    if (about) return leaveMeOut(wiring, { ...request, community: about });
    const here = message && (await access.ofChannel(person, message.channel));
    if (!here) return request.answer(plainly(say.nowhere(command)));
    // Written by a person: who taps there may mean something else.
    const out = { label: say.from(here.name), id: ids.leaveMeOut, value: { community: here.id } };
    await request.answer(asking(say.notMine(here), out));
  },
});

/** The community that a message of ours is about; null: it is none of ours, or about none. */
const aboutOwn = async (
  { store, outbox }: Wiring,
  { team }: Pick<Request, 'team'>,
  { channel, ts }: At,
): Promise<string | null> => {
  const delivered = await outbox.which(store, team, channel, ts);
  return delivered && (delivered.community ?? communityOfKey(delivered.key));
};
