import type { Blocks } from '../block-shape.ts';
import type { Sandbox } from '../index.ts';
import type { Act } from './act.ts';
import { labelIn } from './buttons.ts';

/**
 * Does an act as its person. Resolves with the timestamp of what was said, or of what was chosen on; `null` where
 * nothing was.
 */
export const perform = async (
  { as, read }: Pick<Sandbox, 'as' | 'read'>,
  act: Act,
): Promise<string | null> => {
  const actor = as(act.by);
  switch (act.kind) {
    case 'answer': {
      const said = await actor.post(act.channel, act.line.says, { thread: act.thread ?? undefined });
      return said.ts || null;
    }
    case 'chat':
      return (await actor.post(act.channel, act.line.says)).ts || null;
    case 'reply': {
      const says = act.to.line.replies?.[act.index]?.says;
      return says ? (await actor.post(act.channel, says, { thread: act.to.thread })).ts || null : null;
    }
    case 'press':
      await actor.click(act.channel, act.on, act.button.actionId, { value: act.button.value });
      return null;
    case 'choose':
      return (await actor.click(act.channel, act.on, act.actionId)).ok ? act.on : null;
    case 'tap': {
      const shown = read
        .ephemerals(act.by, act.channel)
        .findLast((one) => labelIn(one.blocks as Blocks | undefined, act.actionId) !== undefined);
      if (shown) await actor.click(act.channel, shown.ts, act.actionId);
      return null;
    }
    default:
      await actor.react(act.channel, act.on, act.emoji);
      return null;
  }
};
