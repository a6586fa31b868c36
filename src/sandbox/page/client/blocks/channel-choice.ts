/** Chooses among channels: those one is in are at hand, those that one could join are asked for. */
import { channelName } from '../messages/names.ts';
import * as api from '../session/api.ts';
import { channelOf } from '../session/known.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import type { BlockElement, Channel, Choice, Option } from '../types.ts';
import { suggested } from './choosers.ts';
import { valuesOf } from './entries.ts';

const mostShown = 20;

const optionOf = (id: string, channel: Channel | undefined): Option => ({
  text: { type: 'plain_text', text: channel ? channelName(channel) : id },
  value: id,
});

/** Only conversations selects have what is private, or has no name. */
const fits = (channel: Channel, type: string): boolean =>
  !channel.is_archived &&
  (type.includes('conversations') || !(channel.is_im || channel.is_mpim || channel.is_private));

const channelsLike = async (typed: string, type: string): Promise<Option[]> => {
  const { overview, place } = session();
  const found = await api.browse(place.viewer, typed);
  const wanted = typed.toLowerCase().replace(/^#/, '');
  return [...overview.channels, ...(found?.channels ?? [])]
    .filter((one) => fits(one, type) && channelName(one).toLowerCase().includes(wanted))
    .slice(0, mostShown)
    .map((one) => optionOf(one.id, one));
};

export const chooseChannels = (
  { type }: BlockElement,
  given: { value: unknown; placeholder: string; label: string },
  changed: (choice: Choice) => void,
): HTMLElement => {
  const several = type.startsWith('multi_');
  return suggested(
    {
      ...given,
      value: valuesOf(given.value).map((id) => optionOf(id, channelOf(id))),
      several,
      least: 0,
      placeholder: given.placeholder || text.typeToSearch,
    },
    (typed) => channelsLike(typed, type),
    (options) => changed(several ? options.map((one) => one.value) : (options[0]?.value ?? null)),
  );
};
