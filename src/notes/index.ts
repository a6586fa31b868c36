import type { Companions } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Decisions, Feature } from '../feature.ts';

export type NotesDeps = Deps & {
  next: Companions['next'];
  /** What each feature has for coordinators to decide. */
  decisions: readonly Decisions[];
};

export const createNotes = (_deps: NotesDeps): Feature => ({ name: 'notes' });
