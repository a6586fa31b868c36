import type { Connection } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type Clients, createClients } from './clients.ts';
import { createPeople, type People } from './people.ts';
import { peopleStore } from './people-store.ts';
import { createWorkspaces, type Workspaces } from './workspaces.ts';

export { createEdge, type Edge } from './edge.ts';

/** What features and delivery need of Slack before there is an edge. */
export type Slack = { workspaces: Workspaces; clients: Clients; people: People };

export const createSlack = (given: {
  connection: Connection;
  store: Store;
  /** The first seals, all open; needed for several workspaces only. */
  tokenKeys: readonly string[];
  /** Whether this is the workspace on this machine. */
  local: boolean;
  /** The movable clock, epoch milliseconds. */
  now(): number;
  log: Log;
  /** Keys the hashes of who was forgotten. */
  secret: string;
}): Slack => {
  const workspaces = createWorkspaces(given);
  const clients = createClients({ apiUrl: given.connection.apiUrl, workspaces, log: given.log });
  const people = createPeople({
    store: peopleStore(given.store, given.secret),
    clients,
    now: given.now,
    log: given.log,
  });
  return { workspaces, clients, people };
};
