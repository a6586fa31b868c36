/** Where a workspace, and what stands in it, is found in Slack's web pages. */
import type { WebClient } from '@slack/web-api';
import { messageUrl } from './link.ts';

/** The part of the clients that is asked. */
type Asked = { clients: { of(team: string): Promise<WebClient> } };

/**
 * The workspace's own address (`https://fernhill.slack.com/`), for links to messages; null where Slack does not say.
 * What would have had a link is better without one than not there. Not for use in a transaction.
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

/** The same, asked once for each workspace. */
export const createSites = (asked: Asked): ((team: string) => Promise<string | null>) => {
  const sites = new Map<string, string>();
  return async (team) => {
    const site = sites.get(team) ?? (await siteOf(asked, team));
    if (site !== null) sites.set(team, site);
    return site;
  };
};

/** Links to what was posted; null where it has no message, or Slack does not say where the workspace is. */
export type Links = (posted: {
  team: string;
  channel: string | null;
  ts: string | null;
}) => Promise<string | null>;

/** Slack is asked once for each workspace. */
export const createLinks = (asked: Asked): Links => {
  const siteIn = createSites(asked);
  return async ({ team, channel, ts }) => {
    if (channel === null || ts === null) return null;
    const site = await siteIn(team);
    return site === null ? null : messageUrl(site, channel, ts);
  };
};
