import { type App, AuthorizationError, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { InFlight } from './in-flight.ts';
import { anyLocale } from './routing.ts';
import { isDelivery, isEvent } from './shape.ts';
import { text } from './text.ts';
import { UnknownWorkspace } from './workspaces.ts';

/** A delivery that is none; nothing of it reaches Bolt. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** The process takes nothing new any more; Slack is to try again, elsewhere or later. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}

/**
 * Bolt acknowledges events before their listeners run, so that a crash loses them. A receiver decorated by this
 * acknowledges them after the listeners returned, that is: after what they recorded was committed.
 */
export const acknowledgeAfter = <R extends Receiver>(
  receiver: R,
  given: { inFlight: InFlight; stopping(): boolean; log: Log },
): R => {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => {
    const processEvent = async (event: ReceiverEvent): Promise<void> => {
      if (given.stopping()) throw new Stopping();
      if (!isDelivery(event.body)) throw new Malformed();
      const process = isEvent(event.body) ? processBeforeAck : processWithAck;
      await given.inFlight.track(() => process(app, event, given.log));
    };
    init(Object.assign(Object.create(app), { processEvent }) as App);
  };
  return receiver;
};

const processBeforeAck = async (app: App, event: ReceiverEvent, log: Log): Promise<void> => {
  const about = {
    event: event.body.event?.type,
    id: event.body.event_id,
    team: event.body.team_id,
    retry: event.retryNum,
  };
  try {
    await app.processEvent({ ...event, ack: async () => undefined });
  } catch (error) {
    if (!fromUnknownWorkspace(error)) {
      log.error({ ...about, err: error }, 'an event was not handled; Slack sends it again');
      throw error;
    }
    log.info(about, 'an event of a workspace that is not installed');
  }
  await event.ack();
};

/** Commands, buttons and forms acknowledge for themselves; if they never came to it, a command still answers. */
const processWithAck = async (app: App, event: ReceiverEvent, log: Log): Promise<void> => {
  let acknowledged = false;
  const ack: ReceiverEvent['ack'] = async (response) => {
    acknowledged = true;
    await event.ack(response);
  };
  try {
    await app.processEvent({ ...event, ack });
  } catch (error) {
    const about = { type: event.body.type ?? 'command', acknowledged };
    if (!acknowledged && fromUnknownWorkspace(error)) {
      log.info(about, 'a request of a workspace that is not installed');
      return event.ack();
    }
    if (acknowledged || event.body.command === undefined) {
      log.error({ ...about, err: error }, 'a request was not handled');
      throw error;
    }
    log.error({ ...about, err: error }, 'a command could not be looked into');
    await event.ack({ response_type: 'ephemeral', text: text(anyLocale).unreachable });
  }
};

const fromUnknownWorkspace = (error: unknown): boolean =>
  error instanceof AuthorizationError && error.original instanceof UnknownWorkspace;
