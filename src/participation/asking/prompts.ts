/** What a community's own prompts give to ask for: a tap, or a line. */
import { and, desc, eq, gte, inArray, isNotNull, lte, not } from 'drizzle-orm';
import { type Beat, rhythmIds } from '../../rhythms/index.ts';
import { button } from '../../slack/blocks.ts';
import { messageUrl } from '../../slack/link.ts';
import type { Scope } from '../../store/store.ts';
import type { AskSource } from '../wiring.ts';
import { asking } from './constants.ts';
import { ids } from './ids.ts';
import { text } from './text.ts';

/** The latest prompts that were posted, and that somebody has not answered in any way. */
const unanswered = async (
  { db, t }: Scope,
  community: string,
  { user, now }: { user: string; now: number },
): Promise<Beat[]> => {
  const beats = await db
    .select()
    .from(t.beats)
    .where(
      and(
        eq(t.beats.community, community),
        eq(t.beats.state, 'posted'),
        gte(t.beats.at, now - asking.fresh),
        lte(t.beats.at, now - asking.seen),
        isNotNull(t.beats.ts),
        isNotNull(t.beats.flavour),
        isNotNull(t.beats.content),
      ),
    )
    .orderBy(desc(t.beats.at));
  const threads = beats.flatMap(({ ts }) => ts ?? []);
  if (threads.length === 0) return [];
  const answered = await db
    .selectDistinct({ thread: t.engagements.thread })
    .from(t.engagements)
    .where(
      and(
        eq(t.engagements.community, community),
        inArray(t.engagements.thread, threads),
        eq(t.engagements.member, user),
        not(t.engagements.undone),
      ),
    );
  const done = new Set(answered.map(({ thread }) => thread));
  return beats.filter(({ ts }) => !done.has(ts));
};

const isDone: AskSource['isDone'] = async (scope, community, { ref, user }) => {
  const { db, t } = scope;
  const [found] = await db
    .select({ kind: t.engagements.kind })
    .from(t.beats)
    .innerJoin(
      t.engagements,
      and(
        eq(t.engagements.community, t.beats.community),
        eq(t.engagements.thread, t.beats.ts),
        eq(t.engagements.member, user),
        not(t.engagements.undone),
      ),
    )
    .where(and(eq(t.beats.id, ref), eq(t.beats.community, community)))
    .limit(1);
  return found !== undefined;
};

export const tapSource: AskSource = {
  what: 'tap',
  effort: 'tap',
  find: async (scope, { id: community }, { user, locale, now }) => {
    const say = text(locale);
    return (await unanswered(scope, community, { user, now })).flatMap(({ id, content }) =>
      content?.choices?.length
        ? [
            {
              ref: id,
              text: `${say.prompt(content.title, content.text)}\n${say.oneTap}`,
              buttons: content.choices
                .slice(0, 4)
                .map((label, choice) =>
                  button(label, `${rhythmIds.tap}.${choice}`, { community, beat: id, choice }),
                ),
            },
          ]
        : [],
    );
  },
  isDone,
};

export const answerSource: AskSource = {
  what: 'answer',
  effort: 'answer',
  find: async (scope, { id: community }, { user, locale, now, site }) => {
    const say = text(locale);
    return (await unanswered(scope, community, { user, now })).flatMap(({ id, content, channel, ts }) => {
      // Where one tap is enough, nobody is asked for a line.
      if (content === null || content.choices?.length) return [];
      if (channel === null || ts === null || site === null) return [];
      const see = { ...button(say.see, ids.see, {}), url: messageUrl(site, channel, ts) };
      return [
        { ref: id, text: `${say.prompt(content.title, content.text)}\n${say.oneLine}`, buttons: [see] },
      ];
    });
  },
  isDone,
};
