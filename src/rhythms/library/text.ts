/** Pure. Every sentence about the library of prompts, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../../slack/locale.ts';
import { person } from '../../slack/mrkdwn.ts';
import { own } from '../own/constants.ts';
import { mix } from './constants.ts';
import type { Flavour } from './kinds.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const flavours: Record<Flavour, string> = { familiar: 'familiar', exciting: 'exciting' };

/** Whole days ago, in the unit that people would use. */
const ago = (days: number): string => {
  if (days < 1) return 'today';
  if (days < 14) return `${several(days, 'day')} ago`;
  if (days < 60) return `${several(Math.round(days / 7), 'week')} ago`;
  return `${several(Math.round(days / 30), 'month')} ago`;
};

const en = {
  verbs: {
    library: 'the prompts that can come here, by kind',
    suggest: 'proposes a prompt; a coordinator decides',
  },
  buttons: {
    look: 'Look',
    all: 'All kinds',
    suggest: 'Suggest one',
    add: 'Add one',
    import: 'Import',
    export: 'Export',
    waiting: (count: number) => `Suggestions waiting (${count})`,
    edit: 'Edit',
    bringBack: 'Bring it back',
    on: 'Switch this kind on',
    off: 'Switch this kind off',
    earlier: 'Earlier',
    more: 'More',
    approve: 'Approve',
    decline: 'Decline',
    editFirst: 'Edit first',
    change: 'Change it',
    withdraw: 'Withdraw',
    nameMe: 'Name me',
    doNotNameMe: 'Do not name me',
    removeOwn: 'Remove this prompt',
    removeShort: 'Remove it',
    removeBuiltIn: 'Hide it here',
    asItWas: 'As it was',
    removeTitle: 'Take it off the shelf?',
    removeSure: 'It does not come any more. You can bring it back at any time.',
    keep: 'Keep it',
  },

  library: {
    title: (community: string) => `Prompts of ${community}`,
    total: (prompts: number, fresh: number) =>
      `${several(prompts, 'prompt')}, ${fresh} fresh: not used in the last half year. None comes again sooner than after ${mix.distance.days} days.`,
    flavours: {
      familiar: '*Familiar*: what anybody here can answer at once',
      exciting: '*Exciting*: out of the ordinary, now and then',
    } satisfies Record<Flavour, string>,
    kind: (sort: string, prompts: number, fresh: number) =>
      `*${sort}*: ${several(prompts, 'prompt')}, ${fresh} fresh`,
    kindPlain: (sort: string, flavour: Flavour, prompts: number, fresh: number, on: boolean) =>
      `${sort} (${flavours[flavour]}): ${several(prompts, 'prompt')}, ${fresh} fresh${on ? '' : ', switched off'}`,
    off: 'switched off',
    allOff: 'Every kind is switched off, so no prompt comes. Switch one on to go on.',
    yours: (title: string) => `Yours waits for a coordinator: “${title}”`,
  },

  kind: {
    title: (sort: string, flavour: Flavour, community: string) =>
      `${sort}, ${flavours[flavour]}, in ${community}`,
    on: 'It is on.',
    off: 'It is switched off: none of these comes.',
    none: 'There is no prompt of this kind yet.',
    place: (first: number, last: number, all: number) => `${first} to ${last} of ${all}`,
    used: (days: number) => `used ${ago(days)}`,
    unused: 'not used yet',
    by: (author: string) => `suggested by ${author}`,
    elsewhere: (language: string) => `does not come here: its language is ${language}`,
    origins: { 'built in': '', changed: 'changed here', own: 'your own', removed: 'hidden here' },
    taps: (choices: string) => `Answers to tap: ${choices}`,
    switched: (sort: string, on: boolean) => `“${sort}” is switched ${on ? 'on' : 'off'}.`,
  },

  suggest: {
    done: (title: string) =>
      `Thank you. “${title}” waits for a coordinator now; you hear from me what they decide. Until then only they and you see it.`,
    changed: (title: string) => `Changed. “${title}” waits for a coordinator.`,
    here: (title: string) => `That one is here already: “${title}”. Nothing was added.`,
    many: 'Ten of your suggestions wait already. As soon as one is decided there is room for another.',
    named: 'If it is posted, your name stands below it.',
    notNamed: 'If it is posted, your name is not shown.',
    withdrawn: 'Withdrawn. Nothing of it was kept.',
    decided: 'That one was decided or taken back already; nothing has changed.',
    ended: 'This community has ended, so nothing is suggested here any more.',
    notYours: 'That prompt is not one of yours.',
  },

  waiting: {
    title: (community: string) => `Suggestions for ${community}`,
    none: 'No suggestion is waiting.',
    /** `said`: with its title, set off. */
    one: (author: string, sort: string, said: string) =>
      `${author === '' ? 'A prompt is suggested' : `${author} suggests a prompt`} (${sort}):\n${said}`,
    more: (count: number) => `And ${count} more; they show as soon as these are decided.`,
    approved: (title: string) => `“${title}” is in the library now. Whoever suggested it is thanked.`,
    declined: (title: string) => `“${title}” was not taken. Whoever suggested it is told kindly.`,
  },

  told: {
    /** `from`: the first day that is not drawn yet; null: none is planned. */
    approved: (title: string, channel: string, from: string | null) =>
      `Thank you. “${title}”, which you suggested in ${channel}, is in its library now. ${
        from === null
          ? 'It comes when it is drawn; nothing is planned there at the moment.'
          : `It comes when it is drawn, from ${from} on.`
      }`,
    /** In the monthly note. */
    extra: (author: string, title: string) =>
      `${person(author)} suggested a prompt that is in the library now: “${title}”.`,
    declined: (title: string, channel: string) =>
      `“${title}”, which you suggested in ${channel}, was not taken this time. Thank you for thinking of it; another one is welcome whenever you have one.`,
  },

  form: {
    suggest: 'Suggest a prompt',
    add: 'A new prompt',
    edit: 'Edit this prompt',
    approve: 'Edit and approve',
    send: 'Suggest it',
    save: 'Save',
    saveAndApprove: 'Save and approve',
    close: 'Not now',
    closeDone: 'Done',
    text: 'What do you want to ask?',
    textHint: 'One question about the practice that takes two minutes, and how to answer it.',
    title: 'Title',
    titleHint: 'A few words. Left empty, it is made from the text.',
    kind: 'Kind',
    kindOption: (sort: string, flavour: Flavour) => `${sort} (${flavours[flavour]})`,
    choices: 'Answers to tap',
    choicesHint: `One a line, ${own.choices.least} to ${own.choices.most}. Left empty, it is answered in words.`,
    language: 'Language',
    languageHint: 'Its two letters, such as en or de. Only prompts in the community’s language are posted.',
    credit: 'Your name',
    creditOption: 'Do not name me below it',
    gone: 'That prompt is not here any more.',
  },

  saved: (title: string) => `Saved: “${title}”.`,
  savedElsewhere: (language: string) =>
    `It is in another language (${language}), so it is kept, and does not come here.`,
  advice: (lines: readonly string[]) => `A thought on it: ${lines.join(' ')}`,
  removed: (title: string) => `“${title}” does not come any more.`,
  broughtBack: (title: string) => `“${title}” is back.`,
  restored: (title: string) => `“${title}” is as it was.`,

  import: {
    title: 'Import prompts',
    submit: 'Import',
    text: 'Prompts',
    more: 'More prompts',
    hint: 'A list with a dash before each prompt, a table with a column “text”, or what Export gave.',
    moreHint: 'If the first field is full. Each field is read by itself.',
    problems: (lines: readonly string[], hidden: number) =>
      `Nothing was imported. ${lines.join(' ')}${hidden > 0 ? ` And ${hidden} more.` : ''}`,
    done: (added: number, here: number) =>
      `${added === 0 ? 'Nothing new' : `Added ${several(added, 'prompt')}`}${
        here === 0 ? '.' : `; ${here} ${here === 1 ? 'was' : 'were'} here already.`
      }`,
  },
  export: {
    part: (community: string, part: number, parts: number) =>
      parts === 1
        ? `The prompts of ${community}. Copy them, change them, and import them where you like.`
        : `The prompts of ${community}, part ${part} of ${parts}. Each part can be imported by itself.`,
    none: 'There is nothing to export: no prompt stands here.',
  },

  usage: (command: string) =>
    `\`${command} prompt\` shows the library; \`${command} prompt suggest\` proposes a prompt.`,
};

const texts: Record<Locale, typeof en> = { en };
