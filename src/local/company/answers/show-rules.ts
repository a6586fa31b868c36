/** Pure. What the company answers to prompts that show how somebody goes about things, by the prompt's title. */
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

export const rules: Record<string, Answer[]> = {
  'How I checked it': [
    priya(
      'Whether the gate was really shut: in the power that it draws. An open gate is never quite still.',
      ['electric_plug', 'bulb'],
      wei('So we have a sensor that we did not know of.'),
    ),
    tomas(
      'Whether 900 people fit into the rose garden: on the plan of the fire brigade, next to the till. It says 400.',
      ['rose', 'eyes'],
    ),
    wei(
      'Whether it had rained: at the nearest airport. They write it down every half hour, and anybody may read it.',
      ['rain_cloud', 'airplane'],
      tomas('The gardener says that airports are dry because they have no trees. I look at both now.'),
    ),
    amara(
      'Whether people read the panel: on the ground. The grass in front of it was perfect.',
      ['seedling', 'eyes'],
      lucy('I have been told many things about my work, and none as clearly.'),
    ),
    ines(
      'Whether anybody says "visitor pass": in the tickets of a year. Three people do, and all three are us.',
      ['joy', 'mag'],
      oliver("I'm one of the three. I'll stop."),
    ),
    lucy(
      'Whether a famous botanist really said it: in his letters, which are all scanned, and not in a list of quotations. He had not.',
      ['book', 'face_with_monocle'],
      ines('What had he said?'),
      lucy('Something about his landlady.'),
    ),
    oliver(
      'Whether their box was offline: I asked for the colour of the light, and then to look once more from the shade.',
      ['sunny', 'bulb'],
    ),
    hana(
      'Whether the button is easy to reach: I gave my phone to somebody with a full watering can.',
      ['droplet', 'iphone'],
      grace('And?'),
      hana('Wet, but yes.'),
    ),
    grace(
      'Whether all browsers really do that: on https://wpt.fyi, where the same tests run in each of them.',
      ['bookmark', 'mag'],
      rafael('I used to ask you. Now I know whom you ask.'),
    ),
    rafael(
      'Whether it got faster: ten times on the slow phone, before and after. It had not. I was only proud.',
      ['snail', 'sweat_smile'],
      dmitri('Ten is good. I had measured once, and was proud too.'),
    ),
    dmitri('Whether the backup works: I restored it.', ['100', 'saluting_face']),
  ],

  'Nine times out of ten': [
    priya(
      'If two sources differ by exactly one factor, it is a unit.\nThe tenth time it was a gate that counted feet.',
      ['100', 'joy'],
      tomas('The left and the right one. I remember the day.'),
    ),
    tomas(
      'A number that ends in three zeros was typed by hand.\nThe tenth time they really had ten thousand visitors, and a cake.',
      ['cake', 'bar_chart'],
    ),
    wei(
      'If a result surprises me, it is a mistake of mine.\nThe tenth time the king had come.',
      ['joy', 'nerd_face'],
      amara('I was there. Nobody counted anything.'),
    ),
    amara('Whoever says "I\'m not the right person to ask" is.\nThe tenth was looking for the toilets.', [
      'bulb',
      'joy',
    ]),
    marcus(
      'The second request in a mail is the real one.\nThe tenth time there were five, and none of them was.',
      ['email', 'eyes'],
    ),
    ines(
      'A sentence that needs brackets is two sentences.\nThe tenth time it is a plant, and the brackets are Latin.',
      ['herb', 'pencil2'],
      lucy('Or a botanist, and they are an apology.'),
    ),
    lucy(
      'The first paragraph can go.\nThe tenth time it was the only one.',
      ['scissors', 'joy'],
      ines('And one learns that only after cutting it.'),
    ),
    oliver('If they write "quick question", ring them.\nThe tenth time it was quick, and I\'d woken them.', [
      'phone',
      'grimacing',
    ]),
    hana(
      'What needs an arrow to be understood stands in the wrong place.\nThe tenth time it was an arrow: the way out.',
      ['art', 'arrow_right'],
    ),
    grace(
      'What works by keyboard works.\nThe tenth time there was no keyboard, but a very determined elbow.',
      ['keyboard', 'wheelchair'],
      rafael('The elbow of Quarry Garden. We should name a test after him.'),
    ),
    rafael(
      'A bug that hides while I am watching is about timing.\nThe tenth time it was the width of the window.',
      ['bug', 'eyes'],
    ),
    dmitri('It is the cache.\nThe tenth time it is the other cache.', ['joy', '100']),
  ],

  'For outsiders': [
    priya(
      'A pipeline is the dishwasher of numbers: people notice it on the day when something sticks to a plate.',
      ['droplet', 'bulb'],
    ),
    tomas(
      'The median is the person in the middle of the queue, who does not care how rich the last one is.',
      ['bar_chart', 'bulb'],
      wei('I used to say "the middle sheep". Yours is better behaved.'),
    ),
    wei(
      'Overfitting is a suit that fits so well that you cannot sit down in it.',
      ['joy', '100'],
      amara("I've nodded at that word for years. Now I could explain it."),
    ),
    amara(
      'A leading question is a door held open so wide that it would be rude not to walk through.',
      ['bulb', 'clap'],
      ines('I think of every screen that I have written with "Yes, please".'),
    ),
    ines('Microcopy is a handrail: nobody praises it, and all reach for it where the step is uneven.', [
      'heart',
      'pencil2',
    ]),
    lucy(
      'Copy-editing is weeding: where it is done well, people praise the roses.',
      ['rose', 'scissors'],
      oliver('And when it is done badly?'),
      lucy('Then I have pulled out a rose.'),
    ),
    oliver(
      "A support queue is a bakery on a Sunday: waiting is fine, not knowing where the line starts isn't.",
      ['bread', '100'],
    ),
    hana(
      'White space is the lawn: it looks like nothing, and it is why one sees the tree.',
      ['evergreen_tree', 'art'],
      rafael('I will not call it "padding" again in front of you.'),
    ),
    grace(
      'A page without headings, by screen reader, is a supermarket with its lights off and its signs taken down.',
      ['wheelchair', 'bulb'],
    ),
    rafael(
      'A cache is the note on the fridge: quick to read, and sometimes about last week.',
      ['bulb', 'snowflake'],
      dmitri('And nobody knows who may take it down.'),
    ),
    dmitri(
      'An index in a database is an index in a book.',
      ['book', '+1'],
      grace('He told my mother so. She has understood it ever since.'),
    ),
    njeri(
      'A release note is a postcard from the kitchen: short, and it says what has become hot.',
      ['memo', 'heart'],
      priya('Mine said which plates we had broken. I like yours more.'),
    ),
  ],

  'The first two minutes': [
    priya(
      'We read the same page in silence. Nobody had to pretend to have read it before.',
      ['books', 'relieved'],
      wei('It was the only meeting of that week in which all of us knew what it was about.'),
    ),
    tomas(
      'The chair said when it would end, and that she would be happy with earlier.',
      ['hourglass', 'clap'],
      wei('Was it earlier?'),
      tomas('By a quarter of an hour.'),
    ),
    wei(
      'Somebody asked what would be different afterwards. It turned out to be one number, so we sent that and went for lunch.',
      ['joy', '100'],
    ),
    amara(
      "Each of us said what they'd last seen a visitor do. It took ninety seconds, and nobody argued from opinion after it.",
      ['eyes', 'bulb'],
      ines('May I begin the Thursday review like that?'),
    ),
    marcus(
      'A head gardener opened the window and told us to listen. I have no idea how to write that into an invitation.',
      ['bird', 'heart'],
    ),
    ines(
      'Whoever knew least spoke first. It was me, and I was so useful.',
      ['clap', 'heart'],
      lucy('You were. We found that we had three meanings of "draft".'),
    ),
    lucy('We were told which decision was ours and which had been taken. I put half of my notes away.', [
      '100',
      'memo',
    ]),
    oliver('One of them held the broken part up to the camera. No slides, no hellos, and we all leaned in.', [
      'camera',
      'wrench',
    ]),
    hana(
      'Each of us drew what it was about, without talking. There were four different drawings, and so we knew.',
      ['art', 'pencil2'],
      grace('Mine was a door. It did turn out to be about the door.'),
    ),
    grace(
      "We settled who writes it down, while there wasn't anything to write. Those are the only notes that I've read twice.",
      ['memo', '+1'],
    ),
    rafael(
      'Grace said that she did not understand the ticket either. It became very quiet, and then very honest.',
      ['heart', 'ear'],
      dmitri('I had written the ticket.'),
    ),
    dmitri('It was cancelled.', ['joy', 'raised_hands']),
  ],
};
