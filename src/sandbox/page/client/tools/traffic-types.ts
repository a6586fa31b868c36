/** What the page reads of the traffic, as control.ts documents it. Types alone. */

export type TrafficKind =
  | 'api'
  | 'response_url'
  | 'upload'
  | 'events_api'
  | 'slash_commands'
  | 'interactive'
  | 'socket'
  | 'verification';

export type TrafficLine = {
  id: number;
  /** Rises with every change. */
  rev: number;
  /** The workspace's clock, epoch ms. */
  at: number;
  direction: 'to_app' | 'from_app';
  kind: TrafficKind;
  name: string;
  via: 'http' | 'socket';
  status?: number;
  error?: string;
  retry?: { attempt: number; reason: string };
  /** Real milliseconds until it was answered; absent until then. */
  ms?: number;
  channel?: string;
  /** The channel's name. */
  place?: string;
  user?: string;
  detail?: string;
};

export type TrafficExchange = TrafficLine & { request: unknown; response?: unknown };

/** Which of the traffic is shown; empty strings stand for all. */
export type TrafficFilter = { text: string; direction: string; kind: string; failed: boolean };

export type FaultSwitch = { name: string; kind: 'switch' | 'once'; on: boolean; channels?: string[] };
