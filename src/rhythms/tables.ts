import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';
import type { Cadence } from './cadence/cadence.ts';
import type { Content } from './kinds/kind.ts';
import type { Flavour, PromptKind } from './library/kinds.ts';

/** A removed rhythm stays, so that its number is never given again. */
export type RhythmState = 'active' | 'paused' | 'removed';

/**
 * `drawn`: somebody saw what it will be, or chose when it comes, so it stands. `leaving`: handed to delivery.
 * `held`: it came, and is no post: a round of introductions was opened.
 * `skipped`: on purpose, perhaps long before. `missed`: not in time. `failed`: Slack will not take it, or nobody can
 * tell whether it did. `withdrawn`: it was posted, and a coordinator took it back.
 */
export type BeatState =
  | 'drawn'
  | 'leaving'
  | 'posted'
  | 'held'
  | 'skipped'
  | 'missed'
  | 'failed'
  | 'withdrawn';

/** `live`: may be posted. A built-in prompt has a row only where a community changed or removed it. */
export type PromptState = 'suggested' | 'live' | 'declined' | 'removed';

/** What became of a suggestion. `trial`: it is tried for four beats. */
export type SuggestionState = 'open' | 'declined' | 'trial' | 'kept' | 'reverted' | 'overtaken';

export const rhythmsTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => {
  const ofCommunity = () =>
    kit
      .text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' });

  const rhythms = kit.table(
    'rhythms',
    {
      id: kit.id(),
      community: ofCommunity(),
      /** What people call it by, within its community. */
      number: kit.int().notNull(),
      kind: kit.text().notNull(),
      config: kit.json<unknown>().notNull(),
      cadence: kit.json<Cadence>().notNull(),
      state: kit.text().$type<RhythmState>().notNull(),
      /** A paused rhythm returns with its first beat from this instant on; null: when somebody resumes it. */
      pausedUntil: kit.instant(),
      /** The next beat; null: none is planned. It may have been moved, `nextNominal` is what it was. */
      nextAt: kit.instant(),
      nextNominal: kit.text(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      /** When it was added or last resumed: what came before says nothing about it now. */
      activeSince: kit.instant().notNull(),
    },
    (t) => [
      kit.uniqueIndex('rhythms_number').on(t.community, t.number),
      kit.index('rhythms_due').on(t.nextAt, t.id).where(sql`${t.nextAt} is not null`),
    ],
  );

  const beats = kit.table(
    'beats',
    {
      id: kit.id(),
      rhythm: kit
        .text()
        .notNull()
        .references(() => rhythms.id, { onDelete: 'cascade' }),
      community: ofCommunity(),
      team: kit.text().notNull(),
      /** `beat:<rhythm>:<nominal>` or `run:<trigger>`; its delivery has the same. */
      key: kit.text().notNull(),
      /** The local date-time that it stands for (`YYYY-MM-DDTHH:MM`), also where it was moved. */
      nominal: kit.text().notNull(),
      at: kit.instant().notNull(),
      state: kit.text().$type<BeatState>().notNull(),
      reason: kit.text(),
      /** As what it counts in the mix; null: it asks nothing, and counts in none. */
      flavour: kit.text().$type<Flavour>(),
      /** What it is about, in its kind's words: of a prompt, its id. */
      subject: kit.text(),
      /** When a person wants it to come, where that is not its nominal date-time. */
      movedTo: kit.instant(),
      /** A person chose what it is: no draw changes it. */
      pinned: kit.bool().notNull().default(false),
      /** What it says, once a person has worded it or it was posted: the library may change afterwards. */
      content: kit.json<Content>(),
      /** Whether it tells the channel of Trellis, where no notice did. */
      introduces: kit.bool().notNull().default(false),
      channel: kit.text(),
      ts: kit.text(),
      /** Since when its coordinators should know that it was not posted; null: nothing to tell. */
      untoldSince: kit.instant(),
    },
    (t) => [
      kit.uniqueIndex('beats_key').on(t.key),
      kit.index('beats_at').on(t.community, t.at),
      kit.index('beats_message').on(t.team, t.channel, t.ts),
      kit.index('beats_ahead').on(t.rhythm, t.nominal).where(sql`${t.state} in ('drawn', 'skipped')`),
      kit.index('beats_untold').on(t.untoldSince).where(sql`${t.untoldSince} is not null`),
    ],
  );

  /** How a community wants its rhythms as a whole; one without a row wants the defaults. */
  const rhythmSettings = kit.table('rhythm_settings', {
    community: kit.id().references(() => communities.id, { onDelete: 'cascade' }),
    /** Share of exciting beats that is wanted. */
    excitingShare: kit.real().notNull(),
    kindsOff: kit.json<PromptKind[]>().notNull(),
    /** Holidays, breaks and quiet hours; read by `FreeTime`. */
    free: kit.json<unknown>().notNull(),
    /** Whether Trellis may suggest another beat. */
    suggestions: kit.bool().notNull(),
    /** When the mix was last changed by a suggestion. */
    mixChangedAt: kit.instant(),
  });

  /** A community's own prompts, and what it made of built-in ones. */
  const prompts = kit.table(
    'prompts',
    {
      community: ofCommunity(),
      /** What histories call it by: of a built-in one, its own slug. */
      slug: kit.text().notNull(),
      state: kit.text().$type<PromptState>().notNull(),
      title: kit.text().notNull(),
      text: kit.text().notNull(),
      kind: kit.text().$type<PromptKind>().notNull(),
      choices: kit.json<string[]>().notNull(),
      language: kit.text().notNull(),
      suggestedBy: kit.text(),
      /** Whether its author is named where it is posted. */
      credited: kit.bool().notNull(),
      createdAt: kit.instant().notNull(),
      decidedBy: kit.text(),
      decidedAt: kit.instant(),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.slug] }), kit.index().on(t.community, t.state)],
  );

  /** Who tapped a choice of which beat; the name is a pseudonym that differs from beat to beat. */
  const taps = kit.table(
    'taps',
    {
      beat: kit
        .text()
        .notNull()
        .references(() => beats.id, { onDelete: 'cascade' }),
      tapper: kit.text().notNull(),
      choice: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.beat, t.tapper] })],
  );

  /** Days on which something else than a rhythm posts in a channel: no beat falls on them. */
  const bookings = kit.table(
    'bookings',
    {
      key: kit.id(),
      community: ofCommunity(),
      at: kit.instant().notNull(),
      /** What it is, in the words of the feature that booked it. */
      what: kit.text().notNull(),
    },
    (t) => [kit.index().on(t.community, t.at)],
  );

  /** What Trellis thought would suit better, and what became of it. */
  const suggestions = kit.table(
    'suggestions',
    {
      id: kit.id(),
      community: ofCommunity(),
      /** Null: it is about the mix of all. */
      rhythm: kit.text().references(() => rhythms.id, { onDelete: 'cascade' }),
      state: kit.text().$type<SuggestionState>().notNull(),
      /** What is suggested and why; read by its schema. */
      data: kit.json<unknown>().notNull(),
      /** What was, to go back to it. */
      before: kit.json<unknown>(),
      madeAt: kit.instant().notNull(),
      decidedBy: kit.text(),
      decidedAt: kit.instant(),
    },
    (t) => [kit.index().on(t.community, t.state), kit.index().on(t.rhythm)],
  );

  return { rhythms, beats, rhythmSettings, prompts, taps, bookings, suggestions };
};

export type Rhythm = ReturnType<typeof rhythmsTables>['rhythms']['$inferSelect'];
export type Beat = ReturnType<typeof rhythmsTables>['beats']['$inferSelect'];
export type RhythmSettings = ReturnType<typeof rhythmsTables>['rhythmSettings']['$inferSelect'];
export type PromptRow = ReturnType<typeof rhythmsTables>['prompts']['$inferSelect'];
export type Booking = ReturnType<typeof rhythmsTables>['bookings']['$inferSelect'];
export type SuggestionRow = ReturnType<typeof rhythmsTables>['suggestions']['$inferSelect'];
