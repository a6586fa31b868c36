/** Home: this week's prompts that one tap answers, as long as somebody has not. */
import type { KnownBlock } from '@slack/types';
import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { type HomeSection, openAmong } from '../feature.ts';
import { type Beat, rhythmIds, tapOf } from '../rhythms/index.ts';
import { actions, button, section } from '../slack/blocks.ts';
import { channel, escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { Scope } from '../store/store.ts';
import { tapperOf } from './pseudonym.ts';
import { text } from './text.ts';

const week = 7 * 86_400_000;

/** More would be a questionnaire. */
const mostShown = 3;

export const promptsHome =
  ({ store, secret }: Pick<Deps, 'store' | 'secret'>): HomeSection =>
  async ({ person, theirs, locale, now }) => {
    const { user } = person;
    const counted = theirs.filter(({ seat }) => seat.leftOutAt === null);
    const places = new Map(openAmong(counted).map((one) => [one.id, one]));
    const blocks: KnownBlock[] = [];
    for (const { id, community, content } of await postedSince(store, [...places.keys()], now - week)) {
      const place = places.get(community);
      if (!place || !content?.choices?.length || blocks.length >= 2 * mostShown) continue;
      if ((await tapOf(store, id, tapperOf(secret, user, id))) !== null) continue;
      const choices = content.choices.map((label, choice) =>
        button(label, `${rhythmIds.tap}.${choice}`, { community, beat: id, choice }),
      );
      const title = escapeMrkdwn(content.title);
      blocks.push(section(text(locale).openPrompt(title, channel(place.channel))), actions(...choices));
    }
    return blocks;
  };

/** What these communities were asked since an instant (epoch ms), the latest first. */
const postedSince = async (
  { db, t }: Scope,
  communities: readonly string[],
  since: number,
): Promise<Pick<Beat, 'id' | 'community' | 'content'>[]> =>
  communities.length === 0
    ? []
    : db
        .select({ id: t.beats.id, community: t.beats.community, content: t.beats.content })
        .from(t.beats)
        .where(
          and(
            inArray(t.beats.community, [...communities]),
            gte(t.beats.at, since),
            eq(t.beats.state, 'posted'),
            isNotNull(t.beats.ts),
            isNotNull(t.beats.content),
          ),
        )
        .orderBy(desc(t.beats.at));
