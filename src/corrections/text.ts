/** Pure. Every sentence about correcting and withdrawing, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../slack/locale.ts';
import type { Changed } from './tables.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const en = {
  form: {
    title: 'Correct or withdraw',
    submit: 'Correct it',
    close: 'Leave it',
    done: 'Done',
    name: 'Title',
    text: 'Text',
    intro: 'The message changes where it stands. Answers to it stay, and nobody is notified.',
    noWords:
      'This message cannot be worded anew, but it can be withdrawn. What people did with it stays theirs.',
    withdraw: 'Withdraw it',
    sureTitle: 'Withdraw it?',
    sure: 'The message is deleted for everybody. Replies in its thread stay. It cannot be brought back.',
    keep: 'Keep it',
  },
  corrected: 'Corrected. It shows in the channel within a minute.',
  same: 'Nothing was changed.',
  withdrawn:
    'Withdrawn. It is deleted within a minute; answers to it still count for those who gave them. `rhythm changes` tells who did what.',
  notMine:
    'I can correct or withdraw only what I posted in a community’s channel myself, and this is none of those messages.',
  stays:
    'This message tells the channel what I count and how to be left out, so it stays. What it says of the community you change with `settings`.',
  gone: 'That message was withdrawn already.',
  changedMeanwhile: (who: string | null) =>
    `${who ?? 'Somebody'} corrected it after you opened this. Yours stands below: send it again to put it in its place.`,

  verb: 'who changed, moved or withdrew which post',
  changes: {
    title: (community: string) => `What was changed in ${community}`,
    none: 'Nothing was changed by hand so far.',
    line: (when: string, said: string) => `${when}: ${said}`,
    did: (who: string, what: string) => `${who} ${what}`,
    /** `before`, `after`: titles, in quotes; null: it had none. */
    what: {
      corrected: (before, after) => `corrected ${before ?? 'a message'}${after ? `, now ${after}` : ''}`,
      withdrawn: (before) => `withdrew ${before ?? 'a message'}`,
      planned: (before, after) =>
        before !== null && after !== null && before !== after
          ? `changed one to come from ${before} to ${after}`
          : `changed ${after ?? 'one'}, which was still to come`,
      moved: (before) => `moved ${before ?? 'one to come'} to another day or hour`,
      restored: (before) => `brought back ${before ?? 'one'} that was dropped`,
      dropped: (before) => `dropped ${before ?? 'one'} before it came`,
    } satisfies Record<Changed, (before: string | null, after: string | null) => string>,
    quoted: (title: string) => `“${title}”`,
  },
};

const texts: Record<Locale, typeof en> = { en };
