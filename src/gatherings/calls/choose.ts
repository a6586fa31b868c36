/** Pure. Whom a coordinator could call personally about an event. */

/** `invite`: before it, to come. `thank`: after it. */
export type Call = 'invite' | 'thank';

/** More would be a list to work through, not a call to make [own]. */
export const mostCalls = 3;

export type Callable = {
  what: Call;
  /** Hosts and speakers; they are public anyway. */
  hosts: readonly string[];
  /** Who is fine with being asked personally. */
  consenting: readonly string[];
  /** Who has answered the event, or was there: not to be asked to come; to be thanked. */
  answered: ReadonlySet<string>;
  there: ReadonlySet<string>;
  /** Who was suggested for this event already, and something became of it. */
  settled: ReadonlySet<string>;
  /** When somebody was last called upon in this community, epoch ms. */
  lastCalled: ReadonlyMap<string, number>;
  /** The coordinator: nobody calls themselves. */
  by: string;
};

/**
 * Before: who consents and has not answered, those not called for longest first. After: the hosts, then who consents
 * and was there. What people did apart from that has no say in it.
 */
export const whomToCall = (given: Callable): string[] => {
  const { what, hosts, consenting, answered, there, settled, lastCalled, by } = given;
  const byTurn = [...consenting].sort(
    (a, b) => (lastCalled.get(a) ?? 0) - (lastCalled.get(b) ?? 0) || a.localeCompare(b),
  );
  const wanted =
    what === 'invite'
      ? byTurn.filter((user) => !answered.has(user) && !hosts.includes(user))
      : [...hosts, ...byTurn.filter((user) => there.has(user) && !hosts.includes(user))];
  return wanted.filter((user) => user !== by && !settled.has(user)).slice(0, mostCalls);
};
