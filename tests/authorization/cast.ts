import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import type { Scope } from '../../src/store/store.ts';
import type { Channel } from './slack.ts';

/** A Monday, 09:00 UTC. */
export const now = Date.UTC(2026, 2, 2, 9);
const before = now - 60 * 86_400_000;

export const team = 'T0HERE0001';
export const botUser = 'U0TRELLIS1';
/** Somebody of another team, whom Slack does not show. */
export const elsewhere = 'U0ELSEWHR1';

/** One person for everything that one can be with regard to a community. */
export const cast = {
  external: 'U0EXTERNL1',
  'another team': elsewhere,
  'guest inside': 'U0GUESTIN1',
  'guest outside': 'U0GUESTOU1',
  colleague: 'U0COLLEAG1',
  member: 'U0MEMBER01',
  'left out': 'U0LEFTOUT1',
  facilitator: 'U0FACILIT1',
  expert: 'U0EXPERT01',
  'sponsor outside': 'U0SPONSOR1',
  coordinator: 'U0COORDIN1',
  'coordinator who left': 'U0DEPARTD1',
  "channel's creator": 'U0CREATOR1',
  'steward outside': 'U0STEWARD1',
  'steward inside': 'U0STEWARD2',
  deactivated: 'U0DEACTIV1',
  "another community's coordinator": 'U0OTHERCO1',
} as const;
export type Who = keyof typeof cast;
export const everybody = Object.keys(cast) as Who[];

/** A member without a role, to whom things are done. */
export const helped = 'U0HELPED01';

export const people: Record<string, Record<string, unknown>> = {
  ...Object.fromEntries(
    [...Object.values(cast), helped].map((id) => [id, { id, team_id: team, tz: 'Europe/Berlin' }]),
  ),
  [cast.external]: { id: cast.external, team_id: 'T0PARTNER1' },
  [cast['guest inside']]: { id: cast['guest inside'], team_id: team, is_restricted: true },
  [cast['guest outside']]: { id: cast['guest outside'], team_id: team, is_restricted: true },
  [cast['steward outside']]: { id: cast['steward outside'], team_id: team, is_admin: true },
  [cast['steward inside']]: { id: cast['steward inside'], team_id: team, is_owner: true },
  [cast.deactivated]: { id: cast.deactivated, team_id: team, deleted: true },
};
delete people[elsewhere];

/** Who is in a community's channel; people of other organisations only where it is shared. */
export const inside = [
  'guest inside',
  'member',
  'left out',
  'facilitator',
  'expert',
  'coordinator',
  "channel's creator",
  'steward inside',
  'deactivated',
] as const satisfies Who[];

export const places = {
  public: { id: 'public', channel: 'C0PUBLIC01', state: 'open', isPrivate: false, isShared: false },
  private: { id: 'private', channel: 'C0PRIVATE1', state: 'open', isPrivate: true, isShared: false },
  shared: { id: 'shared', channel: 'C0SHARED01', state: 'open', isPrivate: false, isShared: true },
  draft: { id: 'draft', channel: 'C0DRAFT001', state: 'draft', isPrivate: false, isShared: false },
  ended: { id: 'ended', channel: 'C0ENDED001', state: 'ended', isPrivate: false, isShared: false },
} as const;
export type Place = keyof typeof places;
export const everywhere = Object.keys(places) as Place[];

/** Another community, which has nothing to do with the others. */
export const other = { id: 'other', channel: 'C0OTHER001' };
/** One of another workspace, whose rows stand in the same store. */
export const foreign = { id: 'foreign', channel: 'C0FOREIGN1', team: 'T0FOREIGN1' };

export const free = 'C0FREE0001';

/** A private channel that was archived. */
export const archived = 'C0ARCHIVE1';

export const secret = { name: 'Quiet orchid', purpose: 'what we keep to ourselves' };

const membersOf = (place: (typeof places)[Place]): string[] => [
  ...inside.map((who) => cast[who]),
  ...(place.isShared ? [cast.external] : []),
  helped,
];

export const channels: Record<string, Channel> = {
  ...Object.fromEntries(
    Object.values(places).map((place) => [
      place.channel,
      {
        members: membersOf(place),
        creator: cast["channel's creator"],
        isPrivate: place.isPrivate,
        isShared: place.isShared,
      },
    ]),
  ),
  [archived]: {
    members: [cast.member],
    creator: botUser,
    isPrivate: true,
    isShared: false,
    isArchived: true,
  },
  /** Nothing is here yet. */
  [free]: { members: [cast.colleague], creator: botUser, isPrivate: false, isShared: false },
  [other.channel]: {
    members: [cast["another community's coordinator"]],
    creator: botUser,
    isPrivate: false,
    isShared: false,
  },
};

