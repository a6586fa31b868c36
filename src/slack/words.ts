/** Pure. Reading what people type after a command, however their keyboard and Slack dress it. */

/** One piece of a command. `plain` is for matching, `text` is as it was typed. */
export type Argument =
  | { kind: 'word'; text: string; plain: string }
  /** `<@U1|ana>`, or a bare `@ana`, which Slack did not resolve: then `user` is null. */
  | { kind: 'person'; text: string; plain: string; user: string | null; name: string | null }
  | { kind: 'channel'; text: string; plain: string; channel: string | null; name: string | null };

/** For matching only: lower case, straight quotes, short dashes, single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const piece =
  /<@(?<user>[A-Z0-9]+)(?:\|(?<userName>[^>]*))?>|<#(?<channel>[A-Z0-9]+)(?:\|(?<channelName>[^>]*))?>|["“”„«](?<quoted>[^"“”»]*)["“”»]|(?<bare>\S+)/gu;

/** The pieces of what was typed after the verb; something in quotes is one piece. */
export const parseArguments = (words: string): Argument[] =>
  [...words.matchAll(piece)].map((match): Argument => {
    const { user, userName, channel, channelName, quoted, bare } = match.groups ?? {};
    const text = quoted ?? bare ?? match[0];
    if (user) return { kind: 'person', text, plain: plain(text), user, name: userName || null };
    if (channel) return { kind: 'channel', text, plain: plain(text), channel, name: channelName || null };
    if (bare && /^@./u.test(bare)) {
      return { kind: 'person', text, plain: plain(text), user: null, name: bare.slice(1) };
    }
    if (bare && /^#./u.test(bare)) {
      return { kind: 'channel', text, plain: plain(text), channel: null, name: bare.slice(1) };
    }
    return { kind: 'word', text, plain: plain(text) };
  });

/** A name ends at the first spaced `-`, `–` or `—`; what follows is the rest. Quotes around the name go. */
export const splitName = (words: string): { name: string; rest: string } => {
  const dash = /(?:^|\s)[-–—](?:\s|$)/u.exec(words);
  const name = dash ? words.slice(0, dash.index) : words;
  const rest = dash ? words.slice(dash.index + dash[0].length) : '';
  return { name: unquoted(name.replace(/\s+/gu, ' ').trim()), rest: rest.trim() };
};

const unquoted = (text: string): string => /^["“”„«'‘’](.*)["“”»'‘’]$/su.exec(text)?.[1]?.trim() ?? text;
