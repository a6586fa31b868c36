/** Pure. Which community people mean by what they type. */
import { isLive } from './community.ts';
import type { Ties } from './standing.ts';
import type { Community } from './tables.ts';

/** The channel's id in Slack's `<#C123|name>`; null where the words are no such thing. */
export const readMention = (words: string): string | null =>
  words.trim().match(/^<#([CG][A-Z0-9]+)(?:\|[^>]*)?>$/)?.[1] ?? null;

/** As people type names: in any case, with or without `#`, with hyphens or spaces. */
const plain = (name: string): string =>
  name
    .trim()
    .replace(/^#/, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/** Of the communities with this name, the person's own first, then the live ones; null if there is none. */
export const nearestNamed = (
  visible: readonly { community: Community; ties: Ties }[],
  words: string,
): Community | null => {
  const wanted = plain(words);
  const rank = ({ community, ties }: (typeof visible)[number]): number =>
    (ties.membership?.leftAt === null ? 0 : 2) + (isLive(community) ? 0 : 1);
  const [first] = visible
    .filter(({ community }) => plain(community.name) === wanted)
    .toSorted((a, b) => rank(a) - rank(b));
  return first?.community ?? null;
};
