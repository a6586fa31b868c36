/** What a person may do with their data. */
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { HomeSection } from '../feature.ts';
import { actions, button, section } from '../slack/blocks.ts';
import { remember } from '../slack/forgotten.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { type Action, action, type Request, type Verb } from '../slack/surface.ts';
import { erase, type Forget } from './erase.ts';
import { ids } from './ids.ts';
import { sendData } from './sending.ts';
import { text } from './text.ts';

export type PrivacyDeps = Deps & {
  /** What each feature does before somebody's rows go. */
  follow: readonly Forget[];
};

const plainly = (said: string): Message => ({ text: said, blocks: [section(said)] });

const comeBack = (said: string, locale: Locale): Message => ({
  text: said,
  blocks: [section(said), actions(button(text(locale).comeBack, ids.return, {}))],
});

const asking = (locale: Locale): Message => {
  const say = text(locale);
  const { title, text: sure, yes, no } = say.sure;
  const plain = (words: string) => ({ type: 'plain_text' as const, text: words });
  const confirm = { title: plain(title), text: plain(sure), confirm: plain(yes), deny: plain(no) };
  return {
    text: say.ask,
    blocks: [section(say.ask), actions(button(say.forgetMe, ids.forget, {}, { style: 'danger', confirm }))],
  };
};

const give = async (deps: PrivacyDeps, request: Request): Promise<void> => {
  const say = text(request.locale);
  await request.answer(plainly((await sendData(deps, request)) ? say.sent : say.sentToday));
};

const askForget = async ({ person, locale, answer }: Request): Promise<void> =>
  answer(person.forgotten ? comeBack(text(locale).forgottenAlready, locale) : asking(locale));

const forget = async ({ store, secret, follow }: PrivacyDeps, request: Request): Promise<void> => {
  const { team, person, locale, now } = request;
  if (person.forgotten) return request.replace(comeBack(text(locale).forgottenAlready, locale));
  await store.tx((scope) => erase(scope, { secret, follow }, { team, user: person.user }, now));
  await request.replace(comeBack(text(locale).forgotten, locale));
};

const comeAgain = async ({ store, secret }: PrivacyDeps, request: Request): Promise<void> => {
  const { team, person, locale } = request;
  const say = text(locale);
  if (!person.forgotten) return request.answer(plainly(say.knownAlready));
  await remember(store, secret, { team, user: person.user });
  await request.answer(plainly(say.back));
};

type Plain = Extract<Verb, { community: 'none' }>;

export const privacyVerbs = (deps: PrivacyDeps): Plain[] => {
  const base = { community: 'none', usage: '' } as const;
  return [
    {
      ...base,
      name: 'me export',
      may: 'me.read',
      about: (locale) => text(locale).exportAbout,
      run: (request) => give(deps, request),
    },
    {
      ...base,
      name: 'me forget',
      may: 'me.forget',
      about: (locale) => text(locale).forgetAbout,
      run: askForget,
    },
    {
      ...base,
      name: 'me return',
      may: 'me.forget',
      about: (locale) => text(locale).returnAbout,
      run: (request) => comeAgain(deps, request),
    },
  ];
};

const nothing = z.object({});

export const privacyActions = (deps: PrivacyDeps): Action[] => [
  action({ id: ids.export, may: 'me.read', value: nothing, run: (request) => give(deps, request) }),
  action({ id: ids.askForget, may: 'me.forget', value: nothing, run: askForget }),
  action({ id: ids.forget, may: 'me.forget', value: nothing, run: (request) => forget(deps, request) }),
  action({ id: ids.return, may: 'me.forget', value: nothing, run: (request) => comeAgain(deps, request) }),
];

export const privacyHome: HomeSection = async ({ locale }) => {
  const say = text(locale);
  return [
    section(`*${say.homeTitle}*\n${say.home}`),
    actions(button(say.export, ids.export, {}), button(say.forgetMe, ids.askForget, {})),
  ];
};
