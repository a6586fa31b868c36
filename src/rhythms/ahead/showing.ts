/** Pure. What the form for one beat carries with it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Content } from '../kinds/kind.ts';
import { PromptKind } from '../library/kinds.ts';

/** A beat to come: the rhythm’s number and the beat’s nominal date-time. */
export const Which = z.object({
  community: z.string(),
  number: z.int(),
  nominal: z.string().max(16),
});
export type Which = z.infer<typeof Which>;

/** The preview as a form that lies below, if one does: how Slack finds it. */
const Under = z.uuid().nullable().default(null);

export const Change = Which.extend({ under: Under });
export type Change = z.infer<typeof Change>;

const Flavour = z.enum(['familiar', 'exciting']);

/** So many of what was drawn in a form are not drawn again in it. */
export const mostSeen = 20;

/** An open form for one beat. */
export const Showing = Change.extend({
  /** How Slack finds the form. */
  form: z.uuid(),
  /** The beat as it stood when the form showed it, to tell whether somebody changed it since. */
  mark: z.string(),
  /** What it would be about; null: nobody has chosen anything yet, and nothing could be drawn. */
  subject: z.string().nullable(),
  flavour: Flavour,
  /** What was drawn or chosen in this form so far. */
  seen: z.array(z.string()),
  /** What was asked for in this form; another draw keeps to it. */
  wish: z.union([z.object({ flavour: Flavour }), z.object({ kind: PromptKind })]).nullable(),
  /** Whether what it is about was chosen in this form. */
  chosen: z.boolean(),
});
export type Showing = z.infer<typeof Showing>;

/** All that a person can change of a beat, in a few characters. */
export const markOf = (beat: {
  subject: string | null;
  content: Content | null;
  movedTo: number | null;
}): string => {
  const { title, text, choices } = beat.content ?? {};
  return createHash('sha256')
    .update(JSON.stringify([beat.subject, title, text, choices ?? [], beat.movedTo]))
    .digest('hex')
    .slice(0, 16);
};
