/** What Slack says about a workspace's people and bots, as far as one page of them tells. */
import type { WebClient } from '@slack/web-api';
import { errorOf } from '../slack/errors.ts';
import type { Scope } from '../store/store.ts';
import { someMembers } from './channel.ts';
import { stewardsOf } from './store.workspace.ts';

const usersOf = async (client: WebClient) => {
  try {
    const { members = [] } = await client.users.list({ limit: 500 });
    return members.filter((user) => user.deleted !== true);
  } catch (error) {
    if (errorOf(error) === null) throw error;
    return [];
  }
};

/** Who looks after the workspace; Slack is asked only where nobody is known yet. */
export const knownStewards = async (scope: Scope, team: string, client: WebClient): Promise<string[]> => {
  const known = await stewardsOf(scope, team);
  if (known.length > 0) return known;
  const users = await usersOf(client);
  return users.flatMap((user) => (user.id && (user.is_admin || user.is_owner) ? [user.id] : []));
};

const relatives = /donut|geekbot|tightknit/i;

/** Bots of this sort among a channel's members, by name: no more than a hint. */
export const otherBots = async (client: WebClient, channel: string): Promise<string[]> => {
  const members = new Set(await someMembers(client, channel));
  return (await usersOf(client))
    .filter((user) => user.is_bot && user.id && members.has(user.id))
    .map((user) => user.profile?.real_name || user.real_name || user.name || '')
    .filter((name) => relatives.test(name));
};
