/** Pure. Suggestions: what their author sees of them, and what their coordinators decide. */
import type { Button, KnownBlock } from '@slack/types';
import type { Community } from '../../communities/tables.ts';
import { actions, button, context, divider, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { asPart } from '../../slack/part.ts';
import type { PromptRow } from '../tables.ts';
import { text as rhythmsText } from '../text.ts';
import { adviceInWords } from './advice.ts';
import { waiting } from './entry.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

/** To the author: it waits, and what can still be done about it. */
export const suggestedMessage = (row: PromptRow, said: string, locale: Locale): Message => {
  const say = text(locale);
  const value = { community: row.community, slug: row.slug };
  const named = row.credited ? say.suggest.named : say.suggest.notNamed;
  const advice = adviceInWords(row, locale);
  const small = [named, ...advice];
  return {
    text: [said, ...small].join('\n'),
    blocks: [
      section(`${said}\n${quoted(row)}`),
      context(...small),
      actions(
        button(say.buttons.change, ids.suggest, value),
        creditButton(row, locale),
        button(say.buttons.withdraw, ids.withdraw, value),
      ),
    ],
  };
};

const creditButton = ({ community, slug, credited }: PromptRow, locale: Locale): Button => {
  const say = text(locale).buttons;
  const label = credited ? say.doNotNameMe : say.nameMe;
  return button(label, ids.credit, { community, slug, credited: !credited });
};

/** What somebody wrote, set off from what is said about it. */
const quoted = ({ title, text: asked, choices }: Pick<PromptRow, 'title' | 'text' | 'choices'>): string =>
  [`*${title}*`, ...asked.split('\n'), ...(choices.length > 0 ? [choices.join(' · ')] : [])]
    .map((line) => `>${escapeMrkdwn(line)}`)
    .join('\n');

/** A suggestion, as it is put before who decides (mrkdwn). */
export const suggestionInWords = (row: PromptRow, locale: Locale): string => {
  const say = text(locale).waiting;
  const sort = rhythmsText(locale).kinds.prompt.sorts[row.kind];
  const author = row.suggestedBy === null ? '' : person(row.suggestedBy);
  return say.one(author, sort, quoted(row));
};

export const decisionButtons = ({ community, slug }: PromptRow, locale: Locale): Button[] => {
  const say = text(locale).buttons;
  const value = { community, slug };
  return [
    button(say.approve, ids.approve, value),
    button(say.decline, ids.decline, value),
    button(say.editFirst, ids.editFirst, value),
  ];
};

const mostShown = 10;

/** All suggestions that wait in a community; each is a part that its buttons replace. */
export const waitingMessage = (
  community: Pick<Community, 'id' | 'name'>,
  rows: readonly PromptRow[],
  locale: Locale,
): Message => {
  const say = text(locale);
  const all = waiting(rows);
  const shown = all.slice(0, mostShown);
  const title = say.waiting.title(escapeMrkdwn(community.name));
  const more = all.length > shown.length ? [say.waiting.more(all.length - shown.length)] : [];
  const none = all.length === 0 ? [say.waiting.none] : [];
  const lines = shown.map((row) => suggestionInWords(row, locale));
  return {
    text: [title, ...none, ...lines, ...more].join('\n'),
    blocks: [
      section([`*${title}*`, ...none].join('\n')),
      ...shown.flatMap((row, at) => asPart(`suggestion-${at}`, oneBlocks(row, lines[at] ?? '', locale))),
      ...more.map((line) => context(line)),
      divider(),
      actions(button(say.buttons.all, ids.look, { community: community.id })),
    ],
  };
};

const oneBlocks = (row: PromptRow, said: string, locale: Locale): KnownBlock[] => {
  const advice = adviceInWords(row, locale);
  return [
    section(said),
    ...(advice.length > 0 ? [context(...advice)] : []),
    actions(...decisionButtons(row, locale)),
  ];
};

/** To the author, once it was decided. `from`: when it may first come, in words. */
export const toldMessage = (
  row: PromptRow,
  channel: string,
  from: string | null,
  locale: Locale,
): Message => {
  const say = text(locale);
  const title = escapeMrkdwn(row.title);
  if (row.state === 'declined') return { text: say.told.declined(title, channel) };
  const named = row.credited ? say.suggest.named : say.suggest.notNamed;
  const said = `${say.told.approved(title, channel, from)} ${named}`;
  return { text: said, blocks: [section(said), actions(creditButton(row, locale))] };
};
