import type { Desk, Line } from './desk.ts';
import type { Rendered, Renderers } from './post.ts';
import { type DirtyRow, dueStates, forgetState, markShown, retryState, sweepStates } from './state.store.ts';
import { backoff } from './verdict.ts';

/** A message changes at most once in so many milliseconds. */
const messagePace = 60_000;

type Change = { method: string; args: Record<string, unknown>; done: readonly string[]; pace: number };

/** Shows what is out of date in a workspace, as it is now. */
export const showStates = async (
  desk: Desk,
  renderers: Renderers,
  line: Line,
  goOn: () => Promise<boolean>,
): Promise<void> => {
  await sweepStates(desk.store, line.team, desk.now());
  for (const row of await dueStates(desk.store, line.team, desk.now())) {
    if (!(await goOn())) return;
    try {
      await show(desk, renderers, line, row);
    } catch (error) {
      // One that cannot be rendered must not keep the others from being shown.
      desk.log.error({ team: row.team, kind: row.kind, ref: row.ref, err: error }, 'State failed');
      await retryState(desk.store, row, desk.now() + pause(row));
    }
  }
};

const show = async (desk: Desk, renderers: Renderers, line: Line, row: DirtyRow): Promise<void> => {
  const { store, now, log } = desk;
  const rendered = await renderers[row.kind]?.(row.team, row.ref, now());
  if (!rendered) return forgetState(store, row);
  const { method, args, done, pace } = changeOf(rendered);
  const answer = await line.call(method, args, { mayLeave: line.mayLeave });
  const error = answer.ok ? null : answer.verdict.error;
  if (answer.ok || done.includes(answer.verdict.error)) {
    if (pace === 0) await forgetState(store, row);
    return markShown(store, row, now() + pace);
  }
  const { verdict } = answer;
  if (verdict.how === 'later' && verdict.afterMs !== null)
    return retryState(store, row, now() + verdict.afterMs);
  if (verdict.how === 'later' || verdict.how === 'unknown') return retryState(store, row, now() + pause(row));
  log.warn({ team: row.team, kind: row.kind, ref: row.ref, method, error }, 'State cannot be shown');
  return forgetState(store, row);
};

const changeOf = (rendered: Rendered): Change => {
  switch (rendered.show) {
    case 'message': {
      const { channel, ts, message } = rendered;
      // Without `blocks` Slack would keep the old ones.
      const args = { channel, ts, text: message.text, blocks: message.blocks ?? [] };
      return { method: 'chat.update', args, done: [], pace: messagePace };
    }
    case 'home':
      return {
        method: 'views.publish',
        args: { user_id: rendered.user, view: rendered.view },
        done: [],
        pace: 0,
      };
    case 'call':
      return { method: rendered.method, args: rendered.args, done: rendered.done, pace: 0 };
  }
};

/** From a second to a minute, and never given up: the state is still wrong. */
const pause = (row: DirtyRow) => backoff(row.attempts + 1);
