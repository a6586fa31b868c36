import { createRecorder } from '../../src/participation/recording.ts';
import type { Store } from '../../src/store/store.ts';

export const team = 'T1';
export const channel = 'C1';
export const bot = 'UBOT';
export const opened = Date.UTC(2026, 0, 5, 9);
export const day = 86_400_000;

/** Slack's way to say an instant: epoch milliseconds and microseconds within. */
export const tsAt = (ms: number, micros = 0): string => {
  const all = ms * 1000 + micros;
  return `${Math.floor(all / 1_000_000)}.${String(all % 1_000_000).padStart(6, '0')}`;
};

type Tables = Store['t'];
type CommunityRow = Tables['communities']['$inferInsert'];
type MembershipRow = Tables['memberships']['$inferInsert'];

export const community = (given: Partial<CommunityRow> = {}): CommunityRow => ({
  id: 'data',
  team,
  channel,
  name: 'Data craft',
  kind: 'guild',
  state: 'open',
  isPrivate: false,
  timeZone: 'Europe/Berlin',
  locale: 'en',
  createdBy: 'UANA',
  createdAt: opened - day,
  openedAt: opened,
  ...given,
});

export const member = (user: string, given: Partial<MembershipRow> = {}): MembershipRow => ({
  community: 'data',
  user,
  joinedAt: opened - day,
  founding: true,
  eventAt: 0,
  ...given,
});

/** An open community with these members; `mode` is what its workspace counts. */
export const settle = async (
  store: Store,
  members: readonly MembershipRow[],
  { mode, ...given }: Partial<CommunityRow> & { mode?: 'unless left out' | 'opt in' | 'totals' } = {},
): Promise<void> => {
  const { db, t } = store;
  await db.insert(t.workspaces).values({ team, installedAt: 0, countMode: mode }).onConflictDoNothing();
  await db.insert(t.communities).values(community(given));
  if (members.length > 0) await db.insert(t.memberships).values([...members]);
};

/** A beat of the community's rhythm, posted at `at`. */
export const postBeat = async ({ db, t }: Store, id: string, at: number): Promise<string> => {
  const ts = tsAt(at);
  await db
    .insert(t.rhythms)
    .values({
      id: 'rhythm',
      community: 'data',
      number: 1,
      kind: 'prompt',
      config: {},
      cadence: { cron: '0 10 * * 2', timeZone: 'Europe/Berlin' },
      state: 'active',
      activeSince: opened,
      createdBy: 'UANA',
      createdAt: opened,
    })
    .onConflictDoNothing();
  await db.insert(t.beats).values({
    id,
    rhythm: 'rhythm',
    community: 'data',
    team,
    nominal: id,
    at,
    key: id,
    state: 'posted',
    flavour: 'familiar',
    channel,
    ts,
  });
  return ts;
};

/** A recorder over a store, and what it marked to be shown anew. */
export const recorderOver = (store: Store, given: { meet?: (user: string) => Promise<unknown> } = {}) => {
  const marked: string[] = [];
  const met: string[] = [];
  const recorder = createRecorder({
    store,
    secret: 'a secret',
    outbox: {
      dirty: async (_scope, _team, kind, ref) => {
        marked.push(`${kind} ${ref}`);
      },
    },
    meet: async (_community, user) => {
      met.push(user);
      await given.meet?.(user);
    },
  });
  return { ...recorder, marked, met };
};

export const rowsOf = async ({ db, t }: Store) =>
  (await db.select().from(t.engagements)).sort((a, b) =>
    JSON.stringify([a.kind, a.source, a.member, a.detail]) <
    JSON.stringify([b.kind, b.source, b.member, b.detail])
      ? -1
      : 1,
  );
