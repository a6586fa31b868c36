import type { Deps } from '../deps.ts';

/**
 * The workspace's own address (`https://fernhill.slack.com/`), for links to messages; null where Slack does not say.
 * A showcase without links is better than none.
 */
export const siteOf = async ({ clients }: Pick<Deps, 'clients'>, team: string): Promise<string | null> => {
  try {
    const client = await clients.of(team);
    const { url } = await client.auth.test();
    return url && URL.canParse(url) ? url : null;
  } catch {
    return null;
  }
};
