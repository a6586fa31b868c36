/** Pure. Links that people hand in. */

/** What somebody gave as a link, tidied; null if it is none that may be shown: https alone, and in one piece. */
export const readLink = (given: string): string | null => {
  const said = given.trim();
  if (!/^https:\/\/[^\s<>|]+$/i.test(said) || !URL.canParse(said)) return null;
  const { hostname, username, password } = new URL(said);
  return hostname.includes('.') && username === '' && password === '' ? said : null;
};
