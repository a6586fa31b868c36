/** Pure. Where a message stands in Slack's web pages. */

/**
 * The address of a message; `site` is the workspace's own (`https://fernhill.slack.com/`). With `thread`, it is a
 * reply in the thread of that message.
 */
export const messageUrl = (site: string, channel: string, ts: string, thread?: string): string => {
  const page = `${site.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`;
  return thread === undefined ? page : `${page}?thread_ts=${thread}&cid=${channel}`;
};

/** What somebody gave as a link, tidied; null if it is none that may be shown: https alone, and in one piece. */
export const readLink = (given: string): string | null => {
  const said = given.trim();
  if (!/^https:\/\/[^\s<>|]+$/i.test(said) || !URL.canParse(said)) return null;
  const { hostname, username, password } = new URL(said);
  return hostname.includes('.') && username === '' && password === '' ? said : null;
};
