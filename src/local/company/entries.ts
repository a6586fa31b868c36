/** Pure. What the company shows in challenges, by the idea's title. Whoever has two lines may show two things. */
import type { Answer } from '../../sandbox/cast/script.ts';
import {
  amara,
  annika,
  dmitri,
  grace,
  hana,
  ines,
  lucy,
  marcus,
  njeri,
  oliver,
  priya,
  rafael,
  tomas,
  wei,
} from './voices.ts';

/** When people think of a challenge: as it begins, at half-time, and on the day before its end. */
export type Moment = 'begin' | 'half' | 'last';

export const cueOf = (title: string, moment: Moment): string => `${title} (${moment})`;

// What takes days is not shown as soon as it is asked for.
type Entries = Record<Exclude<Moment, 'begin'>, Answer[]>;

const fiveDays: Entries = {
  half: [
    priya(
      'Before: every alarm had a sound.\nAfter: only the two that I get up for.\nKept. On day three I heard a bird and looked for the dashboard.',
      ['bird', 'joy'],
    ),
    grace(
      'Before: I opened a review with what was wrong.\nAfter: with what I would have missed.\nKept, but it takes longer: I have to read all of it first.',
      ['eyes', 'clap'],
    ),
    tomas(
      'Before: a chart, then the question it answers.\nAfter: the question on paper, then perhaps a chart.\nKept. Five questions, three charts.',
      ['bulb'],
    ),
    oliver(
      'Before: I answered tickets from the top of the list.\nAfter: the oldest three before my first coffee.\nHalf kept: two, and the coffee.',
      ['coffee', 'joy'],
    ),
    hana(
      'Before: every sketch in colour.\nAfter: grey until somebody had said what it is for.\nKept. Nobody has praised a green since, and we decided twice as much.',
      ['art', 'bulb'],
    ),
    lucy(
      'Before: corrections in red.\nAfter: in pencil, with a question mark.\nKept. Of twelve, authors made nine on their own, two of them better than mine.',
      ['pencil2', 'heart'],
    ),
    amara(
      'Before: my questions on a list.\nAfter: one question on a card, and the rest in my head.\nKept for visits, not for calls: on a call nobody sees that I am thinking.',
      ['bulb', 'clap'],
    ),
  ],
  last: [
    ines(
      'Before: I read my drafts on the screen.\nAfter: aloud, at the window, with the door shut.\nKept. Two commas fell, and the neighbour waved on Friday.',
      ['joy', 'wave'],
    ),
    oliver(
      'Before: “Sorry for the inconvenience” at the top.\nAfter: what we did about it, then sorry, if it still fits.\nKept. It fitted four times in five days.',
      ['clap', 'pencil2'],
    ),
    hana(
      'Before: I showed three versions.\nAfter: one, and what I doubted about it.\nKept. We spoke of the doubt for twenty minutes and of the colours not at all.',
      ['art', 'clap'],
    ),
    amara(
      'Before: I took notes during interviews.\nAfter: I listened, and wrote for ten minutes afterwards.\nKept, with a recorder for the numbers. People look at me now, and I at them.',
      ['heart', 'ear'],
    ),
    wei(
      'Before: I ran the model, then looked at the data.\nAfter: ten rows by eye, every morning.\nKept. On day two a garden had minus four visitors.',
      ['eyes', 'joy'],
    ),
    rafael(
      'Before: I fixed what I saw on the way.\nAfter: I wrote it down and went on.\nBack to the old way. The list has 31 entries, and I think of it at night.',
      ['joy', 'sweat_smile'],
    ),
    njeri(
      'Before: I asked when I had finished reading.\nAfter: I asked at the first word that I did not know.\nKept. The answers were shorter, and so is the page.',
      ['bulb', 'clap'],
    ),
    dmitri(
      'Before: messages all day.\nAfter: at ten and at three.\nKept. Nothing broke. I am a little offended.',
      ['joy', '100'],
    ),
    marcus(
      'Before: a meeting ended when its hour did.\nAfter: when its question was answered.\nGoing back for one of them: it turned out to have no question.',
      ['joy', 'thinking_face'],
    ),
    annika(
      'Before: I replied within the hour, also in the evening.\nAfter: the next morning.\nKept. Three of the five had settled themselves by then, and nobody wrote back at night.',
      ['clap', 'crescent_moon'],
    ),
  ],
};

/** By title. */
export const entries: Record<string, Entries> = { 'Five days otherwise': fiveDays };

/** The same by what is heard in the channel. */
export const shownInChallenges: Record<string, Answer[]> = Object.fromEntries(
  Object.entries(entries).flatMap(([title, { half, last }]) => [
    [cueOf(title, 'half'), half],
    [cueOf(title, 'last'), last],
  ]),
);
