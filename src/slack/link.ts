/** Pure. Where a message stands in Slack's web pages. */

/**
 * The address of a message; `site` is the workspace's own (`https://fernhill.slack.com/`). With `thread`, it is a
 * reply in the thread of that message.
 */
export const messageUrl = (site: string, channel: string, ts: string, thread?: string): string => {
  const page = `${site.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`;
  return thread === undefined ? page : `${page}?thread_ts=${thread}&cid=${channel}`;
};
