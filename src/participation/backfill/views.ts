/** Pure. What looking back looks like. */
import type { KnownBlock } from '@slack/types';
import type { Community } from '../../communities/tables.ts';
import { actions, button, form, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import type { Backfill } from '../tables.ts';
import { ids } from './ids.ts';
import { Progress, shareRead } from './reading.ts';
import { text } from './text.ts';

export const plainly = (said: string): Message => ({ text: said, blocks: [section(said)] });

/** Among a community's settings. */
export const settingsBlock = (community: string, locale: Locale): KnownBlock =>
  actions(button(text(locale).button, ids.open, { community }));

/** `nextAt` of one that is announced is when it begins; while the channel was not told yet, null. */
type Given = { community: Pick<Community, 'id' | 'timeZone' | 'state'>; steward: boolean };

/** How it stands, and what may be done about it. */
export const lookBackForm = (backfill: Backfill | null, given: Given, locale: Locale): Form => {
  const say = text(locale);
  const { id } = given.community;
  const frame = { title: say.title, close: say.close };
  if (backfill === null || backfill.state === 'cancelled') {
    if (given.community.state !== 'open') return form({ ...frame, blocks: [section(say.notOpen)] });
    const go = button(given.steward ? say.begin : say.ask, ids.ask, { community: id }, { style: 'primary' });
    return form({ ...frame, blocks: [section(say.what), section(say.how), actions(go)] });
  }
  return form({
    ...frame,
    blocks: [section(standing(backfill, given, locale)), ...choices(backfill, given, locale)],
  });
};

const standing = (backfill: Backfill, { community }: Given, locale: Locale): string => {
  const say = text(locale);
  const { state, askedBy, nextAt } = backfill;
  if (state === 'asked') return say.asked(askedBy);
  if (state === 'done') return say.done(backfill);
  if (state === 'announced')
    return nextAt === null ? say.announcing : say.announced(nextAt, community.timeZone);
  return say.reading(
    shareRead(Progress.safeParse(backfill.place).data ?? Progress.parse({}), backfill),
    backfill,
  );
};

const choices = ({ state }: Backfill, { community: { id: community }, steward }: Given, locale: Locale) => {
  const say = text(locale);
  const agree = button(say.agree, ids.agree, { community }, { style: 'primary' });
  if (state === 'done') return [];
  if (state === 'asked')
    return [actions(...(steward ? [agree] : []), button(say.decline, ids.stop, { community }))];
  return [actions(button(say.stop, ids.stop, { community }))];
};

/** What a steward is asked. */
export const requestMessage = (
  { id, name }: Pick<Community, 'id' | 'name'>,
  by: string,
  locale: Locale,
): Message => {
  const say = text(locale);
  const said = say.request(by, name);
  const value = { community: id };
  return {
    text: said,
    blocks: [
      section(said),
      actions(
        button(say.agree, ids.agree, value, { style: 'primary' }),
        button(say.decline, ids.stop, value),
      ),
    ],
  };
};
