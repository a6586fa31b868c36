/** Pure. What the company answers to quick challenges about how a task goes, by the prompt's title. */
import type { Answer } from '../../../sandbox/cast/script.ts';
import {
  amara,
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
} from '../voices.ts';

export const challengesAtWork: Record<string, Answer[]> = {
  'Guess first': [
    priya(
      'Up to half a day, and it was three. The guess had missed that the table has a cousin of almost the same name.',
      ['joy', 'sweat_smile'],
    ),
    tomas(
      'Up to half a day, and it was nineteen minutes. The guess had missed that nobody wanted a legend.',
      ['bar_chart', 'clap'],
    ),
    wei(
      'Up to two days, give or take one. It was the one.',
      ['dart', 'joy'],
      tomas('So you were right, in the way in which you always are.'),
    ),
    amara(
      'Up to half a day, for writing up four conversations. The guess had missed that the third one was about something else.',
      ['eyes'],
      ines('About what?'),
      amara('Wheelbarrows. But really about who may use the staff gate.'),
    ),
    marcus(
      "Under an hour, for half a page. It was Thursday before it was done, since the guess had missed that I hadn't decided.",
      ['100', 'sweat_smile'],
    ),
    dmitri('Longer. It was eleven minutes. There is a flag for it.', ['joy']),
    ines(
      'Under an hour, for one sentence, and it was an hour and a week. The guess had missed legal.',
      ['hourglass', 'pencil2'],
      lucy('I add legal to everything now, the way one adds tax.'),
    ),
    hana('Up to half a day, and it was half a day. I am as surprised as you are.', ['clap', 'art']),
    oliver(
      "Under an hour, to ring three gardens. It was two days: it's planting week, so they were outside and their phones weren't.",
      ['phone', 'seedling'],
    ),
    grace(
      'Up to two days, for the focus order of the calendar. It was four, since the guess had missed that there are three calendars in it.',
      ['calendar', 'wheelchair'],
      rafael('One of those was mine. I had copied it in my first month.'),
      grace("One was mine too. Don't tell the newcomers."),
    ),
    rafael(
      'Up to two days, and it was one. The guess had missed that Grace did the difficult half last year.',
      ['heart'],
    ),
    njeri(
      'Up to half a day, for one page, and it was six. The guess had missed that I would have to find out what is true.',
      ['books', 'heart'],
      priya('That is the part which all of us had skipped.'),
    ),
  ],

  'Five stations': [
    priya('reading → gateway (waits for power) → queue → table → report', ['battery', 'zap']),
    tomas(
      'question → query → chart → email (waits to be opened) → the same question',
      ['joy'],
      wei('I have walked this circle. There is a nice view at "query".'),
    ),
    wei('data → model → doubt (waits) → model → number', ['100', 'joy']),
    amara(
      'letter to the garden (waits, about two weeks) → a date → a bench → notes → one page',
      ['email', 'ear'],
      oliver('Shall I ring instead? Nobody reads letters with mud on their hands.'),
      amara('Yes, please. Two weeks gone, by one question.'),
    ),
    marcus(
      "a garden's wish → support → me → planning (waits for the first of the month) → done or told why not",
      ['calendar'],
      rafael('Could the small ones go around that station?'),
      marcus('They could. From Monday they do.'),
    ),
    dmitri(
      'change → tests → review (waits) → gate',
      ['eyes'],
      grace('Reviews before lunch from now on. I mean mine.'),
    ),
    ines(
      'screen → words → legal (waits) → the same words → screen',
      ['pencil2', 'hourglass'],
      lucy('Every road that I know has that station.'),
    ),
    lucy('author → editor → author (waits, and sulks a little) → editor → printer', [
      'smirk',
      'writing_hand',
    ]),
    hana(
      'sketch → code → a real phone in the sun → sketch → code. It does not wait anywhere, it goes round.',
      ['art', 'recycle'],
      rafael('I like it there.'),
    ),
    oliver(
      'ticket → support → "with the developers" (waits) → support → garden',
      ['ticket', 'eyes'],
      dmitri('Who are "the developers"?'),
      oliver("I'd always hoped that you knew."),
    ),
    grace('report → listen to it myself → fix → review → release (waits for Wednesday)', [
      'wheelchair',
      'calendar',
    ]),
    njeri('question → page → somebody who knows (waits) → page → one question fewer', ['books']),
  ],

  'Watch in silence': [
    priya(
      'The way from a number to its source goes through the glossary, the runbook and, in this case, my calendar. The page has none of the words that one would search for.',
      ['eyes', 'mag'],
      njeri('I was the one who searched. The calendar was quickest.'),
    ),
    tomas(
      'On the report page she looked for last month by clicking on the photo of the garden. So the photo should be the button.',
      ['bulb', 'bar_chart'],
    ),
    wei(
      'He searched for "how sure". The page says "prediction interval". From today it says "how sure".',
      ['100'],
      amara('May I be the next one? I would search for "roughly".'),
    ),
    amara(
      'The consent page is read from its end, because the box to tick is there. So the end has to make sense alone.',
      ['ear', 'bulb'],
    ),
    marcus(
      '"price", typed into the search of our own site, brings up a poem about plum trees. Saying nothing was hard.',
      ['joy', 'herb'],
      lucy('In its defence, it is a good poem.'),
    ),
    dmitri('He found the command at once. It was the other one. Both are called "run".', ['joy', '100']),
    ines(
      'My explanation is what one scrolls past to reach the example. It stands below the example now, and is a third as long.',
      ['pencil2', 'clap'],
      njeri('And the warning?'),
      ines('In the example, where you had it.'),
    ),
    lucy(
      'I had thought that a table of contents was for finding things. He used it to see how long this would take.',
      ['book'],
    ),
    hana(
      'My clear sign for "closed" was read as "no dogs", by a woman with a dog, who went home.',
      ['dog', 'art'],
      grace('Step 5 of your own list: add the word anyway.'),
      hana('I have added the word.'),
    ),
    oliver(
      "I asked a gardener to find our number on our page. He took out his phone and rang me, as he always does. It's at the top now, for whoever comes after him.",
      ['phone', 'joy'],
    ),
    grace(
      "To the opening hours it's eleven presses of Tab. There is a link that skips them all, and it comes last.",
      ['keyboard', 'wheelchair'],
      rafael('It comes first since this morning.'),
    ),
    rafael(
      'He waited for the map, and I learned how long six seconds are when one may not speak.',
      ['hourglass', '100'],
      dmitri('Make it two.'),
      rafael('It is at three. I go on.'),
    ),
  ],
};
