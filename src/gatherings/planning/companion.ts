import { type Companions, isLive } from '../../communities/index.ts';
import { button } from '../../slack/blocks.ts';
import { allows } from '../../slack/roles.ts';
import { ids } from '../ids.ts';
import { text } from './text.ts';

/** [Events], for whoever may see them. */
export const eventsButton: NonNullable<Companions['buttons']>[number] = ({ community, person, standings }) =>
  isLive(community) && allows('event.see', standings)
    ? [button(text(person.locale).buttons.menu, ids.list, { community: community.id })]
    : [];
