import { createChallenges } from './challenges/index.ts';
import { createCommunities } from './communities/index.ts';
import type { Config, Connection } from './config.ts';
import { createCorrections } from './corrections/index.ts';
import { createDelivery, type DeliveryDeps } from './delivery/index.ts';
import { createOutbox } from './delivery/outbox.ts';
import type { Outcomes, Renderers } from './delivery/post.ts';
import type { Deps } from './deps.ts';
import type { Correctable, Feature } from './feature.ts';
import { comingEvents, createGatherings, eventsButton, hostSource } from './gatherings/index.ts';
import { createHome, homeFollows, refreshing, tellingHome } from './home/index.ts';
import { askToGreet, createIntroductions, offerGreeter, openRound } from './introductions/index.ts';
import type { Log } from './log.ts';
import { createNotes } from './notes/index.ts';
import { createParticipation } from './participation/index.ts';
import { createPrivacy } from './privacy/index.ts';
import { askButton, createQuestions } from './questions/index.ts';
import { createRhythms, leftOut, nextAmong } from './rhythms/index.ts';
import { createSchedule } from './schedule.ts';
import { createServer, type Mount } from './server.ts';
import { createEdge, createSlack } from './slack/index.ts';
import { ownSecret } from './store/keepsake.ts';
import type { Store } from './store/store.ts';

export type AppGiven = Pick<Config, 'host' | 'port' | 'publicUrl' | 'tokenKeys'> & {
  connection: Connection;
  /** Whether the workspace is the one on this machine. */
  local: boolean;
  store: Store;
  /** The movable clock, epoch milliseconds. */
  now(): number;
  /** The real clock, epoch milliseconds: signatures. */
  wall(): number;
  /** Elapsed real time, milliseconds, never going back. */
  real(): number;
  /** Uniform in [0, 1). */
  random(): number;
  /** This process among those that share the store. */
  holder: string;
  log: Log;
  /** What else lives on the same port. */
  mounts?: readonly Mount[];
  limits?: DeliveryDeps['limits'];
};

/** The bot as a whole, ready to be started. */
export type App = {
  features: readonly Feature[];
  /** Opens the port and connects to Slack. */
  start(): Promise<{ url: string }>;
  /** Drives the jobs by real time; without it, time is moved with `tick`. */
  run(): void;
  /** Takes nothing new, finishes what is running (at most ten seconds), and closes all but the store. */
  stop(): Promise<void>;
  /** Does what is due now. */
  tick(): Promise<void>;
  /** When there is work next, epoch milliseconds. */
  nextDue(): Promise<number | null>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

/** The composition root: the features in their order, wired with what they need. */
export const createApp = async (given: AppGiven): Promise<App> => {
  const { store, now, log } = given;
  const secret = await ownSecret(store);
  const slack = createSlack({ ...given, secret });
  const outcomes: Record<string, Outcomes[string]> = {};
  const outbox = tellingHome(createOutbox({ outcomes, now }), now);
  const deps: Deps = { ...given, outbox, clients: slack.clients, people: slack.people, secret };

  const participation = createParticipation({
    ...deps,
    offerGreeter: (...asked) => offerGreeter(deps, ...asked),
    askToGreet,
    comingEvents,
    askSources: [hostSource],
    next: (...asked) => rhythms.companions.next(...asked),
  });
  const rhythms = createRhythms({
    ...deps,
    answered: participation.answered,
    evidence: participation.evidence,
    comingEvents,
    openRound,
  });
  const followed = homeFollows({ outbox });
  const communities = createCommunities({
    ...deps,
    unreported: (...asked) => delivery.unreported(...asked),
    markReported: (...asked) => delivery.markReported(...asked),
    companions: {
      ...rhythms.companions,
      info: [...rhythms.companions.info, participation.info],
      buttons: [
        participation.buttons,
        askButton,
        participation.snoozeButton,
        eventsButton,
        ...(rhythms.companions.buttons ?? []),
      ],
      settings: participation.settings,
      changed: async (...happened) => {
        await rhythms.companions.changed(...happened);
        await participation.changed(...happened);
        await followed(...happened);
      },
    },
  });
  const challenges = createChallenges(deps);
  const gatherings = createGatherings({ ...deps, publicUrl: given.publicUrl });
  const introductions = createIntroductions(deps);
  const weekly: Feature[] = [
    communities.feature,
    rhythms.feature,
    gatherings,
    introductions,
    challenges,
    participation.feature,
    createQuestions(deps),
  ];
  const decisions = weekly.flatMap((feature) => feature.decisions ?? []);
  const notes = createNotes({
    ...deps,
    foresee: rhythms.foresee,
    decisions,
  });
  const corrections = createCorrections({
    ...deps,
    leftOut,
    correctable: Object.assign({}, ...weekly.map(({ correctable }) => correctable)) as Record<
      string,
      Correctable
    >,
  });
  const privacy = createPrivacy({ ...deps, follow: weekly.flatMap(({ forget }) => forget ?? []) });
  const inner: Feature[] = [...weekly, notes, corrections, privacy];
  const home = createHome({
    ...deps,
    nextAmong,
    decisions,
    zones: inner.flatMap((feature) => feature.home ?? []),
  });
  const features = [...inner, home].map(refreshing(deps));

  const delivery = createDelivery({
    ...given,
    secret,
    clientOf: (team) => slack.clients.of(team, 'delivery'),
    gate: communities.gate,
    outcomes: Object.assign(outcomes, ...features.map((feature) => feature.outcomes)),
    renderers: Object.assign({}, ...features.map((feature) => feature.renderers)) as Renderers,
  });
  const deliveries: Feature = {
    name: 'delivery',
    jobs: [
      { name: 'dispatch', every: 'second', run: () => delivery.run(), nextDue: () => delivery.nextDue() },
    ],
  };
  const schedule = createSchedule([...features, deliveries], now, log, store.version);

  const edge = createEdge({
    ...given,
    ...slack,
    surfaces: features,
    access: communities.access,
    connected: async (team) => {
      for (const feature of features) await feature.connected?.(team);
    },
  });
  const server = createServer({
    ...given,
    deliveries: edge.deliveries,
    install: edge.install,
    ready: async () => {
      await store.ping();
      return edge.isConnected();
    },
    routes: features.flatMap((feature) => feature.routes ?? []),
  });
  for (const mount of given.mounts ?? []) server.mount(mount);

  return {
    features,
    start: async () => {
      const { url } = await server.listen();
      await edge.start();
      return { url };
    },
    run: () => schedule.start(),
    stop: async () => {
      await Promise.all([schedule.stop(), edge.stop(), server.close(), delivery.stop(10_000)]);
    },
    tick: () => schedule.tick(),
    nextDue: () => schedule.nextDue(),
    idle: async () => {
      await edge.idle();
      await delivery.idle();
    },
  };
};
