/** What people type, as Slack sends it on. */
import type { State } from './state.ts';

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Entities that a person may write out: people, channels, groups, links. */
const entity =
  /<(?:@[UW][A-Z0-9]+(?:\|[^<>]*)?|#C[A-Z0-9]+(?:\|[^<>]*)?|![a-z^|A-Z0-9-]+|https?:\/\/[^<>\s]+)>/g;

const outsideEntities = (text: string, change: (plain: string) => string): string => {
  const kept = text.match(entity) ?? [];
  return text
    .split(entity)
    .map((plain, index) => change(plain) + (kept[index] ?? ''))
    .join('');
};

const mention = /(^|[\s(,;:])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu;

const withMentions = (state: State, plain: string, spell: Spelling): string =>
  plain.replaceAll(mention, (whole, before: string, sign: string, written: string) => {
    const word = written.replace(/[._-]+$/, '');
    const rest = written.slice(word.length);
    if (sign === '@') {
      if (word === 'here' || word === 'channel' || word === 'everyone') return `${before}<!${word}>${rest}`;
      const user = [...state.users.values()].find((one) => one.name === word.toLowerCase());
      return user ? `${before}${spell.user(user.id, user.name)}${rest}` : whole;
    }
    const channel = [...state.channels.values()].find(
      (one) => one.name === word.toLowerCase() && one.kind !== 'im',
    );
    return channel
      ? `${before}${spell.channel(channel.id, channel.kind === 'group' ? '' : channel.name)}${rest}`
      : whole;
  });

type Spelling = { user(id: string, name: string): string; channel(id: string, name: string): string };

/** A typed message as it is stored: `@annika` becomes `<@U…>`, and `&`, `<`, `>` are escaped. */
export const typedMessage = (state: State, text: string): string =>
  outsideEntities(text, (plain) =>
    withMentions(state, escapeText(plain), {
      user: (id) => `<@${id}>`,
      channel: (id, name) => `<#${id}|${name}>`,
    }),
  );

/**
 * The text behind a slash command. With `should_escape`, people and channels come as
 * `<@U…|name>` and `<#C…|name>` (a private channel's name stays out); without, as they were typed.
 */
export const typedCommand = (state: State, text: string, shouldEscape: boolean): string =>
  outsideEntities(text, (plain) => {
    if (!shouldEscape) return escapeText(plain);
    return withMentions(state, escapeText(plain), {
      user: (id, name) => `<@${id}|${name}>`,
      channel: (id, name) => `<#${id}|${name}>`,
    });
  });
