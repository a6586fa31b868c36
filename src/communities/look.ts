/** Looking: what communities there are, what one is about, and what can be done here. */
import type { Button } from '@slack/types';
import { z } from 'zod';
import { actions, button, section } from '../slack/blocks.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { allows } from '../slack/roles.ts';
import { action, type CommunityRequest, communityAction, type Request, type Verb } from '../slack/surface.ts';
import { visibleTo } from './access.ts';
import { isLive } from './community.ts';
import { isHushed } from './gate.ts';
import { ids } from './ids.ts';
import { countOfPrivate, isMineToSee } from './listing.ts';
import { roleButtons, rolesInWords } from './roles.shown.ts';
import { memberCounts, membership } from './store.members.ts';
import { communitiesOfTeam, communityById, communityOfChannel } from './store.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { CommunityValue } from './values.ts';
import { page, part } from './views.ts';
import type { Wiring } from './wiring.ts';

/** As many as fit into one message, beside what is said of the others. */
const mostListed = 40;

const list = async ({ store }: Wiring, request: Request): Promise<void> => {
  const { person, locale, command } = request;
  const say = text(locale);
  const visible = (await visibleTo(store, person)).filter(isMineToSee(person));
  const counts = await memberCounts(
    store,
    visible.map(({ community }) => community.id),
  );
  const lines = visible.map(({ community }) => {
    const state = community.state === 'open' ? '' : say.states[community.state];
    return say.listLine(community, counts.get(community.id) ?? 0, community.purpose, state);
  });
  const hidden = countOfPrivate(person, await communitiesOfTeam(store, person.team), visible);
  const said = [
    ...(lines.length > 0
      ? lines.slice(0, mostListed)
      : [person.guest ? say.listEmptyForGuests : say.listEmpty(command)]),
    ...(lines.length > mostListed ? [say.andMore(lines.length - mostListed, command)] : []),
    ...(hidden === null ? [] : [say.privateOnes(hidden)]),
  ];
  await request.answer(page(say.listTitle, said.map(part)));
};

const info = async ({ store, companions }: Wiring, request: CommunityRequest): Promise<void> => {
  const { person, locale, now } = request;
  const say = text(locale);
  const community = await communityById(store, request.community.id);
  if (!community) throw new Refusal(say.isOver(request.community));
  const members = (await memberCounts(store, [community.id])).get(community.id) ?? 0;
  const about = [
    ...stateLines(community, now, say),
    ...(community.purpose ? [say.purposeIs(community.purpose)] : []),
    ...(community.domain ? [say.domainIs(community.domain)] : []),
    ...(community.practice ? [say.practiceIs(community.practice)] : []),
    ...(await rolesInWords(store, community, request)),
    say.membersAre(members),
  ];
  const next = community.state === 'open' ? await companions.next(store, community, 3, now) : [];
  const coming = next.map(({ at, what }) => say.beat(at, community.timeZone, what));
  const buttons = roleButtons(community, request.standings, locale);
  const sections = await Promise.all(companions.info.map((tell) => tell(store, community, person, now)));
  await request.answer(
    page(community.name, [
      part(about.join('\n')),
      ...(buttons.length > 0 ? [{ text: '', blocks: [actions(...buttons)] }] : []),
      ...(coming.length > 0 ? [part([say.comesNext, ...coming].join('\n'))] : []),
      ...sections.filter((one) => one !== null),
    ]),
  );
};

const stateLines = (community: Community, now: number, say: ReturnType<typeof text>): string[] => [
  ...(community.state === 'resting' ? [say.restingUntil(community.restUntil, community.timeZone)] : []),
  ...(community.state === 'ended' ? [say.isOver(community)] : []),
  ...(community.hushedUntil !== null && isHushed(community.hushedUntil, now)
    ? [say.hushedUntil(community.hushedUntil, community.timeZone)]
    : []),
  ...(community.channelState === 'ok' ? [] : [say.channelIs(community.channelState)]),
];

/** What this person can do here, as buttons; nobody needs to learn a command. */
const menu = async (wiring: Wiring, request: Request): Promise<void> => {
  const { channel, person, locale, command } = request;
  const say = text(locale);
  const here = channel ? await communityOfChannel(wiring.store, request.team, channel) : null;
  const visible = (await visibleTo(wiring.store, person)).find(({ community }) => community.id === here?.id);
  if (!visible) {
    const isChannel = channel !== null && !channel.startsWith('D');
    // What they may not know of is as if it was not there: whoever tries to start one is told who prepares it.
    const canStart = isChannel && allows('community.create', request.standings);
    const said = canStart ? say.menuNone(command) : say.menuNowhere(command);
    const start = canStart ? [button(say.startHere, ids.startHere, { channel })] : [];
    const all = button(say.listAll, ids.list, {});
    return request.answer({ text: said, blocks: [section(said), actions(...start, all)] });
  }
  const { community } = visible;
  const standings = await wiring.standings(person, community);
  const seat = await membership(wiring.store, community.id, person.user);
  const said = say.menuHere(community);
  const [first, ...rest] = menuButtons(community, standings, seat, say);
  const more = (wiring.companions.buttons ?? []).flatMap((add) => add({ community, person, standings }));
  const buttons = [...(first ? [first] : []), ...more, ...rest];
  await request.answer({ text: said, blocks: [section(said), actions(...buttons)] });
};

const menuButtons = (
  community: Community,
  standings: Parameters<typeof allows>[1],
  seat: { leftOutAt: number | null } | null,
  say: ReturnType<typeof text>,
): Button[] => {
  const value = { community: community.id };
  const live = isLive(community);
  const shown: [boolean, string, string][] = [
    [community.state === 'draft' && allows('community.open', standings), say.showDraft, ids.showDraft],
    [live, say.whatsOn, ids.info],
    [live && seat !== null && seat.leftOutAt === null, say.leaveMeOut, ids.leaveMeOut],
    [live && seat !== null && seat.leftOutAt !== null, say.countMeIn, ids.countMeIn],
    [community.state !== 'ended' && allows('community.settings', standings), say.settings, ids.showSettings],
    [live && allows('role.give', standings), say.giveRole, ids.giveRole],
    [community.state === 'open' && allows('community.rest', standings), say.restNow, ids.rest],
    [community.state === 'resting' && allows('community.rest', standings), say.wakeNow, ids.wake],
    [community.state === 'ended' && allows('community.end', standings), say.bringBack, ids.bringBack],
  ];
  const buttons = shown.filter(([isShown]) => isShown).map(([, label, id]) => button(label, id, value));
  return [...buttons, button(say.listAll, ids.list, {})];
};

export const lookVerbs = (wiring: Wiring): Verb[] => [
  {
    name: '',
    may: 'community.list',
    community: 'none',
    usage: '',
    about: (locale) => text(locale).verbs.menu,
    run: (request) => menu(wiring, request),
  },
  {
    name: 'list',
    may: 'community.list',
    community: 'none',
    usage: '',
    about: (locale) => text(locale).verbs.list,
    run: (request) => list(wiring, request),
  },
  {
    name: 'info',
    may: 'community.see',
    community: 'named',
    usage: text(localeOf(undefined)).usage.named,
    about: (locale) => text(locale).verbs.info,
    examples: ['info', 'info #data-craft'],
    run: (request) => info(wiring, request),
  },
];

export const lookActions = (wiring: Wiring) => [
  communityAction({
    id: ids.info,
    may: 'community.see',
    value: CommunityValue,
    run: (request) => info(wiring, request),
  }),
  action({
    id: ids.list,
    may: 'community.list',
    value: z.object({}),
    run: (request) => list(wiring, request),
  }),
];
