import type { Locale } from './locale.ts';
import type { Standing } from './roles.ts';

/** Someone who acts, as Slack tells of them. Names are never stored: Slack shows `<@user>`. */
export type Person = {
  team: string;
  user: string;
  locale: Locale;
  /** IANA zone. */
  timeZone: string;
  /** A workspace guest (single- or multi-channel). */
  guest: boolean;
  /** Someone of another organisation, met in a shared channel. */
  external: boolean;
  /** Workspace admin or owner, or named a steward by one. */
  steward: boolean;
  bot: boolean;
  deleted: boolean;
  /** Asked to be forgotten: nothing of them may be kept. */
  forgotten?: true;
};

/** What the edge needs to know of a community. */
export type CommunityRef = {
  id: string;
  team: string;
  channel: string;
  name: string;
  isPrivate: boolean;
};

/**
 * How the edge asks about communities without knowing them; `communities/` answers.
 * What a person may not see is answered exactly as what does not exist: `null`.
 */
export type Access = {
  /** By id, from a button's value or a form's metadata. */
  byId(person: Person, id: string): Promise<CommunityRef | null>;
  /** The community of a channel. */
  ofChannel(person: Person, channel: string): Promise<CommunityRef | null>;
  /** By `<#C123|name>`, `#name` or its name; several of one name give the person's own first. */
  named(person: Person, words: string): Promise<CommunityRef | null>;
  /** All that the person is with regard to this community, or without one to the workspace. */
  standings(person: Person, community: CommunityRef | null): Promise<Standing[]>;
  /** A coordinator of this community is about to do something in it. `now`: epoch milliseconds. */
  tended?(community: CommunityRef, now: number): Promise<void>;
};
