/** What `rhythm ...` does, and who may. */
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import { type Ability, allows } from '../slack/roles.ts';
import type { CommunityRequest, Verb } from '../slack/surface.ts';
import { nearestVerb } from '../slack/verbs.ts';
import { configOf, quietAbout, readCadence, readKind, weigh, weighedMessage } from './add.ts';
import { readMoment, readUntil } from './dates.ts';
import { kindNames } from './kinds/registry.ts';
import { listed, meant, placeOf } from './place.ts';
import { moved, paused, posted, previewed, resumed, skipped } from './replies.ts';
import { pausedAll, resumedAll } from './settings/pauses.ts';
import { text } from './text.ts';
import { addForm } from './views.add.ts';
import { removeMessage } from './views.run.ts';
import type { Wiring } from './wiring.ts';

type Asked = CommunityRequest & { words: string };
type Name = keyof ReturnType<typeof text>['verbs'];
type Entry = {
  usage: string;
  may?: Ability;
  examples?: readonly string[];
  run(request: Asked): Promise<void>;
};

/** Opens the form for a new rhythm. */
export const askForRhythm = (
  { community, locale, open }: CommunityRequest,
  kind = kindNames[0],
): Promise<void> => {
  if (!kind) throw new Error('there is no kind of rhythm');
  return open(addForm({ community: community.id, id: crypto.randomUUID(), kind }, locale));
};

const addInWords = async (wiring: Wiring, request: Asked): Promise<void> => {
  const { words, now, locale } = request;
  if (words === '') return askForRhythm(request);
  const community = await placeOf(wiring.store, request.community);
  const { kind, cadence } = readKind(words, community, now, locale);
  if (cadence === '') return askForRhythm(request, kind);
  const read = readCadence(cadence, community, now, locale);
  if ('problem' in read) throw new Refusal(escapeMrkdwn(read.problem));
  const quiet = await quietAbout(wiring.store, community, read.cadence, now, locale);
  if (quiet !== null) throw new Refusal(escapeMrkdwn(quiet));
  const wish = { id: crypto.randomUUID(), kind, config: configOf(kind, {}), cadence: read.cadence };
  await request.answer(weighedMessage(request, wish, await weigh(wiring, request, wish, null)));
};

/** `pause all` is `pause`. */
const withoutAll = (words: string): string => words.replace(/^\s*all\b/i, '').trim();

const namesOne = (words: string): boolean => /^#?\d+\.?(?:\s|$)/.test(words);

export const rhythmVerbs = (wiring: Wiring): Verb[] => {
  const entries: Record<Exclude<Name, 'list'>, Entry> = {
    add: {
      usage: '<kind> <cadence>',
      examples: [
        'rhythm add prompt every other Tuesday at 10:00',
        'rhythm add events every Monday at 9am',
        'rhythm add introductions first Thursday of the month at 10:00',
      ],
      run: (request) => addInWords(wiring, request),
    },
    remove: {
      usage: '<n>',
      run: async (request) => {
        const { rhythm } = await meant(wiring, request);
        await request.answer(removeMessage(request.community.id, rhythm, request.locale));
      },
    },
    pause: {
      usage: '[n] [until <date>]',
      examples: ['rhythm pause 2', 'rhythm pause until 2026-12-28'],
      run: async (request) => {
        const words = withoutAll(request.words);
        if (!namesOne(words)) {
          const { timeZone } = await placeOf(wiring.store, request.community);
          const until = words === '' ? null : readUntil(words, { ...request, timeZone });
          return request.answer(await pausedAll(wiring, request, until));
        }
        const { rhythm, rest } = await meant(wiring, request);
        const { timeZone } = rhythm.cadence;
        const until = rest === '' ? null : readUntil(rest, { ...request, timeZone });
        await request.answer(await paused(wiring, request, rhythm, until));
      },
    },
    resume: {
      usage: '[n]',
      examples: ['rhythm resume 2', 'rhythm resume'],
      run: async (request) => {
        if (withoutAll(request.words) === '') return request.answer(await resumedAll(wiring, request));
        const { rhythm } = await meant(wiring, request);
        await request.answer(await resumed(wiring, request, rhythm));
      },
    },
    run: {
      usage: '<n>',
      may: 'rhythm.run',
      run: async (request) => {
        const { rhythm } = await meant(wiring, request);
        const how = { once: crypto.randomUUID(), anyway: false };
        await request.answer(await posted(wiring, request, rhythm, how));
      },
    },
    skip: {
      usage: '<n>',
      run: async (request) => {
        const { rhythm } = await meant(wiring, request);
        await request.answer(await skipped(wiring, request, rhythm, null));
      },
    },
    move: {
      usage: '<n> to <date time>',
      examples: ['rhythm move 2 to tomorrow at 15:00'],
      run: async (request) => {
        const { rhythm, rest } = await meant(wiring, request);
        if (rest === '') throw new Refusal(text(request.locale).move.usage(request.command));
        const { timeZone } = rhythm.cadence;
        // Only a day was said: it moves there at its own hour.
        const usual = rhythm.nextNominal?.slice(11) ?? '';
        const to = readMoment(rest, { ...request, timeZone }, usual);
        await request.answer(await moved(wiring, request, rhythm, to));
      },
    },
    preview: {
      usage: '',
      may: 'rhythm.see',
      run: async (request) => request.answer(await previewed(wiring, request)),
    },
  };
  const names = Object.keys(entries) as (keyof typeof entries)[];
  const verbs = names.map((name): Verb => {
    const { usage, may = 'rhythm.change', examples, run } = entries[name];
    const about: Verb['about'] = (locale) => text(locale).verbs[name];
    return { name: `rhythm ${name}`, may, community: 'here', usage, about, examples, run };
  });
  const acts = names.map((name) => ({ name, may: entries[name].may ?? ('rhythm.change' as const) }));
  return [list(wiring, acts), ...verbs];
};

const list = (wiring: Wiring, acts: readonly { name: string; may: Ability }[]): Verb => ({
  name: 'rhythm',
  may: 'rhythm.see',
  community: 'here',
  usage: '',
  about: (locale) => text(locale).verbs.list,
  run: async (request) => {
    const { words, command, locale } = request;
    if (words === '') return request.answer(await listed(wiring, request, null));
    const able = acts.filter(({ may }) => allows(may, request.standings));
    const near = nearestVerb(able, words);
    throw new Refusal(text(locale).unknownVerb(command, escapeMrkdwn(words), near?.name ?? null));
  },
});
