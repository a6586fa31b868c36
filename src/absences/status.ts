/** Pure. What a Slack profile says of whether somebody is there. It is read; of its words nothing is kept. */
import { z } from 'zod';
import { rules } from './constants.ts';

/** What `users.info` and `user_change` tell of a person, as far as it matters here. */
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

const saysAway = ({ status_text, status_emoji }: Told['profile']): boolean => {
  const sign = status_emoji.split(':').find(Boolean) ?? '';
  return signs.has(sign) || words.test(status_text);
};

/**
 * Until when somebody's status says that they are away, epoch milliseconds;
 * `until` null: until it says otherwise. Null: they are there.
 */
export const awayBy = ({ profile }: Pick<Told, 'profile'>, now: number): { until: number | null } | null => {
  if (!saysAway(profile)) return null;
  const { status_expiration } = profile;
  if (status_expiration === 0) return { until: null };
  const until = status_expiration * 1000;
  return until > now ? { until } : null;
};

/** Whether somebody's status says that they are away for longer than things can wait. `now`: epoch milliseconds. */
export const isAway = (told: Pick<Told, 'profile'>, now: number): boolean => {
  const away = awayBy(told, now);
  return away !== null && (away.until === null || away.until > now + rules.backWithin);
};
