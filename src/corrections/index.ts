import type { Deps } from '../deps.ts';
import type { Correctable, Feature } from '../feature.ts';

export { lastChange, noteChange } from './store.ts';

export type CorrectionsDeps = Deps & {
  /** By the kind of delivery. */
  correctable: Readonly<Record<string, Correctable>>;
};

export const createCorrections = (_deps: CorrectionsDeps): Feature => ({ name: 'corrections' });
