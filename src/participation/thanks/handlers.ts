/** Thanks, by command, form and button; and the reaction that says them. */
import { z } from 'zod';
import { type Community, communityById, workspaceOf } from '../../communities/index.ts';
import { heldBack } from '../../rhythms/index.ts';
import { Refusal } from '../../slack/refusal.ts';
import {
  type Action,
  type ActionRequest,
  type CommunityRequest,
  communityAction,
  communityForm,
  type Submission,
  type Verb,
} from '../../slack/surface.ts';
import { parseArguments } from '../../slack/words.ts';
import type { Scope } from '../../store/store.ts';
import type { Thanks } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { give, tellInNote, withdraw } from './acts.ts';
import { thanking } from './constants.ts';
import { ids } from './ids.ts';
import { chooseEmoji, thanksById, thanksEmojiOf } from './store.ts';
import { text } from './text.ts';
import { sentForm, sentMessage, thanksForm } from './views.ts';

type Said = { id: string; receiver: string; words: string };

/** @throws Refusal */
const say = async (wiring: Wiring, request: CommunityRequest, said: Said): Promise<void> => {
  const { team, person, community: ref, locale, now } = request;
  const { receiver } = said;
  if (receiver === person.user) throw new Refusal(text(locale).yourself);
  const thanked = await wiring.people.get(team, receiver);
  if (thanked.bot) throw new Refusal(text(locale).bot);
  await wiring.store.tx(async (scope) => {
    const community = await awake(scope, request, ref.id);
    await give(scope, wiring, community, { ...said, giver: person.user }, { locale, now });
  });
};

/** @throws Refusal while nothing is posted there */
const awake = async (
  scope: Scope,
  { locale, now }: Pick<CommunityRequest, 'locale' | 'now'>,
  id: string,
): Promise<Community> => {
  const community = await communityById(scope, id);
  if (!community?.openedAt) throw new Refusal(text(locale).notNow);
  const { hushedUntil } = await workspaceOf(scope, community.team);
  if (heldBack(community, hushedUntil, now) !== null) throw new Refusal(text(locale).notNow);
  return community;
};

/** Whom and what for, as typed: `@ana for the review`. */
const readThanks = (
  words: string,
): { who: ReturnType<typeof parseArguments>[number] | null; what: string } => {
  const who = parseArguments(words).find(({ kind }) => kind === 'person') ?? null;
  const mention = who && (who.kind === 'person' && who.user ? /<@[^>]+>/ : who.text);
  return { who, what: (mention === null ? words : words.replace(mention, ' ')).trim() };
};

export const thanksVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'thanks',
    may: 'thanks.give',
    community: 'here',
    usage: text('en').usage,
    about: (locale) => text(locale).about,
    examples: ['thanks', 'thanks @ana for the review'],
    run: async (request) => {
      const { community, locale, command, answer, open } = request;
      const { who, what } = readThanks(request.words);
      const id = crypto.randomUUID();
      if (who?.kind === 'person' && who.user === null) throw new Refusal(text(locale).noSuchPerson(who.text));
      const receiver = who?.kind === 'person' ? who.user : null;
      if (receiver === null && what !== '') throw new Refusal(text(locale).whom(command));
      if (receiver === null || what === '') {
        await awake(wiring.store, request, community.id);
        return open(thanksForm({ community: community.id, thanks: id }, receiver, locale));
      }
      if (what.length > thanking.words) throw new Refusal(text(locale).tooLong);
      await say(wiring, request, { id, receiver, words: what });
      await answer(sentMessage({ id, community: community.id }, locale));
    },
  },
  {
    name: 'thanks reaction',
    may: 'participation.settings',
    community: 'here',
    usage: text('en').reactionUsage,
    about: (locale) => text(locale).reactionAbout,
    examples: ['thanks reaction :pray:', 'thanks reaction off'],
    run: async ({ community: { id }, words, locale, command, answer }) => {
      const said = text(locale);
      const typed = words.trim().toLowerCase();
      if (typed === '')
        return answer({ text: said.reactionNow(await thanksEmojiOf(wiring.store, id), command) });
      const emoji = /^:([^\s:]{1,100})(?:::skin-tone-\d)?:$/.exec(typed)?.[1] ?? null;
      if (emoji === null && typed !== 'off') throw new Refusal(said.noEmoji(command));
      await chooseEmoji(wiring.store, id, emoji);
      await answer({ text: emoji === null ? said.reactionOff : said.reactionSet(emoji) });
    },
  },
];

export const thanksForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.form,
    may: 'thanks.give',
    metadata: z.object({ community: z.string(), thanks: z.uuid() }),
    fields: z.object({ person: z.string().min(1), words: z.string().trim().min(1).max(thanking.words) }),
    submit: async (request) => {
      const { metadata, fields, community, locale } = request;
      const id = metadata.thanks;
      await say(wiring, request, { id, receiver: fields.person, words: fields.words });
      return { update: sentForm(sentMessage({ id, community: community.id }, locale), locale) };
    },
  }),
];

const OnThanks = z.object({ community: z.string(), thanks: z.string() });
type Pressed = CommunityRequest & ActionRequest<z.infer<typeof OnThanks>>;

/** The thanks that a button is about, in the community in which whoever pressed it was admitted. @throws Refusal */
const meant = async (scope: Scope, { value, community, locale }: Pressed): Promise<Thanks> => {
  const thanks = await thanksById(scope, value.thanks);
  if (thanks?.community !== community.id || thanks.withdrawn) throw new Refusal(text(locale).gone);
  return thanks;
};

const noting = (wiring: Wiring, request: Pressed, told: boolean): Promise<string> =>
  wiring.store.tx(async (scope) => {
    const { person, locale, now } = request;
    const say = text(locale);
    const thanks = await meant(scope, request);
    if (thanks.receiver !== person.user) throw new Refusal(say.notYours(thanks.receiver));
    const community = await communityById(scope, thanks.community);
    if (!community) throw new Refusal(say.gone);
    const isSo = await tellInNote(scope, wiring, community, thanks, { told, now });
    if (!isSo) return say.tooLateForNote;
    return told ? say.noted : say.notNoted;
  });

export const thanksActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.note,
    may: 'thanks.answer',
    value: OnThanks,
    run: async (request) => request.answer({ text: await noting(wiring, request, true) }),
  }),
  communityAction({
    id: ids.notNote,
    may: 'thanks.answer',
    value: OnThanks,
    run: async (request) => request.answer({ text: await noting(wiring, request, false) }),
  }),
  communityAction({
    id: ids.takeBack,
    may: 'thanks.give',
    value: OnThanks,
    run: async (request) => {
      const { person, locale } = request;
      await wiring.store.tx(async (scope) => {
        const thanks = await meant(scope, request);
        if (thanks.giver !== person.user) throw new Refusal(text(locale).notYours(thanks.giver));
        await withdraw(scope, wiring, thanks);
      });
      await request.replace({ text: text(locale).takenBack });
    },
  }),
];
