import { type Once, type Parts, type Switch, type SwitchArgs, switchTable } from './switch-table.ts';
import { refuse } from './world.ts';

export type SwitchState = { name: SwitchName; kind: 'switch' | 'once'; on: boolean; channels?: string[] };

export type SwitchName = keyof ReturnType<typeof switchTable>;

/** Everything that can be broken on purpose, each by one name. */
export type Switches = {
  state(): SwitchState[];
  /** Names of those that are on. */
  on(): SwitchName[];
  /**
   * Breaks something, or makes it well again: then what was held back goes out, and it resolves once the app is
   * connected again. Refuses `unknown_switch`, and of `archived` what Slack refuses.
   */
  set(name: string, on: boolean, args?: SwitchArgs): Promise<void>;
  /** Does what happens once. Refuses `unknown_switch`. */
  do(name: string, args?: SwitchArgs): Promise<void>;
  /** Everything is well again, also what was broken by `sandbox.faults`. */
  clear(): Promise<void>;
};

export const createSwitches = (parts: Parts): Switches => {
  const { world, faults } = parts;
  const table: Record<string, Switch | Once> = switchTable(parts);
  const names = Object.keys(table) as SwitchName[];
  const isOn = (name: SwitchName): boolean => {
    const one = table[name];
    return one?.kind === 'switch' && one.isOn();
  };
  const changed = () => world.changed({ what: 'faults' });

  const set: Switches['set'] = async (name, on, args = {}) => {
    const one = Object.hasOwn(table, name) ? table[name] : undefined;
    if (one?.kind !== 'switch') return refuse('unknown_switch');
    const done = one.set(on, args);
    changed();
    await done;
    changed();
  };

  return {
    state: () =>
      names.map((name) => {
        const one = table[name] as Switch | Once;
        const channels = one.kind === 'switch' ? one.channels?.() : undefined;
        return { name, kind: one.kind, on: isOn(name), ...(channels ? { channels } : {}) };
      }),
    on: () => names.filter(isOn),
    set,
    async do(name, args = {}) {
      const one = Object.hasOwn(table, name) ? table[name] : undefined;
      if (one?.kind !== 'once') return refuse('unknown_switch');
      one.do(args);
      changed();
    },
    async clear() {
      await Promise.all(names.filter(isOn).map((name) => set(name, false)));
      faults.clear();
      await faults.arriveLate();
      changed();
    },
  };
};
