/** Pure. What somebody is told of their feeds. */
import type { Button, KnownBlock } from '@slack/types';
import { actions, button, context, header, plainText, section } from '../../slack/blocks.ts';
import { clip, limits } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { text } from './text.ts';

/** A feed's address; `community`: null of their own. */
export type Told = { community: { id: string; name: string } | null; url: string };

/**
 * The addresses, what they are for, and what to beware of. `here`: the community that it was asked about, or empty;
 * `renewed`: the community whose address was made anew, empty for their own; null: none was.
 */
export const feedsMessage = (
  feeds: readonly Told[],
  given: { here: string; renewed: string | null },
  locale: Locale,
): Message => {
  const say = text(locale);
  const anew = feeds.find(({ community }) => (community?.id ?? '') === given.renewed);
  const opening = anew ? [renewedOf(anew, locale)] : [say.how];
  const lines = feeds.map((feed) => ({ feed, said: saidOf(feed, locale) }));
  return {
    text: [...opening, ...lines.map(({ feed, said }) => `${said}\n${feed.url}`), say.careful].join('\n'),
    blocks: [
      header(say.title),
      ...opening.map((line) => section(line)),
      ...lines.flatMap(({ feed, said }): KnownBlock[] => [
        section(`${said}\n\`${feed.url}\``),
        actions(renewButton(feed, given.here, locale)),
      ]),
      context(say.careful),
    ],
  };
};

const saidOf = ({ community }: Told, locale: Locale): string =>
  community === null ? text(locale).own : text(locale).community(escapeMrkdwn(community.name));

const renewedOf = ({ community }: Told, locale: Locale): string =>
  community === null ? text(locale).renewedOwn : text(locale).renewedCommunity(escapeMrkdwn(community.name));

const renewButton = ({ community }: Told, here: string, locale: Locale): Button => {
  const say = text(locale);
  const which = { feed: community?.id ?? '', community: here };
  return button(say.renew, ids.renew, which, {
    accessibility_label: clip(
      community === null ? say.renewOwn : say.renewCommunity(community.name),
      limits.buttonText,
    ),
    confirm: {
      title: plainText(say.renewTitle, limits.formTitle),
      text: plainText(say.renewSure, limits.sectionText),
      confirm: plainText(say.renew, limits.formButton),
      deny: plainText(say.keep, limits.formButton),
    },
  });
};
