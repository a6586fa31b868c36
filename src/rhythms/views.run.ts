/** Pure. Asking once more before something is done. */
import { actions, button, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import { isPosting } from './kinds/registry.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { nameOf } from './views.ts';

export const saying = (said: string): Message => ({ text: said, blocks: [section(said)] });

/** One came today already, of the rhythm of that name; a second is for a person to decide. */
export const runAnywayMessage = (
  value: { community: string; number: number; once: string },
  { rhythm, name }: { rhythm: Rhythm; name: string | null },
  locale: Locale,
): Message => {
  const say = text(locale);
  const [said, again] =
    isPosting(rhythm) || name === null
      ? [say.run.today(name), say.buttons.runAnyway]
      : [say.run.openedToday(name), say.buttons.openAnyway];
  return {
    text: said,
    blocks: [section(said), actions(button(again, ids.runAnyway, value))],
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
