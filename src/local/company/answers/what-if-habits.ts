/** Pure. What the company answers to what-ifs about how it works, by the prompt's title. */
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

export const habits: Record<string, Answer[]> = {
  'Other chair': [
    priya(
      'Against an owner for each table: one person knows, and nine wait. Owners go on leave, and tables do not. A good test would know more than I do.',
      ['thinking_face'],
      wei('I have waited. It is true.'),
      priya('Survived: the tests. The owner stays for the three difficult ones.'),
    ),
    tomas(
      'Against the sentence above each chart: it thinks for whoever reads it. Then they do not look any more. And if it is wrong, it is wrong in fourteen gardens at once.',
      ['bar_chart'],
      amara('And without it fourteen gardens ring you up.'),
      tomas('The second reason survived. The sentence has moved below the chart.'),
    ),
    wei(
      'Against checking twice: the second check makes the first one careless. It costs a day. And I have never said what I would do if the two differ.',
      ['100', 'face_with_monocle'],
    ),
    amara(
      'Against the bench: it finds the people who sit down. Most walk through in ten minutes, and they are not in my notes. I also like it there too much.',
      ['duck', 'eyes'],
      hana('I could walk along with some of them. I am quick.'),
      amara('The bench survived until noon. From then on I walk, with you.'),
    ),
    marcus(
      "Against my open calendar: it looks generous. It gives my week to whoever is quickest. Those who'd need it would never click.",
      ['calendar'],
      njeri('I have never clicked.'),
      marcus('That settles it. Tomorrow at your ten, and I did the clicking.'),
    ),
    dmitri(
      'Against small changes: nobody sees the whole. There is always one more. I like that.',
      ['joy'],
      grace("That's two arguments and a confession."),
    ),
    ines(
      'Against the glossary: it makes us agree on our mistakes as well. Visitors have never read it. And since we have it, we listen less at the gate.',
      ['pencil2', 'ear'],
      lucy('The third one hurts.'),
      ines('It is the one that survived. On Mondays one of us listens at the gate for an hour.'),
    ),
    lucy(
      'Against the house style: it is older than some of our readers. It forbids things that nobody does any more. And I enjoy it, which is suspicious.',
      ['smirk', 'book'],
    ),
    hana(
      'Against paper first: it is kind to those who can draw. It cannot be read aloud. And what I have drawn I defend.',
      ['art', 'thinking_face'],
      grace('You argue my side better than I do.'),
      hana('Then this is what survived: before I draw, we talk.'),
    ),
    oliver(
      "Against ringing instead of writing: nobody can forward a call. Half of it is gone by lunch. And it's always the same three gardens that get the nice chat.",
      ['phone', 'joy'],
    ),
    grace(
      "Against reviewing it all myself: people wait for me. They learn what I'd say, and not why. One day I'd be missed for the wrong reason.",
      ['heart', 'wheelchair'],
      rafael('The second one I doubt. I know why, and I hear it in your voice.'),
      grace('Then the small ones are yours from Monday, in whichever voice.'),
    ),
    rafael(
      'Against testing on the slow phone first: hardly anybody has it any more. It makes me proud of the wrong second. And it is always empty when I need it.',
      ['iphone'],
    ),
  ],

  'Twice as long': [
    priya('It grew. Today I could write down the two columns that it is really about.', ['scissors']),
    tomas(
      'It was misunderstood. Today I could send an empty chart, with its axes named, and ask whether it is that one.',
      ['bar_chart', 'bulb'],
      wei('I would answer an empty chart. I have opinions on axes.'),
    ),
    wei(
      'It had to wait, for the numbers of one garden. Today I could begin with the other thirteen.',
      ['hourglass'],
      oliver("Which one? I ring them at their seven, that's when they're up."),
      wei('Banksia Reserve. Thank you.'),
    ),
    amara('It had to wait. Today I could ask for the room.', ['calendar', '+1']),
    marcus(
      'It was misunderstood, by me. Today I could say back to all of them what I believe we agreed.',
      ['clap'],
      dmitri('Please.'),
    ),
    dmitri(
      'Something broke. Today I could restore the backup once, for practice.',
      ['100'],
      priya('Beside, and not over?'),
      dmitri('Beside.'),
    ),
    ines('It grew, by one screen that belongs to nobody. Today I could ask whose it is.', ['eyes']),
    lucy('It had to wait, for three authors. Today I could tell them the date after which I decide.', [
      'calendar',
      'smirk',
    ]),
    hana(
      'It grew. Today I could show it, while it is still ugly.',
      ['art'],
      grace('At two? I like them ugly.'),
      hana('At two, then, with all its corners.'),
    ),
    oliver(
      "It was misunderstood, since I'd read the ticket to myself in my own voice. Today I could ask them to show me.",
      ['phone'],
    ),
    grace("Something broke, in one of the browsers that I'd stopped trying. Today I could open it.", [
      'sweat_smile',
    ]),
    rafael(
      'It was misunderstood: I had built what the ticket says. Today I could ask whoever wrote it.',
      ['speech_balloon'],
      hana('I did. Ask me.'),
    ),
    njeri(
      'It had to wait for a review of eleven pages. Today I could ask for one of page one.',
      ['memo', 'bulb'],
      ines('Send page one.'),
    ),
  ],

  'One way only': [
    priya('In writing. What it cannot carry is the face of somebody who has just understood.', ['heart']),
    tomas(
      'With drawings. They cannot carry "it depends". I have tried, with arrows.',
      ['joy'],
      wei('A dotted arrow.'),
    ),
    wei(
      'In writing. It cannot carry that I am joking, as several of you have found out.',
      ['joy', '100'],
      grace('You were joking?'),
    ),
    amara('Aloud. It carries nothing past Thursday.', ['ear'], lucy('And no semicolons; a pity.')),
    marcus("By doing it together. It doesn't carry across nine time zones, and I'd still choose it.", [
      'handshake',
    ]),
    dmitri(
      'In writing. It carries everything.',
      ['100', 'joy'],
      ines('It does not carry why.'),
      dmitri('Second line.'),
    ),
    ines(
      'Aloud. It cannot carry the difference between "its" and "it\'s", and we would live.',
      ['joy', 'pencil2'],
      lucy('Some of us would.'),
    ),
    lucy(
      'In writing, naturally. It cannot carry a pause, except with a dash, and there are only so many of those.',
      ['smirk', 'book'],
    ),
    hana('With drawings. They cannot carry a no. I have never managed to draw a polite one.', [
      'art',
      'thinking_face',
    ]),
    oliver(
      'Aloud. It can\'t carry a link: by the third "slash" you\'ve lost them.',
      ['phone', 'joy'],
      rafael('"Was that a minus or an underscore?"'),
    ),
    grace("By doing it together. It can't carry to whoever's asleep, and with us somebody always is.", [
      'zzz',
      'handshake',
    ]),
    rafael('By doing it together. It cannot carry what I knew before, and so I learn more than I explain.', [
      'bulb',
    ]),
    njeri(
      'By doing it together. It does not carry to whoever starts next month, so I would cheat and take notes.',
      ['memo', 'joy'],
      priya('I would look the other way.'),
    ),
  ],
};
