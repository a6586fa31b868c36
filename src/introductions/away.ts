/** Pure. What a Slack profile says of whether somebody is there. It is read, and not kept. */
import { z } from 'zod';
import { rules } from './constants.ts';

/** What `users.info` tells of a person, as far as it matters here. */
export const Told = z.object({
  deleted: z.boolean().default(false),
  profile: z
    .object({
      status_text: z.string().default(''),
      status_emoji: z.string().default(''),
      /** Epoch seconds; 0: it does not end by itself. */
      status_expiration: z.number().default(0),
    })
    .prefault({}),
});
export type Told = z.infer<typeof Told>;

/** Slack's own statuses for it, and what people take besides. */
const signs = new Set(['palm_tree', 'face_with_thermometer', 'beach_with_umbrella', 'desert_island', 'sick']);
const words =
  /\b(?:vacation(?:ing)?|on holidays?|holidays|sick|ill|(?:on|parental|maternity|paternity|sick|annual|family) leave|sabbatical|out of (?:the )?office|ooo|ooto|pto|away|urlaub|im urlaub|krank|elternzeit|abwesend)\b/i;

/** Whether somebody's status says that they are away, for longer than an introduction can wait. `now`: epoch ms. */
export const isAway = ({ profile }: Pick<Told, 'profile'>, now: number): boolean => {
  const { status_text, status_emoji, status_expiration } = profile;
  const sign = status_emoji.split(':').find(Boolean) ?? '';
  if (!signs.has(sign) && !words.test(status_text)) return false;
  return status_expiration === 0 || status_expiration * 1000 > now + rules.backWithin;
};
