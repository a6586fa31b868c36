/** Pure. What the company answers to prompts about wins by luck and by a good eye, by the prompt's title. */
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

export const winsByLuck: Record<string, Answer[]> = {
  'Quiet since then': [
    priya(
      'Lost hours when the clocks change. I stopped asking sensors for the local time: they count, and I know where they hang.',
      ['clock9', '100'],
      wei('You have taken two days of suffering a year from me. I had numbered them.'),
    ),
    tomas(
      'Gardens asking for "the file with the right numbers". The folder has one file now, and beside it a folder called "Old".',
      ['joy', '+1'],
    ),
    wei(
      'Forecasts of yesterday that were taken for those of today. The day now stands in front of the number, in words.',
      ['calendar', 'bulb'],
    ),
    amara(
      "Interviews that nobody turned up for. I no longer send a reminder the night before; I send a photo of where I'm sitting, in the morning.",
      ['camera', 'heart'],
      oliver('A photo of the bench?'),
      amara('Of the bench, with a flask on it.'),
    ),
    ines(
      'Two names for one button, in the app and in the help. Njeri and I take both from one list now, and argue there.',
      ['pencil2', 'handshake'],
      njeri('So far the list has won every argument.'),
    ),
    lucy(
      'Authors who "accept all" by mistake. I send the questions in one file and the corrections in another.',
      ['writing_hand', 'bulb'],
    ),
    oliver(
      'Gardens ringing on the first of the month: is the report late? Each one says at the bottom when the next one comes.',
      ['phone', 'calendar'],
      ines('One line at the bottom. I would like to put it below a few meetings too.'),
    ),
    hana(
      'Icons that arrive blurred. I put them on whole pixels since the day on which Rafael sent me a photo of one, very large.',
      ['art', 'joy'],
      rafael('It was a leaf. It looked like soup.'),
    ),
    grace(
      'Focus that jumps to the top when a dialog closes. One function sends it back to the button that it came from, for all of them.',
      ['wheelchair', '+1'],
      rafael('Eleven dialogs, one line each. I enjoyed that very much.'),
    ),
    rafael(
      'A build that worked only on my machine. I test on a second-hand laptop now that knows nothing about me.',
      ['computer', 'joy'],
    ),
    dmitri('The disk, full at night. I deleted the job that watched the disk. It wrote logs.', [
      'joy',
      'exploding_head',
    ]),
  ],

  'Noticed in time': [
    priya(
      'A sensor at Alder Park that was about to die. It did not send less, it sent more evenly. Real gates are never even.',
      ['bulb', 'battery'],
      wei('I would like this as a chart first, and then as a poster.'),
    ),
    tomas('Two gardens with one login. On Sundays one of them had visitors in the rain of the other.', [
      'rain_cloud',
      'eyes',
    ]),
    wei(
      'A model that was about to go wrong. Its errors had all had the same sign for nine days, small as they were.',
      ['chart_with_downwards_trend', 'nerd_face'],
      priya('Nine days is early. I would have noticed in summer.'),
    ),
    amara(
      'A question that leads. The third person in a row answered in my own word, so I changed the word.',
      ['ear', 'bulb'],
      ines('Which word was it?'),
      amara('"Relaxing". Nobody has said it since.'),
    ),
    ines(
      'A text that two teams were about to write. On the same day both asked me how we spell "guided tour".',
      ['eyes', 'pencil2'],
    ),
    lucy(
      "A wrong date, just before it was printed. The weekday didn't agree with it. I have them set side by side so that they can tell on each other.",
      ['calendar', 'bookmark'],
      hana('I had set both of them in bold. Thank you.'),
    ),
    oliver(
      'A garden about to leave us. Their messages had become polite.',
      ['eyes', '100'],
      ines('This is chilling. I am going to read my inbox again.'),
    ),
    hana('A drawing that was too finished. All the comments were about colours, so I went back to pencil.', [
      'pencil2',
      'art',
    ]),
    grace(
      'A page that was getting slow, before any number said so. I caught myself reading the loading text twice.',
      ['hourglass', 'snail'],
      rafael('It was 300 ms. I measured it when I heard you sigh.'),
    ),
    rafael(
      'A leak in the code of the kiosk. The one on my desk was warm in the morning, and nobody had used it.',
      ['electric_plug', 'eyes'],
      dmitri('I have graphs. You have hands. Good.'),
    ),
  ],

  'Right by accident': [
    priya(
      'The power was out, so I explained the import on paper. On purpose: paper first, and the power may stay on.',
      ['electric_plug', 'pencil2'],
      tomas('I understood it for the first time, and did not dare to say so in the dark.'),
    ),
    wei(
      'I sent the wrong chart, with only one garden on it. They answered within the hour. On purpose: one garden, theirs.',
      ['bar_chart', 'joy'],
    ),
    amara(
      'I came to Alder Park an hour too early, and watched people wait. On purpose: the hour before the gates open.',
      ['eyes', 'clock9'],
      tomas('There is no sensor in that hour. I would love to know what I do not see.'),
    ),
    marcus(
      "My demo had no network, so the gardens told each other how they use it. On purpose: ten minutes in which I don't click on anything.",
      ['clap', 'joy'],
    ),
    ines(
      'I had to send a draft with a hole in it, and the garden wrote the missing sentence. On purpose: the hole.',
      ['bulb', 'pencil2'],
      lucy('I have known authors who would fill it with an adverb. But yes.'),
    ),
    lucy(
      'My train stood still, so I read the panels in the wrong order. Two of them only worked in the right one. On purpose: shuffle them.',
      ['train', 'bulb'],
    ),
    oliver(
      'I answered a garden in the wrong thread, and three others said thanks. On purpose: answers go where others can see them.',
      ['joy', 'raised_hands'],
    ),
    hana(
      'A child drew on my printed map where she would like to sit. On purpose: a pencil next to each test print.',
      ['pencil2', 'heart'],
      grace('What did she draw?'),
      hana('A bench, with a dog on it. The bench is going in.'),
    ),
    grace(
      'My screen froze in the pairing, so Rafael had to say what he did. On purpose: whoever types, talks.',
      ['ear', 'clap'],
      rafael('I found my mistake in my own second sentence. It was humbling.'),
    ),
    rafael(
      'I tested on the bus, between two tunnels. On purpose: with a connection that comes and goes, because gardens have walls.',
      ['bus', 'snail'],
    ),
    dmitri(
      'I deployed the old version. Nobody noticed. On purpose: fewer versions.',
      ['joy', '100'],
      priya('I noticed. I said nothing, because I liked it.'),
    ),
  ],
};
