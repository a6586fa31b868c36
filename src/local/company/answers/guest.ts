/** Pure. What the company answers to prompts that look outside, by the prompt's title. */
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

export const guests: Record<string, Answer[]> = {
  'Question from outside': [
    priya(
      'A nurse: "How do you know whether a quiet sensor is well or dead?"',
      ['thinking_face', 'bulb'],
      dmitri('You do not. You make it say "still here" every hour.'),
    ),
    tomas(
      'A bus driver: "Do you count me when I go in for five minutes to eat my sandwich?"',
      ['bus', 'joy'],
      wei('Twice. Once in, once out. I am sorry.'),
    ),
    wei(
      'A pharmacist: "What do you do about the days on which you were wrong?"',
      ['eyes'],
      amara('I talk to somebody who was there. It is usually a wedding.'),
    ),
    amara(
      'A vicar on the train: "Do they come for the garden, or to be alone?"',
      ['thought_balloon', 'heart'],
      wei('The counter cannot tell. It would be the better counter.'),
      ines('Both, and no sign should ask them.'),
    ),
    marcus(
      'My dentist: "Who complains when a garden is good?"',
      ['joy'],
      oliver('The neighbours. About parking.'),
      tomas('The neighbours, between two and four, and more when it is warm. I have a chart.'),
    ),
    dmitri(
      'My barber: "So it is just a website?"',
      ['joy'],
      grace("Tell him it's also a gate."),
      tomas('And the fourteen reports. Tell him about the reports.'),
    ),
    ines(
      'The woman who repairs my shoes: "Why do apps always say sorry, and never what they did?"',
      ['100', 'pencil2'],
      lucy('Because sorry is shorter. It is no excuse.'),
    ),
    lucy(
      'A prompter at the theatre: "Who whispers to your visitors when they are lost?"',
      ['ear', 'heart'],
      hana('The signs, if they stand where people stop. Most stand where there was a post.'),
    ),
    hana(
      'A baker: "How do you know that it is done, when nobody can smell it?"',
      ['bread', 'joy'],
      rafael('When Hana stops moving things by one pixel.'),
      ines('When somebody uses it without looking up.'),
    ),
    oliver(
      'A year-three class in Parramatta: "Do the plants know that they\'re being counted?"',
      ['seedling', 'heart'],
      amara("No, and I'd be careful how we tell them."),
    ),
    grace(
      'A piano tuner, who is blind: "Does your map know which paths are gravel? My cane does."',
      ['heart', 'bulb'],
      rafael('It knows the surface of each path, and never says it. I will look at it today.'),
      grace('I will tell him. Thank you.'),
    ),
    rafael(
      'A mechanic: "Why is yours slower when it is new?"',
      ['wrench', 'joy'],
      dmitri('Because we put in more than we took out.'),
    ),
    njeri(
      'A judge: "If two of your pages disagree, which one is the law?"',
      ['eyes', 'books'],
      lucy('The later one, and so we should print dates.'),
      priya('The one with its query below it.'),
    ),
  ],

  'How they do it': [
    priya(
      'Libraries count a book as used when it lies on the table, read or not.\nI would take over that the form says so, in its first line.',
      ['books', 'bulb'],
    ),
    tomas(
      'Weather services say "60% chance of rain", and then keep score of themselves.\nI would take over the keeping score.',
      ['rain_cloud', 'dart'],
      wei('I have a notebook for you. It is not flattering.'),
    ),
    wei(
      'On ships two people read the instrument, apart from each other, and then compare.\nI would take over the "apart".',
      ['anchor', '100'],
      priya('Shall we try it with the month-end? You there, I here, and no peeking.'),
    ),
    amara('Midwives say back what they heard, and only then write it down.\nI would take over that order.', [
      'ear',
      'heart',
    ]),
    marcus(
      "Restaurants taste everything ten minutes before they open.\nI'd take over the ten minutes: one of us uses the real thing each morning, before the gates do.",
      ['clock9', 'clap'],
      hana('I would take Thursdays.'),
    ),
    dmitri('Pilots read the checklist aloud. Also after thirty years.\nI would take over "aloud".', [
      'airplane',
      '+1',
    ]),
    ines(
      'Radio writes for somebody who cannot go back a line.\nI would take over that a name comes after what the person did.',
      ['microphone', 'bulb'],
      lucy('And one idea for each breath. I would take that as well.'),
    ),
    lucy(
      'Subtitlers have two lines and a few seconds, and cut without mercy.\nI would take over their clock: what cannot be read while walking past is too long.',
      ['tv', 'hourglass'],
    ),
    hana(
      'Road signs are tested at speed, in the rain, on tired people.\nI would take over the rain.',
      ['rain_cloud', 'car'],
      oliver('You may have it. We could use some here too.'),
    ),
    oliver(
      "Dentists say what they're about to do before they do it.\nI'd take that over: \"I'll reset it now, the light will go red, and that's fine.\"",
      ['clap', 'bulb'],
      ines('This is a perfect status message. May I use it as it is?'),
      oliver('Word for word, red light included.'),
    ),
    grace(
      'Theatres have relaxed performances: lights half up, doors open, and noise is fine.\nI would take over one test session like that, for people whom our usual ones exhaust.',
      ['heart', 'wheelchair'],
      hana('I would help with the room.'),
    ),
    rafael(
      'Game studios keep the slowest console on a desk, always on.\nI would take over the desk. Our slow phone lives in a drawer.',
      ['iphone', 'snail'],
    ),
    njeri(
      'Airline manuals mark each change with a bar in the margin.\nI would take over the bar, so that nobody has to read a guide twice.',
      ['airplane', 'books'],
      priya('For the definitions of our figures too, please. They change very quietly.'),
    ),
  ],

  'From the receiving end': [
    priya('The time of the last reading. The other columns only if that one looks old.', ['clock9', '100']),
    tomas(
      'The number in the second paragraph. They copy it into their own slides, and never come back.',
      ['sweat_smile'],
      amara('Then put the source right behind it, and it travels along.'),
      tomas('I just did. Thank you.'),
    ),
    wei('The colour. They did not know that there was a number behind it.', ['joy', 'red_circle']),
    amara(
      'The photographs of my handwritten notes, and not the summary that I am proud of.',
      ['camera', 'sweat_smile'],
      ines('Because one sees where you pressed harder.'),
    ),
    marcus(
      'The bottom of the roadmap, where it says what is not coming. It tells them what they can stop asking for.',
      ['bulb', 'clap'],
    ),
    dmitri('The health page. They look, and close it.', ['relieved', 'green_heart']),
    ines('The list of words that we do not use. It ends arguments, they said.', ['pencil2', 'joy']),
    lucy(
      'My questions in the margin. They accept the corrections without looking and discuss the questions over lunch.',
      ['writing_hand', 'eyes'],
    ),
    hana(
      'The measurements. I had put the story first and the spacing last.',
      ['art'],
      rafael('I plead guilty. On Fridays I read the story too.'),
      hana('Then the story moves down, and gets a picture.'),
    ),
    oliver(
      "The subject line. Two gardens plan their morning by my subject lines, so I'd better get good at them.",
      ['email', 'sunny'],
      ines('Would you like company? I am fond of short forms.'),
    ),
    grace("The screenshot with the focus drawn on it. What I write above it is, I'm told, for the archive.", [
      'camera',
      'wheelchair',
    ]),
    rafael('The preview link. Nobody has ever opened the ticket first.', ['link', 'joy']),
    njeri(
      'The example. They copy the grey box and read the rest when it fails.',
      ['bulb', 'memo'],
      priya('Guilty, every time.'),
      oliver('As they should. Could the example hold the warning?'),
    ),
  ],
};
