import type { WebClient } from '@slack/web-api';
import type { Pacing } from './pacing.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export type Answer = { ok: true; data: Record<string, unknown> } | { ok: false; verdict: Verdict };

/**
 * Calls Slack in one workspace, if its pace allows; `paced`: its turn was taken already. `mayLeave` is asked at the
 * last moment, when all else is ready; if it says no, nothing was done. Never throws.
 */
export type Call = (
  method: string,
  args: Record<string, unknown>,
  options?: { paced?: boolean; mayLeave?: () => boolean },
) => Promise<Answer>;

/** Takes the turn of one post in a lane, if the pace allows one now. */
export type TakeTurn = (lane: string) => boolean;

const later = (afterMs: number | null, error: string): Answer => ({
  ok: false,
  verdict: { how: 'later', afterMs, error },
});

type CallDeps = { clientOf(team: string): Promise<WebClient>; pacing: Pacing; now(): number };

export const createCall =
  ({ clientOf, pacing, now }: CallDeps) =>
  (team: string): Call =>
  async (method, args, { paced = false, mayLeave = () => true } = {}) => {
    const client = await clientOf(team).catch(() => null);
    if (!client) return later(null, 'no_client');
    const wait = paced ? 0 : pacing.freeAt(team, method, null, now()) - now();
    if (wait > 0) return later(wait, 'paced');
    if (!mayLeave()) return later(null, 'lease_ended');
    if (!paced) pacing.took(team, method, null, now());
    try {
      return { ok: true, data: { ...(await client.apiCall(method, args)) } };
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict.how === 'later' && verdict.afterMs !== null)
        pacing.hold(team, method, now() + verdict.afterMs);
      return { ok: false, verdict };
    }
  };

/** Before a post is put down as being attempted: what waits for its turn is neither tried nor written. */
export const createTakeTurn =
  ({ pacing, now }: Omit<CallDeps, 'clientOf'>) =>
  (team: string): TakeTurn =>
  (lane) => {
    const at = now();
    if (pacing.freeAt(team, 'chat.postMessage', lane, at) > at) return false;
    pacing.took(team, 'chat.postMessage', lane, at);
    return true;
  };
