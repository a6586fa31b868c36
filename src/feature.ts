import type { Button, KnownBlock } from '@slack/types';
import type { Hono } from 'hono';
import type { Community, Membership } from './communities/tables.ts';
import type { Delivered, Outcomes, Renderers } from './delivery/post.ts';
import type { Person } from './slack/access.ts';
import type { Locale } from './slack/locale.ts';
import type { Surface } from './slack/surface.ts';
import type { Scope } from './store/store.ts';

/** Something that recurs. `nextDue` tells when it next has work (epoch ms), so that time can be moved to it. */
export type Job = {
  name: string;
  every: 'second' | 'minute' | 'hour' | 'day';
  run(now: number): Promise<void>;
  nextDue?(): Promise<number | null>;
};

/**
 * Where on the Home tab something stands, from its top: what waits for the person, their communities, their introductions
 * and events, what they coordinate, what they look after as a steward, communities that they may join, and their settings.
 * The frame puts one title above each; a section brings none of its own.
 */
export const homeZones = [
  'awaits',
  'communities',
  'coming',
  'coordinating',
  'stewarding',
  'others',
  'settings',
] as const;
export type HomeZone = (typeof homeZones)[number];

/** Zones that are told at once; `coordinating` is told community by community. */
export type PlacedZone = Exclude<HomeZone, 'coordinating'>;
export const placedZones = homeZones.filter((zone): zone is PlacedZone => zone !== 'coordinating');

type HomeReader = { team: string; person: Person; locale: Locale; now: number };

/** Where somebody is a member now, left out of or not, in the order in which they were made; none is still prepared. */
export type Theirs = readonly { community: Community; seat: Membership }[];

/** Those of them that are open, in the same order. */
export const openAmong = (theirs: Theirs): Community[] =>
  theirs.map(({ community }) => community).filter(({ state }) => state === 'open');

export type HomeRequest = HomeReader & { theirs: Theirs };
export type CoordinatedRequest = HomeReader & { community: Community };

/** A part of the Home tab, in the order of `app.ts` within its zone. Empty: it has nothing to say to this person. */
export type HomeSection = (request: HomeRequest) => Promise<KnownBlock[]>;

/** The same for one of the communities that they coordinate, below its name. */
export type CoordinatedSection = (request: CoordinatedRequest) => Promise<KnownBlock[]>;

export type HomeSections = Partial<Record<PlacedZone, HomeSection>> & { coordinating?: CoordinatedSection };

/**
 * Something for a coordinator to decide, as Monday's note shows it. What is decided or out of date is not offered
 * again; leaving it undecided changes nothing.
 */
export type Decision = {
  key: string;
  /** The lower, the sooner it should be decided; of all, a note shows three. */
  rank: number;
  /** mrkdwn. */
  text: string;
  buttons: Button[];
};

/** What a community's coordinators may decide now, in the locale of who reads it. */
export type Decisions = (
  scope: Scope,
  community: Community,
  given: { locale: Locale; now: number },
) => Promise<Decision[]>;

/** How posts of one kind are corrected and withdrawn; one that has none can only be deleted. Called in a transaction. */
export type Correctable = {
  /** What people may reword; null: nothing. */
  words(scope: Scope, delivered: Delivered): Promise<{ title: string; text: string } | null>;
  correct(scope: Scope, delivered: Delivered, words: { title: string; text: string }): Promise<void>;
  /** Takes it back; where it stands in Slack already, the message is deleted. */
  withdraw(scope: Scope, delivered: Delivered, now: number): Promise<void>;
};

/** A part of the product: all that the router, `help`, Home, schedule, routes and manifest derive from. */
export type Feature = Surface & {
  name: string;
  routes?: (http: Hono) => void;
  jobs?: readonly Job[];
  home?: HomeSections;
  /** Runs when the bot is connected to a workspace, and after each reconnect. */
  connected?: (team: string) => Promise<void>;
  decisions?: Decisions;
  /** What follows when somebody asks to be forgotten, in the transaction and before their rows go. */
  forget?: (scope: Scope, who: { team: string; user: string }, now: number) => Promise<void>;
  /** By the kind of its deliveries. */
  correctable?: Readonly<Record<string, Correctable>>;
  renderers?: Renderers;
  outcomes?: Outcomes;
};
