/** Pure. What the company answers to what-ifs, by the prompt's title. */
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

export const whatIfs: Record<string, Answer[]> = {
  'Half the time': [
    priya('The second copy that we keep "just in case". The last case was before my time.', ['broom', '100']),
    tomas(
      'Making fourteen garden reports look different from each other. They never meet.',
      ['joy', 'bar_chart'],
      amara('Two of them met at Kew last month. They compared covers. You may stop.'),
    ),
    wei('The third decimal, and the discussion about the second.', ['100', 'scissors']),
    amara('My summary of the summary.', ['joy', 'clap']),
    marcus('The meeting before the meeting. I suspect that some of you have waited for me to say it.', [
      'raised_hands',
      'eyes',
    ]),
    dmitri('Estimating it.', ['joy', '100']),
    ines(
      'The second alternative. If I believe in the first, people take it, and if I do not, I should not show it.',
      ['pencil2', 'clap'],
    ),
    lucy('My first reading, the polite one, in which I change nothing.', ['smirk', 'book']),
    hana(
      'Polishing what we are only about to test. A wobbly drawing gets the better answers anyway.',
      ['art', 'bulb'],
      grace('It does. Nobody dares to say a word against a shiny one.'),
      amara('I can confirm it: the wobbly one got eleven comments, the shiny one "nice".'),
    ),
    oliver(
      'Typing the same five answers. I know them by heart, and the app should too.',
      ['keyboard', 'raised_hands'],
      ines('Send me the five. They belong on the screen.'),
      oliver('On their way. Number three is about hoses.'),
    ),
    grace('Trying four browsers by hand. Two of them have not surprised me in a year.', ['broom', '+1']),
    rafael(
      'Naming branches. Half of my names are longer than the change.',
      ['joy', 'deciduous_tree'],
      dmitri('I use "x".'),
      grace('He does. I have reviewed x, x2 and x-really.'),
    ),
    njeri(
      'Asking three people the same thing, because I am too shy to ask one of them twice.',
      ['heart'],
      priya('Ask me twice. Ask me five times.'),
      ines('I forget what I said by lunch, so to me it is always the first time.'),
    ),
  ],

  'Without the tool': [
    priya(
      'No database: I would print yesterday, and in the evening phone the gardens for today.\nI suspect that I would finally learn all their names.',
      ['phone', 'heart'],
    ),
    tomas(
      'No spreadsheet: paper, a ruler, one garden.\nThe chart would have one line, and I would look at it for longer.',
      ['pencil2', 'chart_with_upwards_trend'],
    ),
    wei(
      'No notebook: I would ask people to repeat their question.\nAbout half of the questions would go away.',
      ['100', 'smirk'],
      amara('And the other half would get better. I might join you.'),
    ),
    amara(
      'No recorder: I would take a second person along, and each of us writes down one half.\nThen we argue, which is called analysis.',
      ['joy', 'busts_in_silhouette'],
    ),
    marcus(
      "No calendar: I'd go round and ask who's stuck.\nI think that this is the job, and that the calendar hides it.",
      ['clap', 'calendar'],
    ),
    dmitri('No terminal: I would print the code and read it.\nThen delete some of it, with a pencil.', [
      'pencil2',
      'joy',
    ]),
    ines(
      'No design tool: I would write the screen as a talk between two people.\nIf one of them has nothing to say, it was a bad screen.',
      ['speech_balloon', 'bulb'],
      hana('Could we do that even with the tool?'),
      ines('Thursday. You are the visitor.'),
    ),
    lucy(
      'No tracked changes: a red pencil, and the courage to be seen.\nThe authors might ring me up. I would like that.',
      ['pencil2', 'heart'],
    ),
    hana(
      'No screen: scissors, glue, old seed catalogues.\nThe first map of Alder Park was made like that, and it is still the clearest.',
      ['scissors', 'art'],
      rafael('I have the photo of it above my desk. Nobody believes that it shipped.'),
    ),
    oliver(
      "No ticket system: I'd ring the ten gardens that I hear from least.\nThe quiet ones worry me, and the queue hides them.",
      ['phone', 'heart'],
      amara('Do it anyway, and take me along?'),
      oliver('Deal. First one tomorrow, my nine, your pyjamas.'),
    ),
    grace(
      "No browser tools: I'd turn on the screen reader and believe only what I hear.\nI'd probably keep it for the second day as well.",
      ['ear', 'wheelchair'],
    ),
    rafael(
      'No editor: I would give all my open reviews by voice.\nSome of my comments would not survive being spoken.',
      ['microphone', 'joy'],
      grace('Most of mine would get shorter. Please let us try it once.'),
    ),
    njeri(
      'No search: I would read our help from its first page to its last, like a novel.\nI expect holes in the plot.',
      ['books', 'joy'],
      lucy('I should like to know who did it.'),
    ),
  ],

  'One rule less': [
    priya(
      'That a table needs an owner before it may exist.\nWe would notice when two people repair the same one on the same day.',
      ['eyes', 'wrench'],
      tomas('We would notice by the silence after "whose is this?".'),
    ),
    tomas(
      'That reports go out on the first of the month.\nWe would notice when a garden asks for one. My guess: two of fourteen.',
      ['calendar', 'eyes'],
      marcus("I bet on three, and I'll bring the cake."),
    ),
    wei('That each model is compared with last year.\nWe would notice next year.', [
      'joy',
      'chart_with_downwards_trend',
    ]),
    amara(
      'That two of us are in each interview.\nWe would notice when my notes begin to say only what I expected.',
      ['thinking_face', 'busts_in_silhouette'],
    ),
    marcus(
      'Estimates.\nWe would notice when somebody outside is surprised by a date for the second time.',
      ['hourglass'],
      dmitri('Seconded.'),
      lucy('I am outside. I was surprised in the autumn, but it was a nice surprise.'),
    ),
    dmitri(
      'The freeze before holidays.\nThe pager would say.',
      ['snowflake', 'grimacing'],
      grace('Over my cold pager.'),
      dmitri('It was a what-if.'),
    ),
    ines(
      'That two people approve each sentence.\nWe would count the texts that are changed again within a week. Today there are about three.',
      ['pencil2', 'eyes'],
      lucy('I would gladly be the second pair of eyes afterwards instead of before.'),
    ),
    lucy(
      'No exclamation marks.\nWe would notice on the first morning, I fear.',
      ['joy', 'exclamation'],
      oliver("You'd hear me from here!"),
    ),
    hana(
      'The grid of eight pixels.\nWe would notice when Rafael begins to write in sixes.',
      ['art', 'joy'],
      rafael('I have always wanted to write in sixes.'),
    ),
    oliver(
      "Answering tickets in the order in which they came.\nWe'd notice if anybody waits longer than two days; the board shows that in red as it is.",
      ['inbox_tray', '+1'],
    ),
    grace(
      "Two reviewers for each change.\nWe'd count what comes back within a week, against last month.",
      ['eyes', 'repeat'],
      rafael('I would miss the second one. It is where I learn things.'),
      grace('Then we keep it for whoever asks for it. That may be the better rule.'),
    ),
    rafael(
      'Tests for parts that only show a text.\nWe would notice when a kiosk says "undefined", and somebody in Sydney sends a photo of it.',
      ['camera', 'joy'],
    ),
    njeri(
      'That a guide is reviewed before it goes out.\nWe would notice by "Was this wrong?" below it. Somebody reads that within the hour. It is me.',
      ['memo', 'clap'],
    ),
  ],
};
