/** Where announcements stand in Slack's web pages. */
import { messageUrl } from '../../slack/link.ts';
import { siteOf } from '../../slack/site.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';

/** Links to announcements; null where there is none, or Slack does not say where the workspace is. */
export type Links = (event: Pick<Event, 'team' | 'channel' | 'ts'>) => Promise<string | null>;

/** Slack is asked once for each workspace, not at every fetch of every calendar. */
export const createLinks = ({ clients }: Pick<Wiring, 'clients'>): Links => {
  const sites = new Map<string, string>();
  return async ({ team, channel, ts }) => {
    if (channel === null || ts === null) return null;
    const site = sites.get(team) ?? (await siteOf({ clients }, team));
    if (site === null) return null;
    sites.set(team, site);
    return messageUrl(site, channel, ts);
  };
};
