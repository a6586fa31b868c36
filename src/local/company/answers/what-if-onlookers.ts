/** Pure. What the company answers to what-ifs in which somebody looks on, by the prompt's title. */
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

export const onlookers: Record<string, Answer[]> = {
  'Heard in a year': [
    priya('"We no longer ask where the number comes from. We ask what to do about it."', ['seedling', '100']),
    tomas(
      'A garden: "We moved the bench because of page one."',
      ['bar_chart', 'heart'],
      amara('Which bench? I may have to move with it.'),
    ),
    wei(
      '"It said about two thousand, and it was about two thousand."',
      ['dart', 'joy'],
      tomas('You would like the "about" in bold.'),
      wei('Both of them.'),
    ),
    amara('A gardener: "You asked us about that last year, and then you did it."', ['heart', 'clap']),
    marcus(
      '"I couldn\'t tell which of you is in charge of it."',
      ['eyes', '100'],
      grace("I'd frame that one."),
    ),
    dmitri('"Was there an update?"', ['joy', '100']),
    ines('A visitor, to nobody: "Ah."', ['heart', '100'], lucy('One word. I cannot cut it.')),
    lucy('"I read it to the end, and I was only looking for the café."', ['coffee', 'joy']),
    hana(
      'A child, to the grown-up with the phone: "No, it is this way."',
      ['world_map', 'heart'],
      rafael('With our map, upside down.'),
      hana('And right.'),
    ),
    oliver(
      'A head gardener: "Sorry, mate, I\'ve forgotten your number."',
      ['phone', 'joy'],
      ines('You would miss them.'),
      oliver("I'd ring them."),
    ),
    grace('Somebody who listens to our page: "I didn\'t notice anything."', ['wheelchair', '100']),
    rafael('"My old phone is fine, why do you ask?"', ['iphone', '+1']),
    njeri(
      '"I looked it up, and there it was."',
      ['books', 'clap'],
      priya('And it was true, if I may add that.'),
    ),
  ],

  'First lesson': [
    priya(
      'The class: each counts the same jar of buttons, alone, and writes the number on the board.\nIt learns that data begins with who was counting.',
      ['bulb'],
      tomas('And with who took one as a souvenir.'),
    ),
    tomas('The class: each draws one chart of the way to school.\nIt learns that the scale was a decision.', [
      'bus',
      'bar_chart',
    ]),
    wei(
      'The class: says in percent whether it will rain tomorrow.\nIt learns that tomorrow.',
      ['rain_cloud', 'joy'],
      amara('A lesson with a sequel. I would be there.'),
    ),
    amara(
      'The class: one half asks the other half why it came, in five words, and then has to be quiet.\nIt learns what being quiet is for.',
      ['ear'],
    ),
    marcus(
      'The class: gets ten wishes and an hour, and has to hand back seven.\nIt learns to say to a face which ones, and why.',
      ['hourglass'],
    ),
    dmitri(
      'The class: gets a clock that runs. It may take out one part at a time.\nIt learns what the part was for.',
      ['clock9', 'gear'],
      rafael('And there is always one left over.'),
      dmitri('Then it was not needed.'),
    ),
    ines(
      'The class: writes a sign so that people pull the door.\nIt learns that a handle would have been the word.',
      ['bulb', '100'],
      hana('This is my first lesson as well. We could share the door.'),
    ),
    lucy('The class: gets a letter of two pages, and scissors.\nIt learns that the letter survives.', [
      'scissors',
      'joy',
    ]),
    hana('The class: draws the way from the gate to this room, and swaps.\nIt learns by getting lost.', [
      'compass',
      'world_map',
    ]),
    oliver(
      'The class: one half has a problem, the other half a telephone.\nIt learns that the second question is the one.',
      ['phone'],
    ),
    grace(
      'The class: uses a page that it likes without a mouse, and then without the screen.\nIt learns whom the page had forgotten.',
      ['wheelchair', 'keyboard'],
      rafael('I had this lesson in my first week here. I got as far as the cookie banner.'),
    ),
    rafael('The class: waits six seconds, together, in front of nothing.\nIt learns how long that is.', [
      'snail',
      'hourglass',
    ]),
    njeri(
      'The class: writes down how to fold a paper boat; the neighbour does only what is written.\nIt learns what was not.',
      ['memo', 'joy'],
      lucy('I should like to see the fleet.'),
    ),
  ],

  'The author comes': [
    priya('"The Data Warehouse Toolkit".\nWhich table of your own do you regret?', ['eyes']),
    tomas('"Storytelling with Data".\nWhat do you do with a chart that has nothing to tell?', [
      'bar_chart',
      'joy',
    ]),
    wei(
      '"The Signal and the Noise".\nWhich of your errors do you still think about?',
      ['dart', 'thinking_face'],
      amara('For that answer I would take notes. In ink.'),
    ),
    amara('"The Mom Test".\nWhat do you ask when the person in front of you is only being kind?', [
      'bulb',
      'ear',
    ]),
    marcus(
      '"Shape Up".\nWhat did you do with the people who had loved the backlog?',
      ['joy'],
      grace('Ask it quietly. Some of them are here.'),
    ),
    dmitri('The manual of Git.\nWhy?', ['joy', '100'], rafael('I would come too. I have the same question.')),
    ines('"Letting Go of the Words".\nWhich ones did you keep?', ['pencil2', 'clap']),
    lucy(
      '"Dreyer\'s English".\nWhich of your rules do you break when nobody is looking?',
      ['smirk', 'book'],
      ines('I know which one you break.'),
      lucy('You do not.'),
    ),
    hana(
      '"The Design of Everyday Things".\nHow many people have told you about their doors, and how are you?',
      ['art', 'joy'],
      grace("There'd be a queue, at the door."),
    ),
    oliver('The manual of our sensor.\nWhy on page 31?', ['bulb', 'joy'], ines('I would bring a chair.')),
    grace('"Inclusive Components".\nWhich one would you build differently today?', ['wheelchair', 'eyes']),
    rafael(
      '"High Performance Browser Networking".\nHow fast is your own page?',
      ['snail', 'joy'],
      dmitri('I looked. Fast.'),
    ),
    njeri(
      '"Docs for Developers".\nWhat do you write down while nobody knows the answer yet?',
      ['books'],
      wei('"It depends."'),
    ),
  ],

  'A silent film': [
    priya(
      'Somebody stares at a table for twenty minutes, leans back, and laughs. Caption: "It was the time zone."',
      ['clock9', 'joy'],
      tomas('It is always the time zone.'),
    ),
    tomas(
      'Two people nod at one chart and leave in different directions. Caption: "They meet again on Monday."',
      ['bar_chart', 'joy'],
    ),
    wei('A man throws a coin nine times and writes nothing down. Caption: "He had hoped for ten."', ['joy']),
    amara(
      'Two people on a bench look at a pond for a very long time. Caption: "Interview."',
      ['duck', 'heart'],
      ines('I would watch all three hours.'),
    ),
    marcus(
      'Six people come out of a room, happy. One goes back in, running. Caption: "The decision was on the whiteboard."',
      ['joy', 'sweat_smile'],
    ),
    dmitri(
      'A man presses a key and goes to lunch. Caption: "Wednesday."',
      ['100', 'joy'],
      grace('The sequel is called "Saturday". It\'s a thriller.'),
    ),
    ines(
      'A woman writes a word, deletes it, walks around the table, and writes it again. Caption: "Eleven alternatives later."',
      ['pencil2', 'joy'],
    ),
    lucy('Somebody reads aloud to an empty room, stops, and listens. Caption: "Comma."', ['ear', 'joy']),
    hana(
      'Three adults hold a phone under a lamp, and then under a coat. Caption: "Sun. Shade."',
      ['sunny', 'iphone'],
      grace('There was a fourth, who held the coat. I did it rather well.'),
    ),
    oliver(
      'A man on the phone draws a hose, another hose, and then a box around both. Caption: "Now he understands."',
      ['phone', 'joy'],
      amara('I have seen the originals. They belong in a museum.'),
    ),
    grace(
      'A woman with headphones sits before a dark screen and smiles. Caption: "It said \'button\', and it was one."',
      ['headphones', 'wheelchair'],
    ),
    rafael(
      'A developer looks at a phone and counts on his fingers, until they run out. Caption: "Loading."',
      ['snail', 'joy'],
      dmitri('He has toes.'),
    ),
    njeri(
      'A writer follows her own instructions, page in hand, and arrives in the kitchen. Caption: "Step 4."',
      ['memo', 'joy'],
      priya('I know that kitchen. We could have met there.'),
    ),
  ],
};
