/** Pure. Every sentence about beats to come, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';
import type { Flavour } from '../library/kinds.ts';
import type { Unusual } from './move.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const flavours: Record<Flavour, string> = { familiar: 'familiar', exciting: 'exciting' };

const unusual = (why: Unusual): string =>
  why.because === 'quiet hours'
    ? 'That is within the quiet hours.'
    : why.because === 'break'
      ? `That is in a break${why.name ? ` (${why.name})` : ''}.`
      : `That is a holiday (${why.name}).`;

const en = {
  preview: {
    title: (community: string) => `What comes in ${community} in the next 30 days`,
    formTitle: 'What comes',
    none: 'Nothing is planned for the next 30 days.',
    resting: 'Nothing is posted while the community rests.',
    zone: (zone: string) => `Days and hours in ${zone}.`,
    draft: 'Nothing is posted before the community is open. This is how it would begin:',
    /** `what`: “1 · prompt”. */
    titled: (what: string, title: string, sort: string, flavour: Flavour, sure: boolean) =>
      `${what}, ${sure ? '' : 'likely '}“${title}” (${sort}, ${flavours[flavour]})`,
    brief: (what: string, title: string, sure: boolean) => `${what}, ${sure ? '' : 'likely '}“${title}”`,
    /** `says`: “people are introduced in direct messages”. */
    made: (what: string, says: string) => `${what}: ${says}`,
    untitled: (what: string, flavour: Flavour, sure: boolean) =>
      `${what}, ${sure ? '' : 'likely '}${flavours[flavour]}`,
    not: (what: string, reason: string) => `${what}, but ${reason}`,
    out: {
      'day taken': (what: string) =>
        `${what}: falls out, since another one comes that day, and the next of this rhythm soon after`,
      holiday: (what: string, name: string) => `${what}: falls out (${name || 'a holiday'})`,
      break: (what: string, name: string) => `${what}: falls out (${name || 'a break'})`,
    },
    wait: {
      'day taken': 'moved on: another one comes on its day',
      'quiet hours': 'after the quiet hours',
      holiday: (name: string) => `moved on from ${name || 'a holiday'}`,
    },
    instead: (when: string) => `instead of ${when}`,
    stands: 'What comes within two weeks stands; later ones are likely.',
    standsAndChange: 'What comes within two weeks stands; later ones are likely. Each can be changed.',
    change: 'Change',
    changeNamed: (what: string, when: string) => `Change ${what} of ${when}`,
    restore: 'Bring it back',
    restoreNamed: (what: string, when: string) => `Bring back ${what} of ${when}`,
    many: 'See and change each',
    more: (count: number) => `And ${count} more.`,
  },

  form: {
    title: 'Change this one',
    submit: 'Save',
    close: 'Close',
    back: 'Back',
    is: (when: string, name: string) => `*${when}*\nRhythm ${name}`,
    holdsWhen: 'What you change here holds for this one only.',
    holds: (sort: string, flavour: Flavour) =>
      `${sort}, ${flavours[flavour]}. What you change here holds for this one only.`,
    open: 'Nothing could be drawn for this one. Choose a prompt, or write one here.',
    date: 'Day',
    time: (zone: string) => `Time (${zone})`,
    name: 'Title',
    text: 'Text',
    choices: 'Answers to tap',
    choicesHint: 'One a line, two to five; none: it is answered in words.',
    again: 'Another prompt',
    livelier: 'Something livelier',
    choose: 'Choose a prompt',
    send: 'Send it to me',
    skip: 'Skip this one',
    skipSure: 'It is not posted, and nothing comes in its place. All others stay as they are.',
    skipTitle: 'Skip this one?',
    skipKeep: 'Keep it',
    whole: 'All rhythms and their settings',
  },

  choose: {
    title: 'Choose a prompt',
    submit: 'Take it',
    back: 'Back',
    label: 'Which one?',
    hint: 'Type to search. Taking it changes nothing until you save.',
    anyKind: 'Any of a kind, by chance',
    any: (sort: string) => `Any: ${sort}`,
    /** `title`: at most 40 characters. */
    used: (title: string, date: string) => `${title} (used ${date})`,
    drawn: (title: string, date: string) => `${title} (comes ${date})`,
    gone: 'That prompt is not in the library any more. Choose another.',
  },

  notes: {
    out: {
      'day taken':
        'Another one comes that day, so this one falls out. Choose another day and save, and it comes.',
      holiday: (name: string) =>
        `This one falls out (${name || 'a holiday'}). Save it, on this day or another, and it comes.`,
      break: (name: string) =>
        `This one falls out (${name || 'a break'}). Save it, on this day or another, and it comes.`,
    },
    drawn: 'Another one was drawn. Save to keep it.',
    chosen: 'Taken. Save to keep it.',
    noOther: 'There is no other of that sort that was not used within the last half year.',
    used: (when: string) =>
      `It was used on ${when}, within the last half year, so people may remember it. Save only if you mean it.`,
    comes: (when: string) => `It also comes on ${when}. Save only if you mean it twice.`,
    sent: (where: string) => `Sent to you alone, in ${where}, as it stands below. Save to keep it so.`,
    sentDirectly: 'Sent to you alone, as a direct message, as it stands below. Save to keep it so.',
    changedBy: (who: string, when: string) => `${who} changed this one (${when}), after you opened it.`,
    changed: 'This one was changed after you opened it.',
    now: (when: string, title: string) =>
      `It is now “${title}”, ${when}. Yours stands below: save again to put it in its place.`,
    saved: 'Saved. It will be posted like this:',
    moved: 'Saved. It comes then, and all others stay as they are.',
    comesAt: (when: string) => `When: ${when}`,
    unusual: (why: Unusual) => `${unusual(why)} It comes nevertheless, since you chose it.`,
    same: 'Nothing was changed.',
  },

  skipped: (when: string) => `Dropped: ${when}. Until then it can be brought back in the preview.`,

  restored: (when: string) => `It comes again: ${when}.`,

  problems: {
    past: 'That is over. Choose a time that is still ahead.',
    'not after': (when: string) =>
      `That is not after the one before it in this rhythm, on ${when}. Choose a later time, or move that one first.`,
    'not before': (when: string) =>
      `That is not before the next of this rhythm, on ${when}. Choose an earlier time, or skip this one.`,
    taken: (name: string) =>
      `Rhythm ${name} comes that day, and two on one day are one too many. Choose another day, or move that one first.`,
    posted: 'Something was posted that day already, and two on one day are one too many. Choose another day.',
    booked:
      'Something else is planned for that day, and two on one day are one too many. Choose another day.',
    day: 'Choose a day, please.',
    time: 'Choose a time, please.',
  },

  gone: {
    posted:
      'This one was posted already. *Correct or withdraw*, in the menu of its message, still changes it there.',
    held: 'This one has come already: people were introduced.',
    dropped: 'This one was dropped meanwhile; nothing was changed.',
    droppedBy: (who: string) => `${who} dropped this one meanwhile; nothing was changed.`,
    elsewhere: 'This one is not planned any more: its rhythm was changed, paused or removed meanwhile.',
    notDropped: 'This one is not dropped any more, or its time is over.',
    overtaken: 'The rhythm’s next comes before that one now, so it stays dropped. Move the next one first.',
  },

  trial: 'This is a trial that only you see. Nothing was posted, and its buttons do nothing.',

  home: {
    week: 'This week:',
    quietWeek: 'Nothing this week. After it:',
    nothing: 'Nothing is planned.',
    line: (when: string, what: string) => `• ${when}: ${what}`,
    look: 'See and change',
    more: (count: number) => `and ${count} more`,
  },
};

const texts: Record<Locale, typeof en> = { en };
