/** Pure. What somebody is asked four weeks after they came, and what follows from their answer. */
import type { Button } from '@slack/types';
import type { Community } from '../../communities/tables.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { channel, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { asPart } from '../../slack/part.ts';
import type { Newcomer } from '../tables.ts';
import type { Addition } from '../wiring.ts';
import { ids } from './ids.ts';
import { type Did, text } from './text.ts';
import { additionBlocks, type Doors } from './views.welcome.ts';

export const worths = ['yes', 'somewhat', 'no'] as const satisfies NonNullable<Newcomer['worth']>[];
export type Worth = (typeof worths)[number];

type Place = Pick<Community, 'id' | 'name' | 'channel'>;

/** `did`: what they did, in counts; null: they are not counted, so there is nothing to tell. */
export const lookBackMessage = (place: Place, did: Did | null, locale: Locale): Message => {
  const { lookBack: say, buttons } = text(locale);
  const name = escapeMrkdwn(place.name);
  const hasDone = did !== null && Object.values(did).some((count) => count > 0);
  const told = did === null ? [] : [hasDone ? say.did(did) : say.listened];
  return {
    text: [say.title(name), ...told, say.ask, say.small].join('\n'),
    blocks: [
      section([say.title(channel(place.channel)), ...told].join('\n')),
      section(`*${say.ask}*`),
      actions(
        ...worths.map((worth) =>
          button(buttons.worth[worth], `${ids.worth}.${worth}`, { community: place.id }),
        ),
      ),
      context(say.small),
    ],
  };
};

/** Thanks, and what may follow: never more than two things, none of which has to. */
export const worthMessage = (
  community: string,
  worth: Worth,
  { greets, mayHelp, doors }: { greets: Addition | null; mayHelp: boolean; doors: Doors },
  locale: Locale,
): Message => {
  const say = text(locale).lookBack;
  const thanks = say.thanks[worth];
  const offers =
    worth === 'yes'
      ? [...(greets ? [greets] : []), ...(mayHelp ? [helpAddition(community, locale)] : [])]
      : [];
  const ways = worth === 'no' ? waysOut(community, doors, locale) : [];
  return {
    text: [thanks, ...offers.map(({ line }) => line)].join('\n'),
    blocks: [
      section(thanks),
      ...offers.flatMap((offer, at) => asPart(`offer${at}`, additionBlocks(offer))),
      ...(ways.length > 0 ? asPart('ways', [actions(...ways)]) : []),
    ],
  };
};

const helpAddition = (community: string, locale: Locale): Addition => ({
  line: text(locale).lookBack.help,
  buttons: [helpsButton(community, true, locale)],
});

const waysOut = (community: string, doors: Doors, locale: Locale): Button[] => {
  const say = text(locale).buttons;
  return [
    button(say.lessAsks, ids.lessAsks, { community }),
    button(say.leaveMeOut, doors.leaveMeOut, { community }),
  ];
};

/** To offer help with questions that nobody answered, or not any more. */
export const helpsButton = (community: string, helps: boolean, locale: Locale): Button => {
  const say = text(locale).buttons;
  return button(helps ? say.helps : say.helpsNot, ids.helps, { community, helps });
};