const founded = {
  kind: 'guild',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  createdAt: before,
  // So lately that to look after it once more is not put down.
  tendedAt: now,
  channelCreator: cast["channel's creator"],
} as const;

/** The nominal date-time of one that a coordinator of the public community dropped. */
export const droppedBeat = '2026-03-19T10:00';

/** Posted in the public community, with five answers to tap. */
export const tappedBeat = 'tapped-beat';

/** In the public community: a suggestion for its rhythm, and one for the mix that is tried. */
export const openSuggestion = 'open-suggestion';
export const triedSuggestion = 'tried-suggestion';

/** In the public community: one that runs, and one whose entries were never shown. Each has an entry by the member. */
export const runningChallenge = 'running-challenge';
export const unshownChallenge = 'unshown-challenge';

/** In the public community: the member and another were introduced; and are offered to be, as the member is new. */
export const openIntroduction = 'open-introduction';
export const offeredIntroduction = 'offered-introduction';
/** In the public community: asked by the member, and not answered in its time. */
export const openQuestion = 'open-question';

/** In the public community: what the member is asked for. */
export const openAsk = 'open-ask';

/** By the member to a coordinator; the second waits for the monthly note. */
export const givenThanks = 'given-thanks';
export const notedThanks = 'noted-thanks';
export const activeSeries = 'active-series';
export const plannedEvent = 'planned-event';
export const draftEvent = 'draft-event';
export const unannouncedEvent = 'unannounced-event';
export const pastEvent = 'past-event';

const thursdays: Cadence = {
  every: 'week',
  interval: 2,
  weekdays: [4],
  time: '10:00',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-03-02',
};

