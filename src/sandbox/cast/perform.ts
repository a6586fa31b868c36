import type { Sandbox } from '../index.ts';
import type { Act } from './act.ts';

/** Does an act as its person. Resolves with the timestamp of what was said; `null` where nothing was. */
export const perform = async (as: Sandbox['as'], act: Act): Promise<string | null> => {
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
    default:
      await actor.react(act.channel, act.on, act.emoji);
      return null;
  }
};
