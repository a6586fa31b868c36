/** What people decide about one beat to come. Each act is called within a transaction. Instants are epoch milliseconds. */
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { skipNext } from '../acts.ts';
import type { Content } from '../kinds/kind.ts';
import type { Flavour } from '../library/kinds.ts';
import { beatByKey, beatKey, changeBeat, putBeat } from '../store.beats.ts';
import { changeRhythm } from '../store.ts';
import type { Rhythm } from '../tables.ts';
import type { Reason } from '../text.ts';
import type { Ahead } from './beat.ts';
import { type By, record, recorded } from './record.ts';

/** What a person wants a beat to be. `content`: in their own words; null: as the library has it. */
export type Wanted = {
  at: number;
  subject: string;
  flavour: Flavour;
  content: Content | null;
  pinned: boolean;
  /** What it says then, for the record. */
  says: string;
};

/** Makes a beat what a person wants; it stands then. False: it came to pass meanwhile. */
export const plan = async (scope: Scope, ahead: Ahead, wanted: Wanted, by: By): Promise<boolean> => {
  const { community, beat } = ahead;
  const { rhythm, nominal } = beat;
  const { at, subject, flavour, content, pinned, says } = wanted;
  const isMoved = at !== beat.at;
  // To choose its hour is what lets one come that would fall out.
  const isChosen = isMoved || ahead.out !== null;
  const put = await putBeat(scope, rhythm, community.team, {
    nominal,
    at,
    subject,
    flavour,
    content,
    pinned,
    state: 'drawn',
    ...(isChosen && { movedTo: at }),
  });
  if (put === null) return false;
  if (isChosen && rhythm.nextNominal === nominal) await changeRhythm(scope, rhythm.id, { nextAt: at });
  const before = recorded(beat.what);
  const what = isMoved && says === before ? 'moved' : 'planned';
  await record(scope, { community, rhythm, nominal }, by, { what, before, after: says });
  return true;
};

/** Lets a beat come at another hour, whatever it will be. False: it came to pass meanwhile. */
export const move = async (scope: Scope, ahead: Ahead, at: number, by: By): Promise<boolean> => {
  const { community, beat } = ahead;
  const { rhythm, nominal } = beat;
  const moved = { nominal, at, movedTo: at, state: 'drawn' } as const;
  if ((await putBeat(scope, rhythm, community.team, moved)) === null) return false;
  if (rhythm.nextNominal === nominal) await changeRhythm(scope, rhythm.id, { nextAt: at });
  const before = recorded(beat.what);
  await record(scope, { community, rhythm, nominal }, by, { what: 'moved', before });
  return true;
};

/** Drops a beat before it comes, and no other. False: it came to pass meanwhile. */
export const drop = async (scope: Scope, ahead: Ahead, by: By): Promise<boolean> => {
  const { community, beat } = ahead;
  const { rhythm, nominal, at } = beat;
  if (rhythm.nextNominal === nominal) {
    if ((await skipNext(scope, community, rhythm, nominal)) === null) return false;
  } else {
    const dropped = { nominal, at, state: 'skipped', reason: 'asked' satisfies Reason } as const;
    if ((await putBeat(scope, rhythm, community.team, dropped)) === null) return false;
  }
  const before = recorded(beat.what);
  await record(scope, { community, rhythm, nominal }, by, { what: 'dropped', before });
  return true;
};

export type Restored = { at: number } | 'not dropped' | 'overtaken';

/** Brings a dropped beat back, at the hour at which it would have come. */
export const restore = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm,
  nominal: string,
  by: By,
): Promise<Restored> => {
  const row = await beatByKey(scope, beatKey(rhythm.id, nominal));
  if (row?.state !== 'skipped' || row.reason !== ('asked' satisfies Reason) || row.at <= by.now)
    return 'not dropped';
  const { nextAt, nextNominal } = rhythm;
  if (nextAt === null || nextNominal === null || nominal < nextNominal) {
    if (nextAt !== null && nextAt <= row.at) return 'overtaken';
    await changeRhythm(scope, rhythm.id, { nextAt: row.at, nextNominal: nominal });
  }
  await changeBeat(scope, row.id, { state: 'drawn', reason: null });
  const before = row.content?.title ?? '';
  await record(scope, { community, rhythm, nominal }, by, { what: 'restored', before });
  return { at: row.at };
};
