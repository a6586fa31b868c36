/** Pure. What the keys of messages say that people did not ask for: `<what>:<community>:…:<user>`. */

/** By what their keys begin with: all that people are told unasked about a community. */
export const everything = [
  'role',
  'proposal',
  'request',
  'care-ask',
  'carer',
  'greeting',
  'welcome',
  'look-back',
  'ask',
  'help',
  'back',
  'event-invitation',
] as const;
export type Unasked = (typeof everything)[number];

/** What only whoever takes part is told; nobody is who is left out. */
const forMembers: readonly string[] = ['greeting', 'welcome', 'look-back', 'ask', 'help'] satisfies Unasked[];
/** About a community that is not open yet: there is nothing to be left out of. */
const beforeItOpens: readonly string[] = ['proposal', 'request'] satisfies Unasked[];

/** The community that a message is about which people get unasked; null: its key says of none. */
export const communityOfKey = (key: string): string | null => {
  const [what = '', community] = key.split(':');
  const isOfCommunity = what !== 'event-invitation' && everything.some((each) => each === what);
  return isOfCommunity ? (community ?? null) : null;
};

const whatOf = (key: string): string => key.split(':')[0] ?? '';

export const isForMembers = (key: string): boolean => forMembers.includes(whatOf(key));

export const isBeforeItOpens = (key: string): boolean => beforeItOpens.includes(whatOf(key));

/** Who was told, by what a key begins with; null: it is no unasked message. */
export const toldBy = (key: string): string | null => {
  const [what, , ...rest] = key.split(':');
  if (!everything.some((each) => each === what)) return null;
  return (what === 'role' ? rest.at(0) : rest.at(-1)) ?? null;
};

/** That somebody is back is said on the day that they chose, and takes no week from anything. */
export const takesAWeek = (key: string, user: string): boolean =>
  toldBy(key) === user && !key.startsWith('back:');
