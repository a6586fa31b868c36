/** Pure. The quiet menu on what the bot posts: somebody's own part, what is seen of it, and the ways out. */
import type { KnownBlock, Overflow } from '@slack/types';
import { ids as communityIds } from './communities/ids.ts';
import { text as communityText } from './communities/text.ts';
import { ids as participationIds } from './participation/ids.ts';
import { ids as snoozingIds } from './participation/snoozing/ids.ts';
import { text as snoozingText } from './participation/snoozing/text.ts';
import { text as participationText } from './participation/text.ts';
import { actions, type MenuChoice, menu, section } from './slack/blocks.ts';
import { limits } from './slack/limits.ts';
import type { Locale } from './slack/locale.ts';
import type { Message } from './slack/message.ts';

const choicesOf = (community: string, locale: Locale): MenuChoice[] => [
  { label: participationText(locale).myPart, action: participationIds.me, value: {} },
  { label: communityText(locale).whatItSees, action: communityIds.whatItSees, value: { community } },
  { label: communityText(locale).leaveMeOut, action: communityIds.leaveMeOut, value: { community } },
];

/** On what stands in a channel or a group DM. */
export const postMenu = (community: string, locale: Locale): Overflow =>
  menu(...choicesOf(community, locale));

/** On what somebody gets who did not ask for it. */
export const unaskedMenu = (community: string, locale: Locale): Overflow => {
  const snooze = { label: snoozingText(locale).snooze, action: snoozingIds.open, value: { community } };
  return menu(snooze, ...choicesOf(community, locale));
};

/** The message with a menu at the side of its first words; where all have something there, after its buttons. */
export const withMenu = (message: Message, added: Overflow): Message => {
  const { text, blocks = [section(message.text)] } = message;
  return { ...message, text, blocks: besideWords(blocks, added) ?? afterAll(blocks, added) };
};

const besideWords = (blocks: readonly KnownBlock[], added: Overflow): KnownBlock[] | null => {
  const at = blocks.findIndex((block) => block.type === 'section' && block.accessory === undefined);
  const found = blocks[at];
  if (found?.type !== 'section') return null;
  return blocks.with(at, { ...found, accessory: added });
};

const afterAll = (blocks: readonly KnownBlock[], added: Overflow): KnownBlock[] =>
  blocks.length < limits.messageBlocks ? [...blocks, actions(added)] : [...blocks];
