/** Pure. A beat’s message as its coordinator may try it: exactly as it will look, with answers that do nothing. */
import type { KnownBlock } from '@slack/types';
import { context, divider } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { ids as rhythmIds } from '../ids.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

export const trialMessage = (message: Message, locale: Locale): Message => {
  const { trial } = text(locale);
  return {
    text: [message.text, trial].join('\n'),
    blocks: [...(message.blocks ?? []).map(unheard), divider(), context(trial)],
  };
};

const unheard = (block: KnownBlock): KnownBlock =>
  block.type === 'actions'
    ? {
        ...block,
        elements: block.elements.map((element) => ({ ...element, ...silenced(element.action_id) })),
      }
    : block;

const silenced = (action?: string): { action_id?: string } =>
  action?.startsWith(`${rhythmIds.tap}.`) ? { action_id: action.replace(rhythmIds.tap, ids.trial) } : {};