/** Puts all communities there, each with its people and one rhythm; those named in `without` were never made. */
export const populate = async ({ db, t }: Scope, without: readonly Place[] = []): Promise<void> => {
  for (const place of everywhere.filter((name) => !without.includes(name)).map((name) => places[name])) {
    const { id: community, channel, state, isPrivate, isShared } = place;
    await db.insert(t.communities).values({
      ...founded,
      ...(isPrivate ? secret : { name: `The ${community} craft`, purpose: 'to get better' }),
      id: community,
      team,
      channel,
      state,
      isPrivate,
      isShared,
      createdBy: cast.coordinator,
      openedAt: state === 'draft' ? null : before,
      endedAt: state === 'ended' ? now - 1 : null,
      nextNumber: 2,
    });
    const present = membersOf(place).map((user) => ({ user, leftAt: null }));
    const left = [{ user: cast['coordinator who left'], leftAt: now - 1 }];
    await db.insert(t.memberships).values(
      [...present, ...left].map(({ user, leftAt }) => ({
        community,
        user,
        leftAt,
        joinedAt: before,
        founding: true,
        external: user === cast.external,
        leftOutAt: user === cast['left out'] ? before : null,
        eventAt: before * 1000,
      })),
    );
    const roles = [
      ['coordinator', cast.coordinator],
      ['coordinator', cast['coordinator who left']],
      ['coordinator', cast.deactivated],
      ['facilitator', cast.facilitator],
      ['expert', cast.expert],
      ['sponsor', cast['sponsor outside']],
    ] as const;
    await db.insert(t.roles).values(
      roles.map(([role, user]) => ({
        community,
        user,
        role,
        state: 'accepted' as const,
        givenBy: cast.coordinator,
        at: before,
      })),
    );
    await db.insert(t.rhythms).values({
      id: `rhythm-${community}`,
      community,
      number: 1,
      kind: 'prompt',
      config: { mix: 'both' },
      cadence: thursdays,
      state: 'active',
      nextAt: state === 'open' ? Date.UTC(2026, 2, 5, 9) : null,
      nextNominal: state === 'open' ? '2026-03-05T10:00' : null,
      createdBy: cast.coordinator,
      createdAt: before,
      activeSince: before,
    });
  }
  if (!without.includes('public')) {
    const { id: community, channel } = places.public;
    const written = {
      ...{ community, title: 'Which', text: 'Which one?', kind: 'wins' as const, language: 'en' },
      ...{ choices: [], suggestedBy: cast.member, credited: true, createdAt: before },
    };
    await db.insert(t.prompts).values([
      { ...written, slug: 'suggested', state: 'suggested' },
      { ...written, slug: 'removed', state: 'removed' },
      { ...written, slug: 'dropped', state: 'live' },
    ]);
    const course = {
      now: { answered: 5, eligible: 24, beats: 6 },
      before: { answered: 9, eligible: 24, beats: 8 },
    };
    const likely = { chance: 0.85, certainty: 'likely' };
    await db.insert(t.suggestions).values([
      {
        id: openSuggestion,
        community,
        rhythm: `rhythm-${community}`,
        state: 'open',
        data: { suggest: 'slower', cadence: { ...thursdays, interval: 3 }, ...course, ...likely },
        before: { from: thursdays, to: { ...thursdays, interval: 3 } },
        madeAt: before,
      },
      {
        id: triedSuggestion,
        community,
        rhythm: null,
        state: 'trial',
        data: { suggest: 'livelier', from: 0.2, share: 0.25, familiar: course, exciting: course, ...likely },
        // What is tried is what a community has that chose nothing.
        before: { from: 0.2, to: 0.25 },
        madeAt: before,
        decidedBy: cast.coordinator,
        decidedAt: before,
      },
    ]);
    const choices = ['One', 'Two', 'Three', 'Four', 'Five'];
    await db.insert(t.beats).values({
      id: tappedBeat,
      rhythm: `rhythm-${community}`,
      community,
      team,
      key: tappedBeat,
      nominal: '2026-02-19T10:00',
      at: before,
      state: 'posted',
      flavour: 'familiar',
      subject: 'where-it-costs',
      content: { title: 'Which', text: 'Which one?', word: 'Wins', choices },
      channel,
      ts: '1771491600.000100',
    });
    await db.insert(t.beats).values({
      id: 'dropped-beat',
      rhythm: `rhythm-${community}`,
      community,
      team,
      key: `beat:rhythm-${community}:${droppedBeat}`,
      nominal: droppedBeat,
      at: Date.UTC(2026, 2, 19, 9),
      state: 'skipped',
      reason: 'asked',
    });
    await db.insert(t.deliveries).values({
      key: tappedBeat,
      team,
      kind: 'beat',
      community,
      destination: { channel },
      lane: channel,
      due: before,
      expires: before,
      urgent: false,
      status: 'sent',
      attempts: 1,
      channel,
      ts: '1771491600.000100',
    });
    const day = 86_400_000;
    const challenge = { team, community, channel, title: 'One page', task: 'Repair it.' };
    const times = { createdBy: cast.coordinator, createdAt: before, startsAt: now - 10 * day };
    await db.insert(t.challenges).values([
      {
        ...challenge,
        ...times,
        id: runningChallenge,
        state: 'running',
        endsAt: now + 5 * day,
        nextAt: now + 5 * day,
        ts: '1771491600.000200',
      },
      {
        ...challenge,
        ...times,
        id: unshownChallenge,
        state: 'ended',
        endsAt: now - day,
        nextAt: now + 20 * day,
        ts: '1771491600.000300',
      },
    ]);
    const event = {
      team,
      community,
      channel,
      title: 'A talk',
      about: 'What it is about.',
      format: 'online' as const,
      tone: 'working' as const,
      audience: 'workspace' as const,
      place: 'Here',
      minutes: 60,
      timeZone: 'Europe/Berlin',
      reminders: [],
      createdBy: cast.coordinator,
      createdAt: before,
      changedAt: before,
    };
    await db.insert(t.series).values({
      ...{ id: activeSeries, team, community, cadence: thursdays, state: 'active', made: 1 },
      base: {
        ...{ title: 'Lunch', about: 'Whoever likes.', template: null, format: 'on site', tone: 'social' },
        ...{ audience: 'community', place: '', speaker: null, capacity: null, minutes: 60 },
        ...{ reminders: [], hosts: [] },
      },
      ...{ madeUntil: now, createdBy: cast.coordinator, createdAt: before, nextAt: now + 30 * day },
    });
    const [inAWeek, yesterday] = [now + 7 * day, now - day];
    await db.insert(t.events).values([
      { ...event, id: plannedEvent, state: 'planned', startsAt: inAWeek, ts: '1771491600.000600' },
      { ...event, id: draftEvent, state: 'draft', startsAt: inAWeek },
      { ...event, id: unannouncedEvent, state: 'planned', startsAt: inAWeek + day },
      { ...event, id: pastEvent, state: 'over', startsAt: yesterday, ts: '1771491600.000700' },
    ]);
    await db
      .insert(t.eventHosts)
      .values({ event: plannedEvent, user: cast.member, role: 'host', state: 'asked' });
    await db
      .insert(t.attendances)
      .values({ event: pastEvent, user: cast.member, saidBy: 'self', at: before });
    const entry = { user: cast.member, words: 'The first page', at: now - 5 * day };
    await db.insert(t.entries).values([
      { ...entry, id: 'running-entry', challenge: runningChallenge, ts: '1771491600.000400' },
      { ...entry, id: 'unshown-entry', challenge: unshownChallenge, ts: '1771491600.000500' },
    ]);
    await db.insert(t.participants).values([
      { community, team, user: cast.member, joinedAt: before, snoozedUntil: now + day },
      { community, team, user: helped, joinedAt: before, greets: true },
    ]);
    // A look back that waits for a steward.
    await db.insert(t.backfills).values({
      ...{ community, team, state: 'asked', askedBy: cast.coordinator, at: before },
      ...{ from: before - 90 * day, until: before },
    });
    const thanks = { team, community, giver: cast.member, receiver: cast.coordinator, words: 'a hand' };
    await db.insert(t.thanks).values([
      { ...thanks, id: givenThanks, at: before },
      { ...thanks, id: notedThanks, at: before, told: true },
    ]);
    await db.insert(t.extras).values({ community, key: `thanks:${notedThanks}`, words: 'x', at: now });
    await db.insert(t.questions).values({
      ...{ id: openQuestion, team, community, asker: cast.member, words: 'Who has moved a report?' },
      ...{
        at: now - 3 * day,
        first: false,
        channel,
        ts: '1771491600.000800',
        shownAt: now - day,
        state: 'open',
      },
    });
    await db
      .insert(t.newcomers)
      .values({ team, community, user: cast.member, joinedAt: before, lookedBackAt: now - day });
    await db.insert(t.asks).values({
      ...{ id: openAsk, team, community, user: cast.member, what: 'tap', ref: tappedBeat },
      ...{ at: now - day, state: 'open', nextAt: now + 9 * day },
    });
    const absence = { id: 'away', team, user: cast.member, community, why: 'snooze' as const };
    await db.insert(t.absences).values({ ...absence, from: before, until: now + 90 * day, nextAt: null });
    const round = { team, community, rhythm: null, at: now - day, people: 2, leftOut: 0, nextAt: now + day };
    await db.insert(t.rounds).values([
      { ...round, id: 'round', key: 'round', state: 'open', counts: true },
      { ...round, id: 'offer', key: `greeting:${community}:${cast.member}`, state: 'drawing', counts: false },
    ]);
    const introductions = [
      { id: openIntroduction, round: 'round', question: 'week' },
      { id: offeredIntroduction, round: 'offer', question: '' },
    ];
    await db.insert(t.introductions).values(introductions);
    await db
      .insert(t.introduced)
      .values(
        introductions.flatMap(({ id: introduction }) =>
          [cast.member, helped].map((user) => ({ introduction, user })),
        ),
      );
  }
  await db.insert(t.communities).values([
    {
      ...founded,
      ...other,
      team,
      name: 'Another craft',
      state: 'open',
      isPrivate: false,
      createdBy: cast["another community's coordinator"],
      openedAt: before,
    },
    {
      ...founded,
      ...foreign,
      name: 'A foreign craft',
      state: 'open',
      isPrivate: false,
      createdBy: cast.coordinator,
      openedAt: before,
    },
  ]);
  await db.insert(t.memberships).values(
    [
      [other.id, cast["another community's coordinator"]] as const,
      [foreign.id, cast.coordinator] as const,
    ].map(([community, user]) => ({
      community,
      user,
      joinedAt: before,
      founding: true,
      eventAt: before * 1000,
    })),
  );
  await db.insert(t.roles).values(
    [
      [other.id, cast["another community's coordinator"]] as const,
      [foreign.id, cast.coordinator] as const,
    ].map(([community, user]) => ({
      community,
      user,
      role: 'coordinator' as const,
      state: 'accepted' as const,
      givenBy: user,
      at: before,
    })),
  );
};
