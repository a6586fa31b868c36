/** Who one is, where one is, and what one does there. */
import { toast } from '../parts/toast.ts';
import { text } from '../text.ts';
import { heardTraffic } from '../tools/traffic-feed.ts';
import type { Change, Outcome } from '../types.ts';
import * as api from './api.ts';
import { session } from './known.ts';
import { drawWith, heard, refresh, show } from './reading.ts';
import { type Place, writePlace } from './route.ts';
import { everything } from './stale.ts';

export { channelOf, me, now, personOf, type Session, session, zone } from './known.ts';

let connected = true;

/** Reads everything anew. */
export const load = (): Promise<void> => refresh(everything);

/** Goes to another place, or becomes another person. */
export const go = (place: Partial<Place>): void => {
  const { viewer } = session().place;
  location.hash = writePlace({ viewer, ...place });
};

/** Does something as the person one is; what fails is said, unless it is a form's complaint. */
export const act = async (verb: string, ...args: unknown[]): Promise<Outcome> => {
  const outcome = await api.act(session().place.viewer, verb, args);
  if (!outcome.ok && !outcome.errors) toast(text.failed(session().overview.app.name, outcome.error));
  // What came of it is told like all that happens, where anything is told.
  await refresh(connected ? [] : everything);
  return outcome;
};

export const travel = async (time: api.Travel): Promise<Outcome & api.Passed> => {
  show({ ...session(), moving: true });
  const outcome = await api.moveTime(time);
  show({ ...session(), moving: false });
  await refresh(['time']);
  return outcome;
};

export const startSession = async (draw: () => void, isConnected: (yes: boolean) => void): Promise<void> => {
  drawWith(draw);
  addEventListener('hashchange', () => void refresh(['place']));
  const told = (changes: Change[]) => {
    heard(changes);
    heardTraffic(changes);
  };
  api.listen(told, (yes) => {
    connected = yes;
    isConnected(yes);
  });
  await load();
};
