import type { RespondFn, webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Access } from './access.ts';
import { explain } from './errors.ts';
import { type Locale, localeOf } from './locale.ts';
import type { People } from './people.ts';
import { type Asking, answer, saying } from './request.ts';
import type { Surface } from './surface.ts';

/** What every route works with. */
export type Routing = {
  surfaces: readonly Surface[];
  access: Access;
  people: People;
  /** The movable clock, epoch milliseconds. */
  now(): number;
  log: Log;
  /** The slash command's word by workspace, as last heard. */
  commands: Map<string, string>;
};

/** What Bolt hands to a listener, as far as the routes use it; `body` is read by `shape.ts`. */
export type Incoming = {
  body: unknown;
  ack(response?: unknown): Promise<void>;
  client: webApi.WebClient;
  context: { teamId?: string };
  respond?: RespondFn;
};

/** The word that the manifest gives the command, until a workspace's own is heard. */
const usualCommand = '/community';

export const askingOf = (
  routing: Routing,
  incoming: Incoming,
  given: Pick<Asking, 'user' | 'home' | 'channel' | 'trigger'> & Partial<Asking>,
): Asking => {
  const team = incoming.context.teamId ?? '';
  return {
    team,
    client: incoming.client,
    respond: incoming.respond ?? null,
    formId: null,
    onMessage: false,
    command: routing.commands.get(team) ?? usualCommand,
    log: routing.log,
    ...given,
  };
};

/** Before it is known who asks. */
export const anyLocale: Locale = localeOf(undefined);

/** Does the work; what goes wrong is told to the asker, once. */
export const answering = async (
  routing: Routing,
  asking: Asking,
  where: Record<string, string | null>,
  work: (speaks: (locale: Locale) => void) => Promise<void>,
): Promise<void> => {
  let locale = anyLocale;
  try {
    await work((spoken) => {
      locale = spoken;
    });
  } catch (error) {
    const { team, user } = asking;
    await answer(asking, saying(explain(error, locale, routing.log, { team, user, ...where })), locale);
  }
};
