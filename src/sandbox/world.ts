import type { Clock } from './clock.ts';
import type { Deliveries } from './deliveries.ts';
import type { FaultState } from './faults.ts';
import type { Late } from './late.ts';
import type { Declared } from './manifest.ts';
import type { Channel, State, User } from './state.ts';
import type { Traffic } from './traffic.ts';

/** The app as the workspace knows it. */
export type App = Declared & {
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** The old verification token that every payload still carries. */
  verificationToken: string;
  botUserId: string;
  botId: string;
  appId: string;
  teamId: string;
  clientId: string;
  clientSecret: string;
  granted: Set<string>;
  installed: boolean;
};

/** Something that a viewer may see differently now. */
export type Change = {
  what:
    | 'message'
    | 'ephemeral'
    | 'channel'
    | 'user'
    | 'home'
    | 'form'
    | 'clock'
    | 'traffic'
    | 'faults'
    | 'cast'
    | 'reset';
  channel?: string;
  user?: string;
  ts?: string;
  /** Of a message, as windows are told: the thread it is in, and the newest timestamp of its channel. */
  thread?: string;
  latest?: string;
};

export type Trigger = {
  user: string;
  /** Real elapsed milliseconds. */
  at: number;
  used: boolean;
};

export type ResponseUrl = {
  user: string;
  channel: string;
  /** The message that was acted on, if any. */
  message?: { ts: string; ephemeral: boolean };
  thread_ts?: string;
  uses: number;
  /** Movable clock, epoch ms. */
  expires: number;
};

export type Option = { text: { type: string; text: string }; value: string };

/** Everything that the parts of the workspace share. */
export type World = {
  state: State;
  clock: Clock;
  app: App;
  faults: FaultState;
  traffic: Traffic;
  deliveries: Deliveries;
  late: Late;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  /** The options that the app last suggested, by action id. */
  suggested: Map<string, Option[]>;
  /** Base address that this workspace is reachable at, without a slash at its end. */
  url(): string;
  changed(change: Change): void;
};

/** A refusal in Slack's words: the Web API's `error`, and what else the answer carries. */
export class Refusal extends Error {
  readonly error: string;
  readonly fields: Record<string, unknown>;
  constructor(error: string, fields: Record<string, unknown> = {}) {
    super(error);
    this.error = error;
    this.fields = fields;
  }
}

export const refuse = (error: string, fields: Record<string, unknown> = {}): never => {
  throw new Refusal(error, fields);
};

export const channelOf = (world: World, id: string): Channel =>
  world.state.channels.get(id) ?? refuse('channel_not_found');

export const userOf = (world: World, id: string): User =>
  world.state.users.get(id) ?? refuse('user_not_found');

export const botIn = (world: World, channel: Channel): boolean => channel.members.has(world.app.botUserId);

/** True while the app holds the scope: granted, and not taken away by a fault. */
export const holds = (world: World, scope: string): boolean =>
  (world.app.granted.has('*') || world.app.granted.has(scope)) && !world.faults.lost.has(scope);

/** True when the channel has people of another organisation. */
export const isShared = (channel: Channel): boolean => channel.sharedWith.size > 0;
