/** What an exchange was about, without its payloads. Pure. */
import type { Fields } from './state.ts';
import type { TrafficEntry } from './traffic.ts';

export type TrafficSummary = Omit<TrafficEntry, 'request' | 'response'> & {
  channel?: string;
  user?: string;
  /** Which of its name: a button's action, a form's callback, what was typed behind a command. */
  detail?: string;
};

const longest = 80;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** An id, or that of an object. */
const idOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' ? fieldsOf(value).id : value;
  return typeof id === 'string' && id !== '' ? id : undefined;
};

const place = (one: Fields): string | undefined =>
  idOf(one.channel) ?? idOf(one.channel_id) ?? idOf(fieldsOf(one.item).channel);

const person = (one: Fields): string | undefined => idOf(one.user) ?? idOf(one.user_id);

const detailOf = ({ kind }: TrafficEntry, one: Fields): unknown => {
  if (kind === 'slash_commands') return one.text;
  if (kind === 'events_api') return one.subtype;
  if (kind !== 'interactive') return undefined;
  const [action] = Array.isArray(one.actions) ? one.actions : [];
  return fieldsOf(action).action_id ?? one.action_id ?? one.callback_id ?? fieldsOf(one.view).callback_id;
};

export const trafficSummary = (entry: TrafficEntry): TrafficSummary => {
  const { request, response, ...rest } = entry;
  const fields = fieldsOf(request);
  const about = entry.kind === 'events_api' ? fieldsOf(fields.event) : fields;
  const detail = detailOf(entry, about);
  return {
    ...rest,
    channel: place(about),
    user: person(about),
    detail: typeof detail === 'string' && detail !== '' ? detail.slice(0, longest) : undefined,
  };
};
