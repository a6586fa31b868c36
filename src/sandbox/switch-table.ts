import { installApp } from './app.ts';
import { archive, unarchive } from './channels.ts';
import type { CallFault, FaultState, Faults } from './faults.ts';
import { channelOf, refuse, type World } from './world.ts';

/** What a switch or a deed needs to know besides. */
export type SwitchArgs = { channel?: string; how?: 'warning' | 'abrupt' };

export type Switch = {
  kind: 'switch';
  isOn(): boolean;
  set(on: boolean, args: SwitchArgs): void | Promise<void>;
  /** Which channels it is on for, where it is about channels. */
  channels?(): string[];
};
export type Once = { kind: 'once'; do(args: SwitchArgs): void };

export type Parts = {
  world: World;
  faults: Faults;
  uninstall(): Promise<void>;
  /** Resolves when the app's sockets are there again. */
  reconnected(): Promise<void>;
};

/** Longer than an app would wait before it looks whether its post arrived, on the movable clock. */
const lateMs = 45_000;
const slowMs = 1000;
/** So many events change their order, if they come within ten seconds. */
const shuffled = 3;
const shuffledWithinMs = 10_000;

/** What can be broken on purpose, by name. */
export const switchTable = (parts: Parts) => {
  const { world, faults } = parts;
  const state = world.faults;
  return {
    limits: { kind: 'switch', isOn: () => state.limited, set: faults.limits },
    outage: {
      kind: 'switch',
      isOn: () => state.outage,
      async set(on) {
        faults.outage(on);
        if (!on) await parts.reconnected();
      },
    },
    slow: {
      kind: 'switch',
      isOn: () => state.slowMs > 0,
      set: (on) => faults.slow(on ? slowMs : 0),
    },
    acceptedThenCutOff: posts(faults, state, { kind: 'acceptedThenCutOff' }),
    acceptedLate: posts(faults, state, { kind: 'acceptedLate', moved: lateMs }),
    duplicates: {
      kind: 'switch',
      isOn: () => state.copies > 0,
      set: (on) => faults.duplicateEvents(on ? 1 : 0),
    },
    reordered: {
      kind: 'switch',
      isOn: () => state.gather > 0,
      set: (on) => faults.reorderEvents(on ? shuffled : 0, shuffledWithinMs),
    },
    revoked: {
      kind: 'switch',
      isOn: () => state.revoked,
      set(on) {
        state.revoked = on;
      },
    },
    uninstalled: {
      kind: 'switch',
      isOn: () => !world.app.installed,
      async set(on) {
        if (on === !world.app.installed) return;
        if (on) await parts.uninstall();
        else installApp(world);
      },
    },
    archived: archived(world),
    disconnect: { kind: 'once', do: ({ how }) => faults.disconnect(how ?? 'warning') },
  } satisfies Record<string, Switch | Once>;
};

/** Something that befalls every message that the app posts. */
const posts = (faults: Faults, state: FaultState, fault: CallFault): Switch => {
  const isOn = () => state.rules.some((rule) => rule.fault === fault);
  let undo: (() => void)[] = [];
  return {
    kind: 'switch',
    isOn,
    async set(on) {
      if (on === isOn()) return;
      if (on)
        undo = ['chat.postMessage', 'files.completeUploadExternal'].map((method) =>
          faults.call(method, fault),
        );
      else for (const back of undo) back();
      if (!on && fault.kind === 'acceptedLate') await faults.arriveLate();
    },
  };
};

/** Channels that the workspace's owner archived, whoever they belong to. */
const archived = (world: World): Switch => {
  const touched = new Set<string>();
  const still = () => [...touched].filter((id) => world.state.channels.get(id)?.is_archived);
  const owner = () => [...world.state.users.values()].find((user) => user.is_owner)?.id ?? 'USLACKBOT';
  return {
    kind: 'switch',
    isOn: () => still().length > 0,
    channels: still,
    async set(on, { channel }) {
      const which = channel === undefined ? still() : [channel];
      if (on && channel === undefined) refuse('channel_not_found');
      await world.deliveries.during(() => {
        for (const id of which) (on ? archive : unarchive)(world, channelOf(world, id), owner());
      });
      for (const id of which) on ? touched.add(id) : touched.delete(id);
    },
  };
};
