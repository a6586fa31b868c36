/** What the buttons on suggestions do. */
import { z } from 'zod';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, type CommunityRequest, communityAction } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { mostPosts } from '../add.ts';
import { numbered, placeOf } from '../place.ts';
import { text as settingsText } from '../settings/text.ts';
import type { Rhythm } from '../tables.ts';
import { text as rhythmsText } from '../text.ts';
import { bothTimesShortly, nameOf } from '../views.ts';
import type { Wiring } from '../wiring.ts';
import { decline, goBack, keep, tryIt } from './acts.ts';
import { offers } from './constants.offers.ts';
import { trial } from './constants.ts';
import { ids } from './ids.ts';
import { ratioOf } from './mix.ts';
import { saySetting } from './say.ts';
import { suggestionById } from './store.ts';
import type { Made } from './stored.ts';
import { text } from './text.ts';
import { asking, goBackButton, raiseButton } from './views.ts';
import { beatsOf, whyOf } from './why.ts';

const About = z.object({ community: z.string(), suggestion: z.string() });
const Try = About.extend({ budget: z.int().optional() });
const Numbered = z.object({ community: z.string(), number: z.int() });

type Asked<Value = z.infer<typeof About>> = CommunityRequest & { value: Value };

/** The suggestion that a button is about. @throws Refusal where there is none in this community */
export const suggestionOf = async (scope: Scope, { community, value, locale }: Asked): Promise<Made> => {
  const made = await suggestionById(scope, value.suggestion);
  if (made?.community !== community.id) throw new Refusal(text(locale).outdated);
  return made;
};

export const foundActions = (wiring: Wiring): Action[] => {
  const { store } = wiring;

  const tried = (request: Asked<z.infer<typeof Try>>): Promise<Message> => {
    const { locale, person, now, value } = request;
    const say = text(locale);
    return store.tx(async (scope) => {
      const made = await suggestionOf(scope, request);
      const community = await placeOf(scope, request.community);
      const by = { by: person.user, now, budget: value.budget ?? null };
      const result = await tryIt(scope, community, made, by);
      if (result === 'out of date') throw new Refusal(say.outdated);
      if ('posts' in result) {
        const { posts, agreed, isTooMany } = result;
        if (isTooMany) throw new Refusal(rhythmsText(locale).beyondAnyBudget(posts, mostPosts));
        const cadence = saySetting(made.change.to, locale);
        return asking(say.raise(cadence, posts, agreed), raiseButton(made, posts, locale));
      }
      const { done } = say;
      const said = result.rhythm
        ? done.trying(named(result.rhythm, locale), trial.latest)
        : done.tryingMix(ratioOf(Number(made.change.to)), trial.latest);
      const lines = [said, ...nextOf(request, result), done.after];
      return asking(lines.join(' '), goBackButton(made, locale));
    });
  };

  const declined = (request: Asked): Promise<Message> =>
    store.tx(async (scope) => {
      const say = text(request.locale);
      const { person, now } = request;
      const isDone = await decline(scope, await suggestionOf(scope, request), { by: person.user, now });
      if (!isDone) throw new Refusal(say.outdated);
      return asking(say.done.notNow(offers.afterNo));
    });

  const kept = (request: Asked): Promise<Message> =>
    store.tx(async (scope) => {
      const { locale, person } = request;
      const made = await suggestionOf(scope, request);
      if (!(await keep(scope, made, { by: person.user }))) throw new Refusal(text(locale).outdated);
      return asking(text(locale).done.kept(saySetting(made.change.to, locale)));
    });

  const wentBack = (request: Asked): Promise<Message> =>
    store.tx(async (scope) => {
      const { locale, person, now } = request;
      const { done, outdated } = text(locale);
      const made = await suggestionOf(scope, request);
      const community = await placeOf(scope, request.community);
      const result = await goBack(scope, community, made, { by: person.user, now });
      if (result === null) throw new Refusal(outdated);
      const said = result.rhythm
        ? done.back(named(result.rhythm, locale))
        : done.backMix(ratioOf(Number(made.change.from)));
      return asking([said, ...nextOf(request, result)].join(' '));
    });

  return [
    communityAction({
      id: ids.tryIt,
      may: 'rhythm.change',
      value: Try,
      run: async (request) => request.replace(await tried(request)),
    }),
    communityAction({
      id: ids.notNow,
      may: 'rhythm.change',
      value: About,
      run: async (request) => request.replace(await declined(request)),
    }),
    communityAction({
      id: ids.keep,
      may: 'rhythm.change',
      value: About,
      run: async (request) => request.replace(await kept(request)),
    }),
    communityAction({
      id: ids.goBack,
      may: 'rhythm.change',
      value: About,
      run: async (request) => request.replace(await wentBack(request)),
    }),
    communityAction({
      id: ids.why,
      may: 'rhythm.change',
      value: About,
      run: async (request) => request.open(await whyOf(wiring, request)),
    }),
    communityAction({
      id: ids.beats,
      may: 'rhythm.change',
      value: Numbered,
      run: async (request) => request.open(await beatsOf(wiring, request, await numbered(wiring, request))),
    }),
  ];
};

const named = (rhythm: Rhythm, locale: Locale): string => escapeMrkdwn(nameOf(rhythm, locale));

/** When the next one comes, and whether decisions about single dates went with the dates. */
const nextOf = (
  { person, locale }: Asked,
  { rhythm, forgotten }: { rhythm: Rhythm | null; forgotten: number },
): string[] => [
  ...(rhythm?.nextAt == null
    ? []
    : [text(locale).done.next(bothTimesShortly(person, rhythm.nextAt, rhythm.cadence.timeZone))]),
  ...(forgotten > 0 ? [settingsText(locale).saved.forgotten(forgotten)] : []),
];
