/** Pure. What communities look like in messages. */
import type { Button, KnownBlock, StaticSelect } from '@slack/types';
import { actions, button, context, divider, header, jsonValue, option, section } from '../slack/blocks.ts';
import { limits } from '../slack/limits.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { type CommunityKind, type CountMode, communityKinds } from './community.ts';
import { ids } from './ids.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';

/** Only something to read. */
export const plainly = (mrkdwn: string): Message => ({ text: mrkdwn, blocks: [section(mrkdwn)] });

/** Something to read, and buttons below it. */
export const asking = (
  mrkdwn: string,
  ...buttons: { label: string; id: string; value: unknown; primary?: true }[]
): Message => ({
  text: mrkdwn,
  blocks: [
    section(mrkdwn),
    actions(
      ...buttons.map(({ label, id, value, primary }) =>
        button(label, id, value, primary ? { style: 'primary' } : {}),
      ),
    ),
  ],
});

type Noticed = Pick<Community, 'id' | 'name' | 'createdBy'>;

const noticeText = (
  { by, name, rhythm }: { by: string; name: string; rhythm: string },
  mode: CountMode,
  locale: Locale,
) => text(locale).notice({ by, name, rhythm }, mode);

/** Not to be counted, or to be, and what is counted at all. */
export const noticeButtons = (community: string, mode: CountMode, locale: Locale): KnownBlock => {
  const say = text(locale);
  const counted =
    mode === 'opt in'
      ? button(say.countMeIn, ids.countMeIn, { community })
      : button(say.leaveMeOut, ids.leaveMeOut, { community });
  return actions(counted, button(say.whatItSees, ids.whatItSees, { community }));
};

export type Notice = { community: Noticed; by: string; rhythm: string; mode: CountMode };

/** What the channel is told when the community opens. */
export const noticeMessage = ({ community, by, rhythm, mode }: Notice, locale: Locale): Message => {
  const said = noticeText({ by, name: community.name, rhythm }, mode, locale);
  return { text: said, blocks: [section(said), noticeButtons(community.id, mode, locale)] };
};

/** The same, quieter: to stand below the first beat. */
export const noticeBelow = (
  { community, by, rhythm, mode }: Notice,
  locale: Locale,
): { text: string; blocks: KnownBlock[] } => {
  const said = noticeText({ by, name: community.name, rhythm }, mode, locale);
  return { text: said, blocks: [divider(), context(said), noticeButtons(community.id, mode, locale)] };
};

/** The draft, for its coordinator only: the notice, the first beats, and what to do about them. */
export const draftMessage = (
  given: {
    notice: Notice;
    community: Community;
    beats: readonly { at: number; what: string }[];
    /** Days and hours without posts, and the buttons about the rhythm. */
    free: { lines: readonly string[]; buttons: readonly Button[] };
    otherBots: readonly string[];
  },
  locale: Locale,
): Message => {
  const say = text(locale);
  const { community, free } = given;
  const notice = noticeMessage(given.notice, locale).text;
  const beats = [
    ...(given.beats.length === 0 ? [say.noBeats] : [say.firstBeats]),
    ...given.beats.map(({ at, what }) => say.beat(at, community.timeZone, what)),
    ...free.lines,
  ].join('\n');
  const hints = [
    ...(given.otherBots.length > 0 ? [say.otherBots(given.otherBots)] : []),
    say.secondCoordinator,
  ];
  const value = { community: community.id };
  return {
    text: [
      say.draftTitle(community.name),
      say.draftIntro,
      say.noticeComesAs[community.noticeStyle],
      notice,
      beats,
      say.kindIs(say.kinds[community.kind]),
      ...hints,
    ].join('\n'),
    blocks: [
      section(`*${say.draftTitle(community.name)}*\n${say.draftIntro}`),
      section(say.noticeComesAs[community.noticeStyle]),
      section(quote(notice)),
      section(beats),
      section(say.kindAsked, kindMenu(community, locale)),
      context(...hints),
      actions(
        button(say.openIt, ids.open, value, { style: 'primary' }),
        ...free.buttons,
        button(say.changeSettings, ids.showSettings, value),
        button(say.notNow, ids.notNow, value),
      ),
    ],
  };
};

const kindMenu = ({ id, kind }: Pick<Community, 'id' | 'kind'>, locale: Locale): StaticSelect => {
  const labels = text(locale).kinds;
  const as = (one: CommunityKind) =>
    option(labels[one], jsonValue({ community: id, kind: one }, limits.optionValue));
  return {
    type: 'static_select',
    action_id: ids.kind,
    options: communityKinds.map(as),
    initial_option: as(kind),
  };
};

const quote = (mrkdwn: string): string =>
  mrkdwn
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** A title, as plain text, above sections that each say the same in words. */
export const page = (title: string, parts: readonly { text: string; blocks: KnownBlock[] }[]): Message => ({
  text: [escapeMrkdwn(title), ...parts.map((part) => part.text).filter(Boolean)].join('\n'),
  blocks: [header(title), ...parts.flatMap((part) => part.blocks)],
});

export const part = (mrkdwn: string): { text: string; blocks: KnownBlock[] } => ({
  text: mrkdwn,
  blocks: [section(mrkdwn)],
});

type Cared = Pick<Community, 'id' | 'name' | 'care' | 'carer'>;

/** "Who looks after this place?", as the search for an answer goes on. */
export const careMessage = (community: Cared, coordinator: string | null, locale: Locale): Message => {
  const say = text(locale);
  const { care, carer } = community;
  const value = { community: community.id };
  if (care === 'kept') return plainly(coordinator ? say.looksAfter(coordinator) : say.keptAgain);
  if (carer && care === 'to confirm') return plainly(say.willLookAfter(carer, false));
  if (carer && care === 'members confirm')
    return asking(say.willLookAfter(carer, true), {
      label: say.confirm,
      id: ids.confirmCarer,
      value: { ...value, user: carer },
    });
  return asking(say.whoLooksAfter(community.name), { label: say.iWill, id: ids.adopt, value, primary: true });
};
