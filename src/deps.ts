import type { WebClient } from '@slack/web-api';
import type { Outbox } from './delivery/post.ts';
import type { Log } from './log.ts';
import type { Person } from './slack/access.ts';
import type { Store } from './store/store.ts';

/** What every feature is wired with in `app.ts`. */
export type Deps = {
  store: Store;
  outbox: Outbox;
  /**
   * For answers, forms and questions to Slack; posts and state go through the outbox. With `delivery`, for whoever can
   * come back later: nothing is tried again, and others' answers do not wait for a rate limit.
   */
  clients: { of(team: string, how?: 'answers' | 'delivery'): Promise<WebClient> };
  people: { get(team: string, user: string): Promise<Person> };
  /** The movable clock, epoch milliseconds. */
  now(): number;
  /** Uniform in [0, 1). */
  random(): number;
  log: Log;
  /** Keys HMACs: opaque ids, pseudonyms. */
  secret: string;
};
