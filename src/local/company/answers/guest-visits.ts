/** Pure. What the company answers to prompts that bring somebody in, by the prompt's title. */
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

export const visits: Record<string, Answer[]> = {
  'Still by hand': [
    priya(
      'I read the first hundred rows of each new garden. A machine finds what I have told it to look for.',
      ['eyes', '100'],
    ),
    tomas(
      'The sentence above the chart. I have tried to have it made, and each time it said that something rose.',
      ['chart_with_upwards_trend', 'joy'],
      wei('Something always did.'),
    ),
    wei('The last column of the forecast, in which I write why I do not believe it.', ['pencil2', 'smirk']),
    amara(
      'My notes, in pencil. People talk differently to somebody who looks at paper.',
      ['pencil2', 'heart'],
      lucy('And more still to somebody who crosses things out.'),
    ),
    marcus(
      "I ring each garden before its contract is renewed. A reminder would reach the one person who can't decide.",
      ['phone'],
    ),
    dmitri('Deleting.', ['100', 'joy'], priya('Please never stop.')),
    ines(
      'I cut words out and lay them on a printed screen. On a real one all of them look as if they were meant to be there.',
      ['scissors'],
      hana('So that is where my scissors live.'),
      ines('They are happy here.'),
    ),
    lucy(
      'The Latin names, letter by letter, with a ruler. My spelling checker turns Digitalis into "digital is".',
      ['ear', 'joy'],
    ),
    hana('The first sketch of a map. My hand leaves out what does not matter; a program offers it to me.', [
      'art',
      'world_map',
    ]),
    oliver(
      "Anniversaries of gardens. There's a calendar that could do it, but nobody was ever pleased to hear from a calendar.",
      ['birthday', 'heart'],
    ),
    grace(
      "The last test with a screen reader. A checker says that there's a description, and can't say whether it helps.",
      ['wheelchair', 'ear'],
      rafael('Mine said "image of image" for a year, and the checker was content.'),
    ),
    rafael(
      'The release notes for the gardens. I write them on the bus home, to one person whom I have met.',
      ['bus'],
    ),
  ],

  'Half an hour with a guest': [
    priya('A water engineer.\nHow do you find a leak that you cannot see?', ['droplet', 'bulb']),
    tomas(
      'Somebody who counts rare birds.\nHow do you count what you have probably counted before?',
      ['100', 'eyes'],
      amara('I know one. She has sat on my bench. Shall I ask her?'),
      tomas('Please. I will be on time.'),
    ),
    wei(
      'Somebody who reads the weather on the radio.\nWhen do you say "perhaps", and what do people hear then?',
      ['rain_cloud'],
    ),
    amara('A school inspector.\nHow do you get to see an ordinary day?', ['thought_balloon']),
    marcus(
      'Somebody who runs a small hotel.\nWhat do guests ask in their first minute, and where have you put the answer?',
      ['bulb', '+1'],
      oliver("I know the very person, in Ballina. Half an hour won't be enough for her."),
      marcus('Then an hour. Thank you.'),
    ),
    dmitri('A lift technician.\nHow do you know?', ['100'], rafael('I would come for that answer.')),
    ines(
      'Whoever wrote the safety card in the seat pocket.\nWhich word was the hardest to lose?',
      ['pencil2', 'airplane'],
      lucy('I have worked with one of them. I write to her tonight.'),
      ines('Then I will have my question ready. Thank you.'),
    ),
    hana('A stage designer.\nHow do you show people where to look, without an arrow?', ['art']),
    grace(
      'Somebody who teaches walking with a white cane.\nWhat do you tell your pupils about a place before they go there?',
      ['wheelchair', 'heart'],
      hana('I would like to sit beside them and draw what I hear.'),
    ),
    oliver(
      "A vet.\nHow do you find out what's wrong when the one who knows can't tell you?",
      ['dog', 'joy'],
      dmitri('Logs.'),
    ),
    njeri(
      'Somebody who writes the rules of board games.\nWhich rule does nobody read, and what happens then?',
      ['game_die', 'bulb'],
    ),
  ],

  'Before they come in': [
    priya(
      'When we say "the meadow", we mean a garden that sends three hundred thousand rows a week, and not a place to sit down.',
      ['joy', 'bookmark'],
    ),
    tomas(
      'You will see two numbers for the same day; both are right, and we like it when somebody asks why.',
      ['100'],
    ),
    wei('"Good" means less wrong than last week.', ['dart', 'joy']),
    amara(
      'Here people say "I do not know" quite early, and that is where it gets interesting.',
      ['heart'],
      marcus('I tell this to directors before a call. You can hear them sit back.'),
    ),
    marcus(
      'We argue about the plan and not about each other, and at five to the hour somebody decides.',
      ['clock9'],
      grace('Two minutes past, usually. The rest is true.'),
    ),
    dmitri('Silence means yes.', ['100', 'joy'], grace('Silence means Dmitri.')),
    ines(
      'We may spend ten minutes on one word, and it is usually the right one.',
      ['pencil2', 'hourglass'],
      oliver('I came as a guest once. It was twelve minutes, and the word was "gate".'),
    ),
    lucy('Do correct us: it is how we say hello.', ['wave', 'pencil2']),
    hana('The drawings on the wall are old, those on the table are not, and you may draw on both.', ['art']),
    grace(
      "We say aloud what's on the screen, for whoever can't see it, and you may find that it helps you too.",
      ['wheelchair', 'ear'],
      njeri('It carried me through my first week.'),
    ),
    oliver("We're spread over half the globe, so whatever the hour, somebody here hasn't had breakfast.", [
      'coffee',
      'clock9',
    ]),
    rafael(
      'If you do not know a word, raise a hand, because half of us are waiting for somebody to do it.',
      ['raised_hand'],
      hana('I learned "hydration" that way. I was the hand.'),
    ),
  ],

  'The missing view': [
    priya(
      'Who looks after it later: that our cheaper battery is changed from a ladder.',
      ['battery', 'ladder'],
      oliver('In the rain, too. I can put you through to the ladder any morning.'),
    ),
    tomas(
      'Who is new to it. They would have asked what the letters stand for, and we would have found out that we disagree.',
      ['joy'],
    ),
    wei(
      'Who uses the result: that they round it. We had argued for a day about a digit which nobody reads.',
      ['100'],
    ),
    amara(
      'Who looks after it later. I agreed to a survey each year, and it was pleasant, and then came the second year.',
      ['calendar', 'sweat_smile'],
    ),
    marcus(
      "Who uses the result. I'd asked the directors, and it's the volunteers who hold the scanner.",
      ['ticket', 'bulb'],
      amara('I see eight of them on Friday, and one question is still free.'),
      marcus("Then this one: what's in your other hand?"),
    ),
    dmitri(
      'Who is new to it. I had named the service.',
      ['joy'],
      grace('We\'ve all grown fond of "thing2".'),
    ),
    ines('Who looks after it later. I wrote a price into forty texts, and prices have a habit.', [
      'money_with_wings',
      'pencil2',
    ]),
    lucy('Who is new to it. I had read the text nine times, and by then it was perfectly clear.', [
      'book',
      '100',
    ]),
    hana(
      'Who uses the result, in gloves: that the button has to be twice as large.',
      ['art'],
      grace('And further from the other one.'),
      hana('Both are done. It looks like a toy, and it works.'),
    ),
    grace("Who uses the result. We'd asked three experts, and nobody who was in a hurry.", [
      'wheelchair',
      'hourglass',
    ]),
    oliver(
      "Who pays for it. They'd have told us on the first day that a city takes invoices by post, in two copies.",
      ['email', 'joy'],
      marcus('Three, since this month.'),
    ),
    rafael('Who looks after it later. It was me, and I had not asked me.', ['sweat_smile']),
    njeri('Who uses the result: that they print it. On paper, "click here" is a hard instruction.', [
      'memo',
      'bulb',
    ]),
  ],
};
