/** Pure. What coordinators decide, the name above what is told of a community, and the way to the others. */
import type { KnownBlock } from '@slack/types';
import type { Community } from '../communities/tables.ts';
import {
  actions,
  choice,
  context,
  divider,
  form,
  jsonValue,
  option,
  plainText,
  section,
} from '../slack/blocks.ts';
import { clip, limits } from '../slack/limits.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form } from '../slack/message.ts';
import type { ToDecide } from './coordinating.ts';
import { ids } from './ids.ts';
import type { Item } from './items.ts';
import { text } from './text.ts';

/** Letters of one decision: as many as on a phone's screen. */
const mostLetters = 700;

/** `below`: something stands above it already. */
export const nameOf = (
  community: Pick<Community, 'name' | 'channel' | 'state'>,
  { below, locale }: { below: boolean; locale: Locale },
): Item => {
  const say = text(locale);
  const name = section(community.state === 'resting' ? say.rests(community) : say.place(community));
  return below ? [divider(), name] : [name];
};

/** `among`: how many communities it may be about; of one, nobody needs to be told which. */
export const toDecide = (
  { decisions, waiting }: ToDecide,
  { among, locale }: { among: number; locale: Locale },
): KnownBlock[] => {
  if (decisions.length === 0) return [];
  const say = text(locale);
  return [
    section(say.decide(decisions.length)),
    ...decisions.flatMap(({ community, text: told, buttons }) => {
      const said = clip(told, mostLetters);
      return [
        section(among > 1 ? say.within(community, said) : said),
        ...(buttons.length > 0 ? [actions(...buttons)] : []),
      ];
    }),
    ...(waiting > 0 ? [context(say.waiting(waiting))] : []),
  ];
};

export const menuOf = (others: readonly Community[], locale: Locale): KnownBlock[] => {
  if (others.length === 0) return [];
  const options = others.map(({ id, name }) =>
    option(name, jsonValue({ community: id }, limits.optionValue)),
  );
  const placeholder = plainText(text(locale).another(others.length), limits.placeholder);
  return [actions({ ...choice(options), action_id: ids.another, placeholder })];
};

/** One of the others, in a form of its own. */
export const communityForm = (
  community: Community,
  { items, ...decide }: ToDecide & { items: readonly Item[] },
  locale: Locale,
): Form => {
  const say = text(locale);
  const told = [...toDecide(decide, { among: 1, locale }), ...items.flat()];
  const blocks = items.length > 0 ? told : [...nameOf(community, { below: false, locale }), ...told];
  return form({
    title: say.formTitle,
    close: say.close,
    blocks: told.length > 0 ? blocks : [...blocks, section(say.nothingHere)],
  });
};
