/** The record of what people decided about beats to come. Instants are epoch milliseconds. */
import type { Community } from '../../communities/index.ts';
import { noteChange } from '../../corrections/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Drawn } from '../draw.ts';
import type { Foreseen } from '../preview.ts';
import { beatKey } from '../store.beats.ts';

/** What a beat says, for the record; empty: nothing yet. */
export const recorded = (what: Drawn | Foreseen['what']): string =>
  'content' in what ? [what.content.title, what.content.text].join('\n') : '';

type Place = { community: Pick<Community, 'id' | 'team'>; rhythm: { id: string }; nominal: string };
export type By = { by: string; now: number };
type Decided = {
  what: 'planned' | 'moved' | 'dropped' | 'restored';
  before: string;
  after?: string | null;
};

/** Writes down what somebody decided about a beat, in the transaction in which they do. */
export const record = (
  scope: Scope,
  { community: { id, team }, rhythm, nominal }: Place,
  { by, now }: By,
  decided: Decided,
): Promise<void> =>
  noteChange(scope, {
    team,
    community: id,
    key: beatKey(rhythm.id, nominal),
    user: by,
    at: now,
    ...decided,
  });
