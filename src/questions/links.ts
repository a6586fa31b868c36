/** Where questions stand in Slack’s web pages. */
import type { Deps } from '../deps.ts';
import { messageUrl } from '../slack/link.ts';
import { siteOf } from '../slack/site.ts';
import type { Question } from './tables.ts';

/** Null where it has no message, or Slack does not say where the workspace is. Not for use in a transaction. */
export type Links = (question: Pick<Question, 'team' | 'channel' | 'ts'>) => Promise<string | null>;

/** Slack is asked once for each workspace. */
export const createLinks = ({ clients }: Pick<Deps, 'clients'>): Links => {
  const sites = new Map<string, string>();
  return async ({ team, channel, ts }) => {
    if (channel === null || ts === null) return null;
    const site = sites.get(team) ?? (await siteOf({ clients }, team));
    if (site === null) return null;
    sites.set(team, site);
    return messageUrl(site, channel, ts);
  };
};
