/** Pure. A prompt: the question of one beat. */
import type { CommunityKind } from '../../communities/index.ts';
import type { Flavour, PromptKind } from './kinds.ts';

export type Prompt = {
  /** A slug, never used again for another prompt: histories refer to it. */
  id: string;
  title: string;
  text: string;
  kind: PromptKind;
  flavour: Flavour;
  suits: readonly CommunityKind[];
  /** ISO 639-1. */
  language: string;
  /** Its answers are worth keeping: a template, a list, a first step that others can use. */
  leavesSomething: boolean;
  /** A one-tap answer: two to five buttons, of which only totals are shown. None: answered in words. */
  choices?: readonly string[];
  /** Who thought of it and is named for it: a user's id. */
  author?: string;
};
