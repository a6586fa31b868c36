/** Pure. What the company answers to prompts about wins with somebody’s help, by the prompt's title. */
import type { Answer } from '../../../sandbox/cast/script.ts';
import {
  amara,
  dmitri,
  grace,
  hana,
  ines,
  lucy,
  marcus,
  oliver,
  priya,
  rafael,
  tomas,
  wei,
} from '../voices.ts';

export const winsWithHelp: Record<string, Answer[]> = {
  'Asked early': [
    priya(
      '"Which of these columns would you miss?" I built four of thirty.',
      ['100', 'scissors'],
      tomas('I would like to be asked this about my dashboard. Or rather, I would not.'),
    ),
    wei(
      '"What will you do if the number is high?" They said: nothing. So there is no model, and I have a free week.',
      ['joy', '100'],
      marcus('I was "they". It saved us both.'),
    ),
    amara(
      '"Who has asked you this before me?" Long Meadow had a whole survey from 2019, in a drawer.',
      ['mag', 'clap'],
      priya('May I see the drawer?'),
    ),
    ines(
      '"Can the person change anything here?" They cannot, so the screen went, and its eleven texts with it.',
      ['scissors', 'pencil2'],
    ),
    lucy(
      '"Who holds this while reading, and in what weather?" It was a card for the greenhouse. I had cut it to half before I began.',
      ['rain_cloud', 'scissors'],
      hana('In there it rains every day, from inside. Thank you for asking before I set it.'),
    ),
    oliver(
      '"Which of the two sockets is it in?" It means "is it plugged in?", but nobody has to feel daft.',
      ['electric_plug', 'heart'],
      ines('May I have "which of the two" for the setup screen?'),
    ),
    hana(
      '"Where is your other hand?" It holds the dog, the pram or the map. What matters is on one side now.',
      ['dog', 'art'],
    ),
    grace(
      '"How would you do this without seeing it?" Asked at the first sketch it takes a minute. Asked at the end it used to take us a week.',
      ['wheelchair', '100'],
      hana('It is written on the frame of my screen.'),
    ),
    rafael(
      '"Do we still have to support that?" Not since March. I deleted the plan and not the code, which is cheaper.',
      ['broom', 'joy'],
      dmitri('Delete the code too.'),
    ),
    dmitri('"How many rows?" Forty. No queue, then.', ['joy', '100']),
  ],

  'In other hands': [
    priya(
      'The month-end check. I told Tomás what a wrong one looks like, and left him how to find it. His way takes half as long.',
      ['clap', 'bulb'],
      tomas('I look at the gardens that I know first. It stands in no manual.'),
    ),
    tomas(
      'The monthly call with Kew. I told Amara who would be in the room, and left her the questions. I understood two of my own charts.',
      ['ear', 'heart'],
      amara("You're the quietest person I have ever presented next to."),
    ),
    wei(
      'The holiday table. I told Priya which country hurts, and left her the others. All of them hurt, she says, but they are in.',
      ['calendar', 'clap'],
    ),
    amara(
      "Half of the interviews at Long Meadow. I told Joan from the volunteers' desk my one question and left her the small talk. Hers is far better.",
      ['tea', 'heart'],
      oliver('Joan should do my welcome calls.'),
    ),
    marcus(
      "The forecast talk. I told Wei which three questions the gardens would ask, and left him the slides. There weren't any, and nobody missed them.",
      ['clap', 'joy'],
      wei('There was one. It was blank, for effect.'),
    ),
    ines(
      'The texts of the reminder. I told Oliver how long they may be, and left him the tone, since he knows how people sound when they forgot.',
      ['pencil2', 'heart'],
      oliver('I read them to my kitchen first. The kitchen passed them.'),
    ),
    lucy(
      'The second reading of the rose panels. I told Hana to mark only where she stumbled. She stumbled six times, and all six were mine.',
      ['rose', 'clap'],
    ),
    oliver(
      'A welcome call went to Wattle Creek, who joined us last year themselves. I told them when. I left them all the rest, capitals included.',
      ['heart', 'joy'],
      ines('I hope that somebody wrote it down.'),
      oliver('It was too loud to write.'),
    ),
    hana(
      'The empty basket of the kiosk. I told Rafael what people should feel there, and left him the drawing. It is a snail, and it is right.',
      ['snail', 'art'],
      rafael('I practised on nine napkins.'),
    ),
    grace(
      'The review of the map. I told Rafael which two things may not break, and left him the rest. He asked better questions than I do.',
      ['clap', 'world_map'],
    ),
    rafael(
      'The upgrade of the kiosks. I told Dmitri the day, and left him the hour. I had expected the night; it was done at four in the afternoon.',
      ['joy', 'rocket'],
      dmitri('Nights are for owls.'),
    ),
  ],

  'Help that lasted': [
    priya(
      'Tomás, in my second week you told me which directors like to be rung up. On Tuesday I rang one, and it saved us an import.',
      ['phone', 'heart'],
      tomas('I had forgotten that I knew this. Thank you for keeping it.'),
    ),
    wei(
      'Amara, two years ago you said: ask what they did the day before. Last week I asked it of a model. It works there too.',
      ['bulb', '100'],
      amara('That goes on my next first slide, with the permission of the model.'),
    ),
    amara(
      'Priya, you once drew me a join with two pencils. I drew it for a garden last week, and they kept the pencils.',
      ['pencil2', 'joy'],
    ),
    marcus(
      'Amara, a year ago you asked me "who told you that?" and waited. I heard it again on Monday, just before I said something to a director.',
      ['ear', 'clap'],
    ),
    ines(
      'Hana, you once put the smallest phone that we support into my hand. I think of it whenever I like a sentence too much.',
      ['iphone', 'scissors'],
      hana('It is still in my drawer. It sends its greetings.'),
    ),
    oliver(
      'Inês, you gave me three ways to say that we don\'t know. I used the second one last night, and they wrote back "fair enough".',
      ['heart', '100'],
      ines('Which one was the second?'),
      oliver('"Not yet, and here\'s when we will."'),
    ),
    lucy(
      'Oliver, you sent me a photograph of one of my panels in the rain, unreadable. I have thought of that photograph in every job since.',
      ['rain_cloud', 'camera'],
      oliver("I'd wondered if it was rude. There's a sunny one too."),
    ),
    hana(
      'Grace, you told me to name layers by what they do. On Friday somebody else had to open my file, and found the gate in a minute.',
      ['art', 'wheelchair'],
      grace('You had forty layers called "Group". I remember them all.'),
    ),
    grace(
      'Dmitri, you left one comment in the gate code: "this is on purpose". On Thursday it kept me from repairing it.',
      ['joy', '100'],
      dmitri('It is on purpose.'),
    ),
    rafael(
      'Grace, in my first review you asked what I would call it in Portuguese. I still ask that when I have no name, and there always is one.',
      ['speech_balloon', 'heart'],
    ),
    dmitri(
      'Rafael, you showed me one shortcut. I use it forty times a day.',
      ['keyboard', 'joy'],
      rafael('Which one?'),
      dmitri('That one.'),
    ),
  ],

  'Made it easier': [
    priya(
      'A page: what Wei wrote about time zones after his bad March. So I did not need a March of my own.',
      ['clock9', 'heart'],
      wei('That is what it was written for. It still hurts to read.'),
    ),
    tomas('A habit: I write the title of a chart before I draw it. Where I cannot, there is no chart.', [
      'bar_chart',
      'bulb',
    ]),
    wei('A tool: an egg timer. I gave each idea ten minutes, and most of them were relieved.', [
      'hourglass',
      'joy',
    ]),
    amara(
      'A person. Njeri asked me what I meant by "insight", and I had to take it out.',
      ['joy', 'scissors'],
      lucy('I shall miss it as I miss "nestled".'),
    ),
    ines(
      'A person: a gardener who read my text aloud and left out a word without noticing. The word is gone.',
      ['ear', 'scissors'],
    ),
    oliver(
      'A habit. I write the end of a reply first, the line with what happens next.',
      ['bulb', '+1'],
      lucy('I do it with chapters. A good deal turns out not to lie on the way there.'),
    ),
    hana(
      'A tool, if a ruler is one. It does not snap to anything.',
      ['art', 'joy'],
      grace('I trust your ruler more than our grid.'),
    ),
    grace(
      "A page: Rafael's notes from last time. He'd written down what he had not tried.",
      ['memo', 'clap'],
      rafael('I was only ashamed of the gaps. I will go on being ashamed in writing.'),
    ),
    rafael(
      'A habit: when I stop, I leave a failing test behind. In the morning it tells me where I was.',
      ['bulb', 'sunny'],
      dmitri('I leave a syntax error. It is louder.'),
    ),
    dmitri('A person. He was on leave, so I had to think.', ['joy', 'palm_tree']),
  ],
};
