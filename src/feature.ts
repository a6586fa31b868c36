import type { KnownBlock } from '@slack/types';
import type { Hono } from 'hono';
import type { Outcomes, Renderers } from './delivery/post.ts';
import type { Person } from './slack/access.ts';
import type { Locale } from './slack/locale.ts';
import type { Surface } from './slack/surface.ts';

/** Something that recurs. `nextDue` tells when it next has work (epoch ms), so that time can be moved to it. */
export type Job = {
  name: string;
  every: 'second' | 'minute' | 'hour' | 'day';
  run(now: number): Promise<void>;
  nextDue?(): Promise<number | null>;
};

/** A part of the Home tab, in the order of `app.ts`. Empty: it has nothing to say to this person. */
export type HomeSection = (request: {
  team: string;
  person: Person;
  locale: Locale;
  now: number;
}) => Promise<KnownBlock[]>;

/** A part of the product: all that the router, `help`, Home, schedule, routes and manifest derive from. */
export type Feature = Surface & {
  name: string;
  routes?: (http: Hono) => void;
  jobs?: readonly Job[];
  home?: HomeSection;
  /** Runs when the bot is connected to a workspace, and after each reconnect. */
  connected?: (team: string) => Promise<void>;
  renderers?: Renderers;
  outcomes?: Outcomes;
};
