/** What speaks against a change that was understood: quiet hours, and more posts than were agreed. */
import { mostPosts } from '../add.ts';
import type { Cadence } from '../cadence/cadence.ts';
import { mostIn28Days } from '../posts.ts';
import { sayIfQuiet } from '../quiet.ts';
import { cadenceBlock, type Stored } from './sheet.ts';
import { text } from './text.ts';
import type { Asked, Errors, Line, Wanted } from './wanted.ts';

/** What was changed must not lie in the quiet hours: the hour of a rhythm, or the quiet hours around one. */
export const checkQuiet = (
  stored: Stored,
  { lines, settings }: Wanted,
  { changed, timeZone, now, locale }: Asked,
  errors: Errors,
): void => {
  const { quiet } = settings.free ?? stored.settings.free;
  for (const { rhythm, to } of lines) {
    const problem = to === 'paused' ? null : sayIfQuiet(to, { quiet, timeZone, now }, locale);
    if (problem !== null) errors[cadenceBlock(rhythm.number)] = problem;
  }
  if (!changed.has('quiet')) return;
  const touched = new Set(lines.map(({ rhythm }) => rhythm.id));
  for (const { id, number, state, cadence } of stored.rhythms) {
    if (touched.has(id) || state === 'paused') continue;
    const problem = sayIfQuiet(cadence, { quiet, timeZone, now }, locale);
    if (problem !== null) errors.quiet ??= text(locale).problems.rhythmNumber(number, problem);
  }
};

/** More than was agreed is agreed to in the form itself: the number stands in it. */
export const checkPosts = (stored: Stored, wanted: Wanted, asked: Asked, errors: Errors): void => {
  const { lines, budget } = wanted;
  const cadences = lines.filter((line): line is Line & { to: Cadence } => line.to !== 'paused');
  if (cadences.length === 0 && budget === null) return;
  const say = text(asked.locale).problems;
  const after = stored.rhythms.map((rhythm) => ({
    kind: rhythm.kind,
    cadence: cadences.find((line) => line.rhythm.id === rhythm.id)?.to ?? rhythm.cadence,
  }));
  const posts = mostIn28Days(after, asked.now, asked.booked);
  const agreed = budget ?? stored.budget;
  if (posts <= agreed) return;
  const isNoMore = posts <= mostIn28Days(stored.rhythms, asked.now, asked.booked);
  if (budget === null && isNoMore) return;
  const [first] = cadences;
  if (posts > mostPosts && first) {
    errors[cadenceBlock(first.rhythm.number)] = say.beyondAny(posts, mostPosts);
  } else errors.budget = say.tooMany(posts, agreed);
};
