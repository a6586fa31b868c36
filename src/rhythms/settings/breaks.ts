/** `rhythm break`: a break in a few words, for who does not want a form. */
import { dateOf } from '../../calendar/zone.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { parseBreaks } from '../free/breaks.ts';
import { freeDays } from '../free/constants.ts';
import type { Break } from '../free/free.ts';
import { sayBreaks, sayWhyNoBreak } from '../free/text.ts';
import { placeOf } from '../place.ts';
import type { Wiring } from '../wiring.ts';
import { ids } from './ids.ts';
import { isOver } from './sheet.ts';
import { changeSettings, settingsOf } from './store.ts';
import { text } from './text.ts';

/** Adds a break, or without words lists those that are planned. @throws Refusal */
export const breakPlanned = async (
  { store }: Wiring,
  request: CommunityRequest & { words: string },
): Promise<Message> => {
  const { words, locale, now, command } = request;
  const say = text(locale).break;
  return store.tx(async (scope) => {
    const community = await placeOf(scope, request.community);
    const today = dateOf(now, community.timeZone);
    const { free } = await settingsOf(scope, community.id);
    const coming = free.breaks.filter((one) => !isOver(one, today));
    if (words.trim() === '') {
      const lines = escapeMrkdwn(sayBreaks(locale, coming)).replace(/^/gm, '• ');
      const planned = coming.length === 0 ? say.none : `${say.planned}\n${lines}`;
      return withSettings(`${planned}\n${say.usage(command)}`, request);
    }
    const wanted = readBreak(request, today);
    const line = escapeMrkdwn(sayBreaks(locale, [wanted]));
    if (isOver(wanted, today)) throw new Refusal(say.over(line));
    const isKnown = coming.some((one) => sayBreaks(locale, [one]) === sayBreaks(locale, [wanted]));
    if (isKnown) return withSettings(say.already(line), request);
    await addBreak(scope, community.id, wanted, say.tooMany(freeDays.mostBreaks));
    return withSettings(say.done(line), request);
  });
};

const readBreak = ({ words, locale }: { words: string } & CommunityRequest, today: string): Break => {
  const read = parseBreaks(words.replace(/^(?:from|on) /i, ''), { today });
  if (!read.ok) {
    const [first] = read.problems;
    throw new Refusal(first ? escapeMrkdwn(sayWhyNoBreak(locale, first.problem)) : '');
  }
  const [wanted] = read.breaks;
  if (!wanted) throw new Error('a break was read that is none');
  return wanted;
};

/** The same days again are the same break, perhaps under another name. */
const addBreak = async (scope: Scope, community: string, wanted: Break, tooMany: string): Promise<void> => {
  const { free } = await settingsOf(scope, community);
  const others = free.breaks.filter(({ from, to }) => from !== wanted.from || to !== wanted.to);
  if (others.length >= freeDays.mostBreaks) throw new Refusal(tooMany);
  const breaks = [...others, wanted].sort((a, b) => (a.from < b.from ? -1 : 1));
  await changeSettings(scope, community, { free: { ...free, breaks } });
};

const withSettings = (said: string, { community, locale }: CommunityRequest): Message => ({
  text: said,
  blocks: [section(said), actions(button(text(locale).button, ids.open, { community: community.id }))],
});
