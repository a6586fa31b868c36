/** Pure. What the company answers to prompts that show what somebody keeps at hand, by the prompt's title. */
import type { Answer } from '../../../sandbox/cast/script.ts';
import { amara, dmitri, grace, hana, ines, lucy, oliver, priya, rafael, tomas, wei } from '../voices.ts';

export const desks: Record<string, Answer[]> = {
  'Where it is noted': [
    priya('In a message to myself. The link comes with it, and in front of me I do not have to be tidy.', [
      'speech_balloon',
      '+1',
    ]),
    tomas(
      'On paper, on the back of the last chart. When the back is full, so is the week.',
      ['bar_chart', 'pencil2'],
      wei('So this is why you still print them.'),
    ),
    wei('Only in my head. It was: write it down.', ['joy', '100']),
    amara(
      'On paper. On a bench, a notebook looks like interest and a phone looks like waiting.',
      ['bulb', 'memo'],
      ines('I would like this sentence for the training of the volunteers.'),
    ),
    ines(
      'In a file called "words I owe". It is sorted by guilt.',
      ['joy', 'pencil2'],
      lucy('Mine is sorted by invoice. It comes to the same.'),
    ),
    lucy('On paper, in red. One cannot snooze it.', ['writing_hand', 'red_circle']),
    oliver("In a message to myself that arrives at eight tomorrow. By then it's either urgent or gone.", [
      'alarm_clock',
      'bulb',
    ]),
    hana(
      'On paper, as a drawing. On Monday I have to guess what I meant, and sometimes the guess is better.',
      ['art', 'joy'],
      rafael('Last year I built one of your guesses. It is the compass.'),
    ),
    grace('In an app. On Fridays it asks me whether it still matters, and half the time I may say no.', [
      'calendar',
      'relieved',
    ]),
    rafael(
      'In a file, as the first line of code that does not exist yet. It refuses to run until I do something.',
      ['bulb', 'computer'],
      dmitri('I see these lines in review.'),
      rafael('I know. You are my second notebook.'),
    ),
    dmitri('Only in my head. It was one thing.', ['+1', 'relieved']),
  ],

  'Named to be found': [
    priya(
      'visits_by_hour_at_gate\nWhat is counted, for each what, and where. If the name gets too long, so did the table.',
      ['100', 'bookmark'],
      tomas('I no longer ask what is in your tables. I read them out.'),
    ),
    tomas('04 Kew board one-page\nThe month, for whom, how long. "Final" is not a length.', [
      'joy',
      'bookmark',
    ]),
    wei(
      'same-day-last-week-that-won\nWhat it was and how it ended. Most of them end in "that-lost", and those I search more often.',
      ['nerd_face', 'joy'],
      priya('I have found two of the lost ones without asking you. It works from outside.'),
    ),
    amara(
      'rain, bench, retired teacher\nThe weather, the place, what they told me first. No names, so that the notebook may lie open.',
      ['rain_cloud', 'lock'],
    ),
    ines(
      'gate-closed-wind\nWhere one reads it, what happened, why. I find it by what a visitor would say.',
      ['bulb', 'pencil2'],
      oliver('I found that one in the middle of a phone call.'),
    ),
    lucy(
      'rose-panels-3-with-author\nThe job, the round, and in whose hands it is. I need not open it to know whether I may rest.',
      ['rose', 'relieved'],
      hana('I have just renamed four files. Two of them are in my hands, it turns out.'),
    ),
    oliver(
      "HOSE, leaking at the box\nTheir word first, in their capitals. Next year they'll say hose again, and never irrigation.",
      ['joy', 'potted_plant'],
      ines('May I sort the help by your first words?'),
    ),
    hana(
      'ticket page, thumb, sun\nThe page, and what gave trouble. I forget numbers, and I remember trouble.',
      ['sunny', 'art'],
    ),
    grace(
      'focus-lost-after-close\nWhat a person would notice. I once called one "misc", and it took me three weeks to find it.',
      ['mag', 'wheelchair'],
    ),
    rafael(
      'try-without-router\nA verb first. Where I find no verb, I do not know yet why I begin.',
      ['bulb', 'deciduous_tree'],
      dmitri('"x" is a verb. I cross out.'),
    ),
    dmitri(
      '0042-drop-table-nobody-reads\nA number that never changes, and the deed.',
      ['100', 'scissors'],
      grace('He was not always like this. We have reviewed x-really.'),
    ),
  ],

  'Within sight': [
    priya(
      'A dead moisture sensor with a bow on it. It reminds me that silence is a reading too.',
      ['green_heart', 'battery'],
      wei('And that somebody has to go there.'),
    ),
    tomas(
      'The first chart that I ever sent out, framed. It has two axes, and both are wrong.',
      ['joy', 'bar_chart'],
      wei('Wise. One should always know where it is.'),
    ),
    wei('The error of last week in large digits. I change it on Mondays, with a pen.', ['100', 'pencil2']),
    amara(
      'A strip of paper below the camera: "and then what happened?" People think that I look them in the eye.',
      ['eyes', 'bulb'],
      ines('You do. It only says something.'),
    ),
    ines(
      'The smallest sign that we have made: "Mind the frog." When a text gets long, I look at the frog.',
      ['heart', 'scissors'],
      lucy('There is nothing to cut in it. I have tried.'),
    ),
    lucy('A dictionary, shut. It is for the moment before I am sure.', ['book', 'smirk']),
    oliver(
      'Six clocks, one for each garden that I have rung too early.',
      ['joy', 'clock9'],
      ines('Only six. You have been careful.'),
    ),
    hana(
      'A pebble from each garden that I have been to. They are all grey, and none of them is.',
      ['rock', 'art'],
      rafael('I once asked for the exact value. She gave me a pebble.'),
    ),
    grace(
      'A photo of the first person who tried our map with a screen reader, laughing. I look at it before I write "edge case".',
      ['heart', 'wheelchair'],
    ),
    rafael(
      'The slow phone. It has come out of its drawer and has a stand of its own, and it is always still loading.',
      ['iphone', 'snail'],
      grace('I am proud of you both.'),
    ),
    dmitri('A clock. It shows UTC.', ['clock9', 'joy'], grace('So that is why you are never late.')),
  ],
};
