/** Pure. Every sentence about snoozing, by locale. Names come in escaped already. */
import type { DateProblem } from '../../calendar/dates.ts';
import { sayDateProblem } from '../../calendar/text.ts';
import type { Locale } from '../../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const numbered = (n: number, one: string): string => (n === 1 ? `1 ${one}` : `${n} ${one}s`);

/** What there was in a community while somebody was away. */
export type Missed = { prompts: number; challenges: number; events: number };

const en = {
  verb: 'for a while nothing comes that you did not ask for',
  usage: 'until <date>',
  snooze: 'Snooze',
  longer: 'Snooze longer',
  imBack: 'I am back',
  cancel: 'Cancel',
  close: 'Close',
  formTitle: 'Snooze',
  formAbout:
    'Until then I send you nothing that you did not just ask for: no asks, no introductions, no reminders. Changes to events that you said yes to still reach you.',
  until: 'Until',
  untilHint: 'That day at 9:00, your time, you hear from me again.',
  where: 'For',
  all: 'All my communities',
  only: (name: string) => `Only ${name}`,
  notUnderstood: (problem: DateProblem): string => sayDateProblem('en', problem),
  notThen: {
    over: 'That morning is over. Choose a later day, for example “tomorrow”.',
    'too far':
      'A year is the longest that I can stay quiet. Choose an earlier day; “Leave me out” has no end.',
  },
  /** `names`: the communities; null: all. */
  snoozed: (when: string, name: string | null) =>
    `Done. Until ${when} you hear nothing from me ${name === null ? 'about any community' : `about ${name}`} that you did not ask for, and you are in no introductions${name === null ? '' : ' there'}. Only changes to events that you said yes to still reach you. Being away does not count against you, and nobody is told.`,
  back: 'Welcome back. You hear from me as usual again.',
  backIn: (name: string) => `Welcome back to ${name}. You hear from me about it as usual again.`,
  still: (when: string, name: string | null) =>
    `${name === null ? 'Everything' : name} stays snoozed until ${when}.`,
  notSnoozed: 'Nothing is snoozed, so you hear from me as usual.',
  byStatus:
    'Your Slack status says that you are away: until it changes I send you nothing that you did not ask for.',
  nowhere: 'You are in no community yet, so there is nothing to snooze.',
  missed: {
    title: 'While you were away',
    scheduled: 'Your snooze is over, as you chose.',
    line: (name: string, { prompts, challenges, events }: Missed) =>
      `${name}: ${new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format([
        ...(prompts > 0 ? [numbered(prompts, 'prompt')] : []),
        ...(challenges > 0 ? [numbered(challenges, 'challenge')] : []),
        ...(events > 0 ? [numbered(events, 'event')] : []),
      ])}`,
    more: (n: number) => `and ${n} more ${n === 1 ? 'community' : 'communities'}`,
    nextEvent: (title: string, name: string, when: string) => `Next event: “${title}” in ${name}, ${when}.`,
    calm: 'None of it waits for you.',
  },
  home: {
    awake: '*Snooze*\nNothing is snoozed. When you are busy or away, I can stay quiet for a while.',
    asleep: (lines: readonly string[]) => `*Snoozed*\n${lines.join('\n')}`,
    line: (when: string, name: string | null) => `${name ?? 'All communities'}: until ${when}`,
  },
};

const texts: Record<Locale, typeof en> = { en };
