/** Pure. Help, made from the table that routes the verbs. */
import type { KnownBlock } from '@slack/types';
import { context, header, section } from './blocks.ts';
import { deedsIn, explainedRoles } from './help.roles.ts';
import { limits } from './limits.ts';
import type { Locale } from './locale.ts';
import type { Message } from './message.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { allows, type Standing } from './roles.ts';
import type { Verb } from './surface.ts';
import { text } from './text.ts';

/** The verbs that someone with these standings may use in this place. */
export const usable = (
  verbs: readonly Verb[],
  standings: readonly Standing[],
  communityHere: boolean,
): Verb[] =>
  verbs.filter((verb) => allows(verb.may, standings) && (verb.community !== 'here' || communityHere));

/** Everything that is usable, one line a verb. */
export const helpAll = (verbs: readonly Verb[], command: string, locale: Locale): Message => {
  const words = text(locale);
  const lines = verbs.map((verb) => `${usage(verb, command)}  ${verb.about(locale)}`);
  if (lines.length === 0) return { text: words.helpNothing };
  return {
    text: [words.helpTitle, ...lines, words.helpHint(command)].join('\n'),
    blocks: [header(words.helpTitle), ...sections(lines), context(words.helpHint(command))],
  };
};

/** One verb, with those that begin with it, and examples. */
export const helpVerb = (verb: Verb, verbs: readonly Verb[], command: string, locale: Locale): Message => {
  const family = verbs.filter(({ name }) => name === verb.name || name.startsWith(`${verb.name} `));
  const lines = family.map((one) => `${usage(one, command)}  ${one.about(locale)}`);
  const examples = family.flatMap((one) => one.examples ?? []);
  const shown = examples.map((example) => `\`${command} ${escapeMrkdwn(example)}\``);
  const roles = isAboutRoles(verb) ? ['', `*${text(locale).roles.title}*`, ...roleLines(locale)] : [];
  return {
    text: [...lines, ...(shown.length > 0 ? [text(locale).examples, ...shown] : []), ...roles].join('\n'),
  };
};

const isAboutRoles = ({ may }: Verb): boolean => may === 'role.give' || may === 'role.see';

/** What each role may do, a line each. */
export const roleLines = (locale: Locale): string[] =>
  explainedRoles.map((role) => `• ${text(locale).roles.may(role, deedsIn(role))}`);

const usage = ({ name, usage: follows }: Verb, command: string): string =>
  `\`${[command, name, escapeMrkdwn(follows)].filter((part) => part !== '').join(' ')}\``;

/** As few sections as Slack's limit on their text allows. */
const sections = (lines: readonly string[]): KnownBlock[] => {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limits.sectionText) {
      texts[texts.length - 1] = `${last}\n${line}`;
    } else texts.push(line);
  }
  return texts.map((one) => section(one));
};
