/** Pure. All entries of a challenge together, in the order in which they came. No ranking, nobody counted. */
import type { TookPart } from '../participation/index.ts';
import { context, section } from '../slack/blocks.ts';
import { clip } from '../slack/limits.ts';
import { messageUrl } from '../slack/link.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn, link, person } from '../slack/mrkdwn.ts';
import { rules } from './constants.ts';
import type { Challenge, Entry } from './tables.ts';
import { text } from './text.ts';

/** One who took part. `user`: null where only totals are counted. `ts`: of their message in the thread. */
export type Shown = {
  user: string | null;
  at: number;
  ts: string | null;
  words: string | null;
  link: string | null;
};

/** Those who handed in and those who showed something in the thread, each once, the first first. */
export const shownOf = (
  entries: readonly Pick<Entry, 'id' | 'user' | 'at' | 'ts' | 'words' | 'link'>[],
  tookPart: readonly TookPart[],
): Shown[] => {
  const handedIn = new Set<string | null>(entries.flatMap(({ id, user }) => [id, user]));
  const inThread = tookPart.filter(
    ({ user, entry, ts }) =>
      ts !== null && !(user !== null && handedIn.has(user)) && !(entry !== null && handedIn.has(entry)),
  );
  return [
    ...entries.map(({ user, at, ts, words, link }) => ({ user, at, ts, words, link })),
    ...inThread.map(({ user, at, ts }) => ({ user, at, ts, words: null, link: null })),
  ].toSorted((a, b) => a.at - b.at);
};

/** A message, as far as Slack takes it whatever people wrote, leaving room for what stands around the entries. */
const mostLetters = 9_000;

/** In pages of at most twenty, none too long for one message. */
const pagesOf = (lines: readonly string[]): string[][] => {
  const pages: string[][] = [];
  let letters = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && page.length < rules.shownAtOnce && letters + line.length <= mostLetters) {
      page.push(line);
      letters += line.length;
    } else {
      pages.push([line]);
      letters = line.length;
    }
  }
  return pages;
};

type Given = {
  challenge: Pick<Challenge, 'title' | 'channel' | 'ts'>;
  shown: readonly Shown[];
  /** The workspace's own address, where it is known. */
  site: string | null;
};

const lineOf = (one: Shown, { challenge, site }: Given, locale: Locale): string => {
  const say = text(locale).showcase;
  const { channel, ts } = challenge;
  const who = one.user === null ? say.somebody : person(one.user);
  const there =
    site && channel && ts && one.ts
      ? link(messageUrl(site, channel, one.ts, ts), say.seeThread)
      : one.words === null && say.seeThread;
  const words = one.words === null ? null : escapeMrkdwn(clip(one.words.replace(/\s+/g, ' '), rules.clipped));
  const said = words === null ? say.inThread(who) : say.words(who, words);
  return [said, one.link && link(one.link, say.seeLink), there].filter(Boolean).join(' · ');
};

const thanksOf = (shown: readonly Shown[], locale: Locale): string => {
  const say = text(locale).showcase;
  const names = [...new Set(shown.flatMap(({ user }) => (user === null ? [] : [person(user)])))];
  const few = names.length > 0 && names.length <= rules.thankedByName;
  const all = few && shown.every(({ user }) => user !== null);
  return all ? say.thanks(new Intl.ListFormat(locale).format(names)) : say.thanksAll;
};

/** The post, and what continues it in its thread. */
export const showcaseOf = (given: Given, locale: Locale): [Message, ...Message[]] => {
  const say = text(locale).showcase;
  const { challenge, shown } = given;
  const [first = [], ...rest] = pagesOf(shown.map((one) => lineOf(one, given, locale)));
  const title = say.title(escapeMrkdwn(challenge.title));
  const more = shown.length - first.length;
  const thanks = thanksOf(shown, locale);
  const order = shown.length > 1 ? [say.order] : [];
  const small = more > 0 ? [say.goesOn(more), thanks] : [thanks];
  return [
    {
      text: [title, ...order, ...first, ...small].join('\n'),
      blocks: [
        section([`*${title}*`, ...order].join('\n')),
        ...sectionsOf(first),
        ...(more > 0 ? [context(say.goesOn(more))] : []),
        section(thanks),
      ],
    },
    ...rest.map((page) => ({
      text: [say.continued, ...page].join('\n'),
      blocks: [section(say.continued), ...sectionsOf(page)],
    })),
  ];
};

/** One section each, so that none is cut. */
const sectionsOf = (lines: readonly string[]) => lines.map((line) => section(line));
