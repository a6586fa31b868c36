/** Pure. Asking once more before something is done. */
import { actions, button, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { nameOf } from './views.ts';

export const saying = (said: string): Message => ({ text: said, blocks: [section(said)] });

/** One was posted today already, by the rhythm of that name; a second is for a person to decide. */
export const runAnywayMessage = (
  value: { community: string; number: number; once: string },
  name: string | null,
  locale: Locale,
): Message => {
  const say = text(locale);
  const said = say.run.today(name);
  return {
    text: said,
    blocks: [section(said), actions(button(say.buttons.runAnyway, ids.runAnyway, value))],
  };
};

/** Removing is confirmed by name. */
export const removeMessage = (community: string, rhythm: Rhythm, locale: Locale): Message => {
  const say = text(locale);
  const said = say.remove.sure(escapeMrkdwn(nameOf(rhythm, locale)));
  const remove = button(
    say.buttons.removeThis(rhythm.number),
    ids.removeSurely,
    { community, number: rhythm.number },
    { style: 'danger' },
  );
  const keep = button(say.buttons.keep, ids.list, { community });
  return { text: said, blocks: [section(said), actions(remove, keep)] };
};
