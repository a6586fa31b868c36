/** What the figures of a community say now, rhythm by rhythm, and of the mix of all. */
import { dateOf } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Cadence } from '../cadence/cadence.ts';
import { isQuietTime } from '../free/free.ts';
import type { Settings } from '../settings/settings.ts';
import type { Rhythm } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { offers } from './constants.offers.ts';
import type { Answered } from './count.ts';
import { lastOfAnother } from './held.ts';
import { type Known, knownOf } from './known.ts';
import { type FoundMix, tuneMix } from './mix.ts';
import { type Pace, paceOf } from './pace.ts';
import { type FoundSlot, findSlot } from './slot.ts';
import { inSlot, slotOf } from './steps.ts';
import { cadenced, settled } from './store.ts';
import type { Made } from './stored.ts';
import type { Alternate, Slot } from './suggestion.ts';

/** Of one rhythm. */
export type RhythmLook = {
  rhythm: Rhythm;
  /** Oldest first. */
  beats: readonly Answered[];
  /** When it last became another one, epoch milliseconds; null: never. */
  changedAt: number | null;
  /** What was suggested before, and became of it. */
  settled: readonly Made[];
  pace: Pace;
  /** Null: it has several hours. */
  slot: FoundSlot | null;
};

export type Look = {
  known: Known;
  rhythms: readonly RhythmLook[];
  mix: { found: FoundMix; settled: readonly Made[]; beats: readonly Answered[] };
};

type Given = { rhythms: readonly Rhythm[]; settings: Settings; standing: readonly Made[]; now: number };

/** Looks at these rhythms. `standing`: what is open or on trial. */
export const lookAt = async (
  scope: Scope,
  wiring: Pick<Wiring, 'evidence'>,
  community: Community,
  { rhythms, settings, standing, now }: Given,
): Promise<Look> => {
  const known = await knownOf(scope, wiring, community, rhythms, { settings, now });
  const looks: RhythmLook[] = [];
  for (const rhythm of rhythms) {
    const past = await settled(scope, community.id, rhythm.id);
    const tried = standing.filter((made) => made.rhythm === rhythm.id && made.state === 'trial');
    const held = lastOfAnother(rhythm.cadence, await cadenced(scope, rhythm, now, offers.beats));
    const changedAt = latestOf([
      held,
      ...[...past, ...tried].filter(didChange).map((made) => made.decidedAt),
    ]);
    const beats = known.beats.get(rhythm.id) ?? [];
    const latest = beats.at(-1)?.at;
    const startsOn = latest === undefined ? undefined : dateOf(latest, rhythm.cadence.timeZone);
    const pace = paceOf({ beats, cadence: rhythm.cadence, changedAt, ...(startsOn && { startsOn }) });
    const slot = await slotFor(known, rhythm.cadence, { settings, now });
    looks.push({ rhythm, beats, changedAt, settled: past, pace, slot });
  }
  const beats = [...known.beats.values()].flat().toSorted((a, b) => a.at - b.at);
  const flavoured = beats.flatMap(({ flavour, ...beat }) => (flavour ? [{ ...beat, flavour }] : []));
  const { excitingShare: share, mixChangedAt } = settings;
  const found = tuneMix({ beats: flavoured, share, changedAt: mixChangedAt });
  return { known, rhythms: looks, mix: { found, settled: await settled(scope, community.id, null), beats } };
};

/** Whether the rhythm became another one by it: where it was kept, since it was first tried. */
const didChange = ({ state }: Made): boolean => state === 'trial' || state === 'kept' || state === 'reverted';

const latestOf = (instants: readonly (number | null)[]): number | null => {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? Math.max(...known) : null;
};

const slotFor = async (
  known: Known,
  cadence: Cadence,
  { settings, now }: Pick<Given, 'settings' | 'now'>,
): Promise<FoundSlot | null> => {
  const present = slotOf(cadence);
  if (present === null || 'cron' in cadence || cadence.alternate !== undefined) return null;
  const { timeZone } = cadence;
  // Without persons there are no hours of persons, but where members live is known all the same.
  const doings = known.totalsOnly ? [] : await known.doings();
  const found = findSlot({ doings, members: known.members, timeZone, present, now });
  if (!('suggestion' in found)) return found;
  const { suggestion } = found;
  const slots = suggestion.suggest === 'alternate' ? suggestion.slots : [suggestion.slot];
  const isQuiet = slots.some(({ hour }) => isQuietTime(timeOf(hour), settings.free.quiet));
  const to =
    suggestion.suggest === 'alternate' ? inTurn(cadence, suggestion) : inSlot(cadence, suggestion.slot);
  return isQuiet || to === null ? { none: 'no hour suits' } : found;
};

const timeOf = (hour: Slot['hour']): string => `${String(hour).padStart(2, '0')}:00`;

/** The same rhythm at two hours by turns; null where they are on two weekdays: then it would come twice as often. */
export const inTurn = (
  cadence: Cadence,
  { slots: [first, second] }: Pick<Alternate, 'slots'>,
): Cadence | null => {
  if (first.weekday !== second.weekday) return null;
  const at = inSlot(cadence, first);
  return at === null || 'cron' in at ? null : { ...at, alternate: timeOf(second.hour) };
};
