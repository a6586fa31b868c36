/** Pure. What the company answers to prompts that look back on what passed between people, by the prompt's title. */
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

export const lookingBackAtOthers: Record<string, Answer[]> = {
  'Advice I give': [
    priya(
      '"Write down why, and not only what." I have met a filter without a reason, and it carries my name.',
      ['memo', 'sweat_smile'],
    ),
    tomas('"Label the axis." I would rather not say more.', ['joy', 'bar_chart'], wei('I have the picture.')),
    wei(
      '"Look at it before you model it." It took me two days to find a school holiday that any eye would have seen.',
      ['eyes', 'sweat_smile'],
      priya('I had seen it. I thought that you were being subtle.'),
    ),
    amara(
      '"Leave the recorder running." I switched it off, and then he told me about the swans.',
      ['microphone', 'joy'],
      oliver('What about the swans?'),
      amara("I only have it from memory, so it's hearsay."),
    ),
    marcus(
      '"Ask before you offer." I offered a garden a whole new calendar. They wanted to know where the old one had gone.',
      ['calendar', 'sweat_smile'],
    ),
    ines(
      '"Show it early." I polished a text for nine days, for a screen that had been dropped on the second.',
      ['pencil2', 'hourglass'],
      hana('I dropped it, and did not tell you early. So that is two of us.'),
    ),
    lucy(
      '"Read it aloud before you send it." I wrote to an author that I look forward to her public apology. I had meant the publication.',
      ['joy', 'email'],
      ines('Did one come?'),
      lucy('By return of post, and it was very handsome.'),
    ),
    oliver('"Ask what has changed." I spent an hour on a gate, and what had changed was the gate.', [
      'joy',
      'wrench',
    ]),
    hana('"Try it outside." I tried it at the window, which I had told others does not count.', [
      'sunny',
      'art',
    ]),
    grace(
      '"Small pull requests." Mine had 1,100 lines, and I asked Dmitri to be quick.',
      ['scissors', 'joy'],
      dmitri('I was quick. I wrote "no".'),
    ),
    rafael(
      '"Take the break before you are stuck." I found it on the way to the coffee, after four hours without one.',
      ['coffee', 'bulb'],
    ),
    dmitri(
      '"Never on a Friday."',
      ['joy', 'grimacing'],
      grace('So it was you.'),
      dmitri('In UTC it was still Thursday.'),
    ),
  ],

  'Taken from here': [
    priya(
      '"Begin with what they would say to their board", from Tomás. I used it for a note about a breakdown, and nobody asked what it meant.',
      ['bulb', 'clap'],
      tomas('I am so glad that it works for bad news too.'),
    ),
    tomas(
      'Wei: look first at the days with the largest error. I used it on our invoices, and it was the stamp duty.',
      ['mag', 'joy'],
    ),
    wei(
      "Amara's ten seconds of silence. I used them when my own model was reviewed, and the others filled them.",
      ['ear', 'bulb'],
      amara('With something useful?'),
      wei('"It is a holiday, is it not?" It was.'),
    ),
    amara('Priya\'s "one row, one observation". My notes are on cards now, and can be sorted by rain.', [
      'rain_cloud',
      'bookmark',
    ]),
    ines(
      "Lucy's second breath. I used it on the voice of a car park, and it breathes now.",
      ['car', 'ear'],
      lucy('I never thought that I would edit a car park.'),
    ),
    lucy(
      "Oliver's sticker inside the lid. My questions to authors stand in the line now, where their hand already is.",
      ['bulb', 'writing_hand'],
    ),
    oliver(
      'Inês: what happened, then what to do. I used it on the sign for the broken coffee machine, and people smiled at the stairs.',
      ['coffee', 'clap'],
      ines('Please send me the sign. My mother collects them, and so do I.'),
    ),
    hana(
      '"Water, photo, done", from Oliver. The app for the volunteers has three buttons now.',
      ['art', 'seedling'],
      rafael('Three buttons. It was my shortest week of the year.'),
    ),
    grace(
      "Hana's pencil. I drew our architecture with one, and for once people argued about the right thing.",
      ['pencil2', 'clap'],
      hana('Was it the pencil, or that it could be rubbed out?'),
    ),
    rafael(
      'Grace: say aloud where you think you are. I used it in a module that I did not know, and once in a shopping centre.',
      ['joy', 'compass'],
      grace('Did it work?'),
      rafael('In the module.'),
    ),
    dmitri(
      '"Count the rows." I used it on the backup disks. One was missing.',
      ['100', 'mag'],
      grace('And where was it?'),
      dmitri('Under the printer.'),
    ),
  ],

  'When I was stuck': [
    priya(
      'Wei asked what I knew for certain. It was three things and not twenty, and the fourth followed from them.',
      ['bulb', '100'],
    ),
    tomas(
      '"Show me the one that worked." It was Priya, and the difference was a space.',
      ['mag', 'heart'],
      priya('It is always a space. I only had met it before you.'),
    ),
    wei(
      'A colleague asked how it would look if it were easy. I was annoyed for an hour, and then I drew that.',
      ['pencil2', 'bulb'],
      amara('I would like to ask this of a whole garden.'),
    ),
    amara(
      'Tomás took my forty notes, shuffled them and said "read me the first". I have begun like that ever since.',
      ['memo', 'clap'],
    ),
    ines(
      'Hana said: you write it badly, I draw it badly, and we meet at eleven.',
      ['art', 'heart'],
      hana('At eleven both were good. I still do not know how.'),
    ),
    lucy(
      'My first editor said that one may stop at any full stop. I have passed it on to about thirty authors.',
      ['book', '100'],
      oliver("Thirty-one. I've just ended a reply in the middle, and it was finished."),
    ),
    oliver(
      'Amara asked "who has had this before?", and I remembered the bloke in Dubbo.',
      ['bulb', 'phone'],
      amara('Some day I will meet him. I have a list of questions.'),
    ),
    hana(
      'Grace shut my laptop and asked me to describe it. I could not, so it was not the drawing that was unfinished.',
      ['speech_balloon', 'bulb'],
    ),
    grace(
      'Rafael wrote: I will just be on the line while you try. He said nothing for ten minutes, and I found it.',
      ['phone', 'heart'],
      rafael('For two of them I made coffee. I am glad that you did not notice.'),
    ),
    rafael(
      'Dmitri said "delete it, it is in git". I wrote it again in twenty minutes, and it was half as long.',
      ['scissors', 'clap'],
      dmitri('It is always in git.'),
    ),
    dmitri(
      'Somebody asked: and without the queue?',
      ['bulb', '100'],
      grace('It was me, on my way to lunch. I had meant the canteen.'),
    ),
    njeri(
      'Inês answered me with the place where she had looked, and not with the answer. Now I look there first.',
      ['mag', 'seedling'],
      ines('I had forgotten the answer. But you are welcome.'),
    ),
  ],
};
