/** Pure. What each fault is called, and what it does. */
import { text } from '../text.ts';

export type FaultWords = { name: string; about: string };

/** A fault that the page does not know is called by its own name. */
export const faultWords = (name: string): FaultWords =>
  (text.tools.faultWords as Record<string, FaultWords>)[name] ?? { name, about: '' };

/** The names of what is broken, for a sentence. */
export const faultNames = (names: readonly string[]): string =>
  names.map((name) => faultWords(name).name.toLowerCase()).join(', ');
