/** Pure. Every sentence of notes, by locale. What people wrote comes in escaped already. */
import type { Locale } from '../slack/locale.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const numbers = ['No', 'One', 'Two', 'Three'];

const en = {
  monday: {
    title: 'Your week',
    titleIn: (place: string) => `Your week in ${place}`,
    beat: (when: string, kind: string, title: string) => `${when}: ${kind}, “${title}”`,
    made: (when: string, kind: string, what: string) => `${when}: ${kind}, ${what}`,
    out: (when: string, kind: string, reason: string) => `${when}: no ${kind}, ${reason}`,
    booked: (when: string, what: string) => `${when}: ${what}`,
    bookings: {
      challenge: 'a challenge begins',
      showcase: 'the challenge ends with a showcase',
      note: 'the monthly note',
    } as Readonly<Record<string, string>>,
    moved: (why: string) => `moved, ${why}`,
    waits: {
      holiday: (name: string) => `since its day is a holiday (${name})`,
      'day taken': () => 'since another one comes on its day',
      'quiet hours': () => 'out of the quiet hours',
    },
    outs: {
      holiday: (name: string) => (name === '' ? 'it is a holiday' : `it is a holiday (${name})`),
      break: (name: string) => (name === '' ? 'there is a break' : `there is a break (${name})`),
      'day taken': () => 'another one comes on that day',
    },
    nothings: {
      hushed: 'it is quiet time, and nothing is caught up',
      'no prompts': 'there is no prompt for this kind of community',
      'no language': 'there is no prompt in its language',
      'used up': 'every prompt was used within the last half year',
      'only exciting left':
        'only exciting prompts are left, and two in a row are too much for a young community',
      'no events': 'nothing is on in the days that follow',
    },
    quiet: (until: string) => `Quiet until ${until}.`,
    none: 'Nothing is planned this week.',
    more: (count: number) => `and ${count} more`,
    elsewhere: (communities: number, entries: number) =>
      `And ${several(entries, 'date', 'dates')} in ${several(communities, 'more community', 'more communities')}; \`rhythm preview\` in a channel shows them.`,
    decide: (count: number) =>
      count === 1 ? 'One thing that you can decide' : `${numbers[count] ?? count} things that you can decide`,
    within: (place: string, said: string) => `In ${place}: ${said}`,
    waiting: (count: number) =>
      `${several(count, 'more thing', 'more things')} can be decided; that can wait until another Monday.`,
    end: 'Nothing of this needs you: what is planned comes by itself.',
    /** Three notes went by, and this is the fourth. */
    last: (places: string) =>
      `About ${places} I have heard nothing from you for a while. If this note passes like the last three, I ask who else could look after it. One tap tells me that you are there.`,
    /** Four went by. */
    asked: (places: string) =>
      `Since I had heard nothing from you, I have asked who else could look after ${places}. One tap tells me that you are there.`,
    ahead: 'See and change',
    allGood: 'All good',
    seen: 'Thank you. Have a good week.',
  },

  monthly: {
    title: (community: string) => `New in ${community}`,
    more: (count: number) => `and ${count} more`,
    why: 'I keep such things together and tell them once a month at most, when the channel has room.',
  },
};

const texts: Record<Locale, typeof en> = { en };
