/** Pure. What two people who hardly know each other can begin with. */
import { createHash } from 'node:crypto';
import type { CommunityKind } from '../communities/index.ts';
import type { Locale } from '../slack/locale.ts';

export type Question = {
  id: string;
  /** The kinds of community that it suits; null: all. `newcomer`: for the first days only. */
  suits: readonly CommunityKind[] | 'newcomer' | null;
  text: Record<Locale, string>;
};

/** Each asks for one thing that happened or is there, which anybody has, and leaves the rest to those who talk. */
export const questions: readonly Question[] = [
  ['week', null, 'What took you longer this week than it should have? Each tells one thing; then see whether the other has met it too.'],
  ['proud', null, 'What have you done lately that worked, and that hardly anybody saw? Ask each other how it went.'],
  ['learned', null, 'What did you learn in the last month, and from whom? Swap one thing each.'],
  ['stuck', null, 'Each brings one thing that you are stuck with. Ten minutes for each: the other may only ask questions.'],
  ['way-in', null, 'How did you come to what you do now? Tell each other the turn that nobody would guess.'],
  ['stop', null, 'What do you do only because it was always done? Choose one thing each that you could leave out for a month.'],
  ['who', null, 'Whom do you ask when you do not know further? Name one person each whom the other should know.'],
  ['small', null, 'Which small habit makes your days better? Try the other’s for a week, and tell each other how it went.'],
  ['tools', ['guild', 'meetup group'], 'Show each other, for five minutes, one thing on your screen that you use every day. What would the other do differently?'],
  ['review', ['guild'], 'Each brings a piece of work that is not finished. What would you look at first in the other’s?'],
  ['mistake', ['guild', 'support circle'], 'Which mistake taught you most? Tell what you do differently since.'],
  ['teach', ['guild', 'meetup group'], 'What could you explain to somebody in ten minutes? Do it, both of you, and see what the questions are.'],
  ['old-new', ['guild'], 'What did you hold to be right two years ago and not any more? What changed your mind?'],
  ['talk', ['meetup group'], 'Which talk or demonstration has stayed with you? Plan together what one by the two of you would be about.'],
  ['project', ['meetup group', 'guild'], 'If you had two free days for something that both of you would use: what would you make?'],
  ['page', ['reading circle'], 'Each brings one page that you have thought of since you read it. Read it to each other, and say why.'],
  ['unfinished', ['reading circle'], 'What did you stop reading, and where? Tell each other what it would take to go on.'],
  ['applied', ['reading circle'], 'What have you done differently because of something you read? Tell how it went, with what did not work.'],
  ['carry', ['support circle'], 'What do you carry at the moment that is heavier than it looks? Listen for ten minutes each; advise only if asked.'],
  ['helped', ['support circle'], 'What did somebody do for you that helped, though it was small? What could you do for each other this month?'],
  ['rest', ['support circle', 'leadership round table'], 'What gives you strength in a full week? Each names one thing that you would like to protect, and how.'],
  ['decision', ['leadership round table'], 'Which decision do you put off? Tell it in five minutes each; the other says what they would want to know first.'],
  ['people', ['leadership round table'], 'Whom have you seen grow this year, and what was your part in it?'],
  ['said-no', ['leadership round table'], 'What did you say no to lately, and was it right? What should you say no to next?'],
  ['first-look', 'newcomer', 'What has surprised you here so far? And what do you wish somebody had told you on your own first day?'],
  ['who-to-know', 'newcomer', 'Which three people or places should one know of here, and for what?'],
  ['how-here', 'newcomer', 'How is something done here that is done otherwise elsewhere? Find one thing each.'],
].map(([id, suits, en]) => ({ id, suits, text: { en } }) as Question); // biome-ignore format: a list to look through

/** What a question says; nothing of pairs that were imported. */
export const questionText = (id: string, locale: Locale): string =>
  questions.find((one) => one.id === id)?.text[locale] ?? '';

/**
 * A question for a few people of a kind of community: none that two of them had already, as long as another is left.
 * `asked`: the ids of those. The same `seed` chooses the same.
 */
export const questionFor = (
  kind: CommunityKind | 'newcomer',
  asked: ReadonlySet<string>,
  seed: string,
): string => {
  const suiting = questions.filter(({ suits }) =>
    kind === 'newcomer'
      ? suits === 'newcomer'
      : suits === null || (suits !== 'newcomer' && suits.includes(kind)),
  );
  const fresh = suiting.filter(({ id }) => !asked.has(id));
  const from = fresh.length > 0 ? fresh : suiting;
  return from[seedOf(seed) % from.length]?.id ?? '';
};

/** An integer below 2^32 made of words, the same each time. */
export const seedOf = (words: string): number => createHash('sha256').update(words).digest().readUInt32BE();
