import { z } from 'zod';
import { redacted, secretsOf } from './redact.ts';
import type { TrafficEntry } from './traffic.ts';
import { type TrafficSummary, trafficSummary } from './traffic-summary.ts';
import { refuse, type World } from './world.ts';

const kinds = [
  'api',
  'response_url',
  'upload',
  'events_api',
  'slash_commands',
  'interactive',
  'socket',
  'verification',
] as const satisfies TrafficEntry['kind'][];

const TrafficQuery = z.object({
  /** One entry, whole. */
  id: z.coerce.number().int().optional(),
  /** Entries younger than this id. */
  after: z.coerce.number().int().default(0),
  /** Entries that changed since this `rev`: new ones, and those answered meanwhile. */
  since: z.coerce.number().int().default(0),
  limit: z.coerce.number().int().min(1).max(2000).default(1000),
  direction: z.enum(['to_app', 'from_app']).optional(),
  kind: z.enum(kinds).optional(),
  /** Somewhere in the name, the error or the payloads, in whatever case. */
  text: z.string().max(200).default(''),
  failed: z.stringbool().default(false),
});

/** An exchange in a line; `place` is the name of its channel, which DMs have none of. */
export type TrafficLine = TrafficSummary & { place?: string };

/** A whole exchange, without its secrets. */
export type TrafficDetail = TrafficLine & { request: unknown; response?: unknown };

/** The newest of those asked for, newest last; `rev` is where to go on from. */
export type TrafficList = { entries: TrafficLine[]; rev: number };

/** True for what was refused, went wrong or never arrived; what is not answered yet has not failed. */
export const hasFailed = ({ error, status }: Pick<TrafficEntry, 'error' | 'status'>): boolean =>
  error !== undefined || (status !== undefined && status >= 400);

/** What a developer asks of the traffic. Refuses `traffic_not_found`. @throws ZodError for a question that is none. */
export const viewTraffic = (world: World, asked: URLSearchParams): TrafficList | TrafficDetail => {
  const query = TrafficQuery.parse(Object.fromEntries(asked));
  const { traffic } = world;
  const secrets = secretsOf(world.app);
  const lineOf = (entry: TrafficEntry): TrafficLine => {
    const summary = trafficSummary(entry);
    return { ...summary, place: world.state.channels.get(summary.channel ?? '')?.name || undefined };
  };
  const found = (entry: TrafficEntry, wanted: string): boolean =>
    redacted([entry.name, entry.error, entry.request, entry.response], secrets)
      .toLowerCase()
      .includes(wanted);

  if (query.id !== undefined) {
    const entry = traffic.entries().find(({ id }) => id === query.id) ?? refuse('traffic_not_found');
    const { request, response } = entry;
    return JSON.parse(redacted({ ...lineOf(entry), request, response }, secrets));
  }
  const wanted = query.text.trim().toLowerCase();
  const entries = traffic
    .entries()
    .filter(
      (entry) =>
        entry.id > query.after &&
        entry.rev > query.since &&
        (query.direction === undefined || entry.direction === query.direction) &&
        (query.kind === undefined || entry.kind === query.kind) &&
        (!query.failed || hasFailed(entry)) &&
        (wanted === '' || found(entry, wanted)),
    )
    .slice(-query.limit)
    .map(lineOf);
  return { entries: JSON.parse(redacted(entries, secrets)), rev: traffic.rev() };
};
