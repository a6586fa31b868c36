/** Where a workspace stands in Slack's web pages. */
import type { WebClient } from '@slack/web-api';

/** The part of the clients that is asked. */
type Asked = { clients: { of(team: string): Promise<WebClient> } };

/**
 * The workspace's own address (`https://fernhill.slack.com/`), for links to messages; null where Slack does not say.
 * What would have had a link is better without one than not there.
 */
export const siteOf = async ({ clients }: Asked, team: string): Promise<string | null> => {
  try {
    const client = await clients.of(team);
    const { url } = await client.auth.test();
    return url && URL.canParse(url) ? url : null;
  } catch {
    return null;
  }
};
