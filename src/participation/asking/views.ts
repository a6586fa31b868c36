/** Pure. What asks look like. */
import type { Button } from '@slack/types';
import { actions, button, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import type { Wishes } from '../tables.ts';
import type { Askable } from '../wiring.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

type Often = Wishes['asks'];

/** Those other than what holds now. */
export const oftenButtons = (now: Often | null, value: object, locale: Locale): Button[] =>
  (['less', 'usual', 'more'] as const)
    .filter((choice) => choice !== now)
    .map((choice) => button(text(locale)[choice], ids[choice], value));

/** To one person, in private. */
export const askMessage = (
  given: { ask: string; place: { id: string; name: string }; often: Often; askable: Askable },
  locale: Locale,
): Message => {
  const say = text(locale);
  const { ask, place, often, askable } = given;
  const value = { community: place.id, ask };
  return {
    text: [say.opening(place.name), askable.text, say.small].join('\n'),
    blocks: [
      section(say.opening(place.name)),
      section(askable.text),
      actions(...askable.buttons),
      actions(button(say.notNow, ids.notNow, value), ...oftenButtons(often, { community: place.id }, locale)),
      context(say.small),
    ],
  };
};

/** What was chosen, with the way back. */
export const oftenMessage = (chosen: Often, value: object, locale: Locale): Message => {
  const said = text(locale).now(chosen);
  return { text: said, blocks: [section(said), actions(...oftenButtons(chosen, value, locale))] };
};
