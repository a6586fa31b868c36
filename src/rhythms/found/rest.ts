/** What a coordinator does about a rhythm that rests since nobody answered it. */
import { z } from 'zod';
import { dateOf } from '../../calendar/zone.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, type CommunityRequest, communityAction } from '../../slack/surface.ts';
import { run } from '../acts.ts';
import { numbered, placeOf } from '../place.ts';
import { lastPosted } from '../store.beats.ts';
import { rhythmById } from '../store.ts';
import { text as rhythmsText } from '../text.ts';
import { bothTimesShortly, nameOf } from '../views.ts';
import type { Wiring } from '../wiring.ts';
import { rebeat, tellChannel } from './acts.ts';
import { ids } from './ids.ts';
import { slowerCadence } from './steps.ts';
import { text } from './text.ts';
import { asking } from './views.ts';

const Numbered = z.object({ community: z.string(), number: z.int() });
const Ask = Numbered.extend({ once: z.string() });

type Asked<Value = z.infer<typeof Numbered>> = CommunityRequest & { value: Value };

export const restActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.trySlower,
    may: 'rhythm.change',
    value: Numbered,
    run: async (request) => request.replace(await slower(wiring, request)),
  }),
  communityAction({
    id: ids.askPeople,
    may: 'rhythm.run',
    value: Ask,
    run: async (request) => request.answer(await asked(wiring, request)),
  }),
  communityAction({
    id: ids.letRest,
    may: 'rhythm.change',
    value: Numbered,
    run: async (request) => {
      const { number } = await numbered(wiring, request);
      await request.replace(asking(text(request.locale).done.rests(number, request.command)));
    },
  }),
];

/** It goes on, one step slower. */
const slower = async (wiring: Wiring, request: Asked): Promise<Message> => {
  const { locale, now, person } = request;
  const say = text(locale);
  const { id } = await numbered(wiring, request);
  return wiring.store.tx(async (scope) => {
    const community = await placeOf(scope, request.community);
    const rhythm = await rhythmById(scope, id);
    if (rhythm?.state !== 'paused')
      throw new Refusal(rhythm ? say.notResting(escapeMrkdwn(nameOf(rhythm, locale))) : say.outdated);
    const [latest] = await lastPosted(scope, rhythm, 1);
    const cadence = slowerCadence(rhythm.cadence, latest && dateOf(latest.at, rhythm.cadence.timeZone));
    if (cadence === null) throw new Refusal(say.noSlower);
    await rebeat(scope, community, rhythm, cadence, now);
    const changed = (await rhythmById(scope, id)) ?? rhythm;
    await tellChannel(scope, community, changed, { what: 'slower', key: `${id}:${now}`, now });
    const when = changed.nextAt === null ? [] : [bothTimesShortly(person, changed.nextAt, cadence.timeZone)];
    const done = say.done.slower(escapeMrkdwn(nameOf(changed, locale)));
    return asking([done, ...when.map(say.done.next)].join(' '));
  });
};

/** Asks the channel how the rhythm should go on; of its silence nothing is said. */
const asked = async (wiring: Wiring, request: Asked<z.infer<typeof Ask>>): Promise<Message> => {
  const { locale, now, value } = request;
  const say = rhythmsText(locale).run;
  const rhythm = await numbered(wiring, request);
  const result = await wiring.store.tx(async (scope) => {
    const community = await placeOf(scope, request.community);
    const content = text(localeOf(community.locale)).question;
    const instead = { subject: `asked:${value.once}`, flavour: 'familiar' as const, content };
    const how = { once: `ask:${value.once}`, anyway: false, now, instead };
    return run(scope, wiring, community, rhythm, how);
  });
  if (result === 'again') return asking(say.again);
  if (result === 'hushed') throw new Refusal(say.hushed);
  if (result === 'resting') throw new Refusal(say.notOpen);
  if (result !== 'done') throw new Refusal(text(locale).postedToday);
  return asking(text(locale).done.asked);
};
