import type { WebClient } from '@slack/web-api';
import type { Pacing } from './pacing.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export type Answer = { ok: true; data: Record<string, unknown> } | { ok: false; verdict: Verdict };

/**
 * Calls Slack in one workspace, if its pace allows. `mayLeave` is asked at the last moment, when all else is
 * ready; if it says no, nothing was done. Never throws.
 */
export type Call = (
  method: string,
  args: Record<string, unknown>,
  options?: { lane?: string | null; mayLeave?: () => boolean },
) => Promise<Answer>;

const later = (afterMs: number | null, error: string): Answer => ({
  ok: false,
  verdict: { how: 'later', afterMs, error },
});

type CallDeps = { clientOf(team: string): Promise<WebClient>; pacing: Pacing; now(): number };

export const createCall =
  ({ clientOf, pacing, now }: CallDeps) =>
  (team: string): Call =>
  async (method, args, { lane = null, mayLeave = () => true } = {}) => {
    const client = await clientOf(team).catch(() => null);
    if (!client) return later(null, 'no_client');
    const wait = pacing.freeAt(team, method, lane, now()) - now();
    if (wait > 0) return later(wait, 'paced');
    if (!mayLeave()) return later(null, 'lease_ended');
    pacing.took(team, method, lane, now());
    try {
      return { ok: true, data: { ...(await client.apiCall(method, args)) } };
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict.how === 'later' && verdict.afterMs !== null)
        pacing.hold(team, method, now() + verdict.afterMs);
      return { ok: false, verdict };
    }
  };
