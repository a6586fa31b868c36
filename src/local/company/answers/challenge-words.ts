/** Pure. What the company answers to quick challenges with words, by the prompt's title. */
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

export const challengesInWords: Record<string, Answer[]> = {
  'From topic to question': [
    priya(
      'Sensor maintenance.\nWho tells us that a battery was changed, and how soon?',
      ['bulb', 'battery'],
      oliver('They ring me, and I forget to ring you. So: me, the same day, from today.'),
      priya('Then that meeting is over. Thank you.'),
    ),
    tomas(
      'Monthly report, miscellaneous.\nWhich page may we leave out next month?',
      ['joy'],
      wei('Page nine. It is the legend of page eight.'),
      marcus('Not the cover, please.'),
    ),
    wei(
      'Quality of the forecast.\nHow wrong may tomorrow be before a garden has called one person too many?',
      ['100'],
    ),
    amara(
      'User feedback.\nWhat have three people said in their own words that would change what we build next?',
      ['ear', '100'],
    ),
    marcus(
      'Roadmap update.\nWhich of these two do we not do?',
      ['scissors', 'clap'],
      grace("I'd come to that meeting."),
    ),
    dmitri('Backend.\nMay I delete it?', ['joy', '100'], priya('Which?')),
    ines(
      'Tone of voice.\nDo we say sorry when it was the weather?',
      ['rain_cloud', 'thinking_face'],
      lucy('No. One may sympathise.'),
    ),
    lucy(
      'From a book about signs, the chapter "Considerations of legibility".\nCan I read it while somebody pulls at my sleeve?',
      ['heart', 'book'],
    ),
    hana('Design review.\nWhich of these two would you find with one thumb, in the sun?', ['art', 'sunny']),
    grace(
      'Accessibility.\nWho was the last person who could not buy a ticket, and what stopped them?',
      ['wheelchair', '100'],
      rafael('I would like to know that before we meet. I will look through the reports today.'),
    ),
    rafael(
      'Performance.\nWhat does a visitor see in the first second, at the gate, on the phone from the drawer?',
      ['snail'],
    ),
  ],

  'Two meanings': [
    priya(
      'Live.\nIn one meeting it meant: the figures of this minute.\nIn the next one: it no longer runs on a laptop.',
      ['joy', '100'],
    ),
    tomas(
      'Visitor.\nIn the gardens: somebody who came in.\nOn the web page: somebody who looked whether it would rain.',
      ['rain_cloud', 'joy'],
      wei('And both are called "visitors" in the table. I have looked twice.'),
    ),
    wei(
      'Significant.\nIn my field: probably not chance.\nIn the hallway: large.',
      ['nerd_face', 'bookmark'],
      marcus("I'm the hallway. I'll stop."),
      amara('In my notes it means that somebody put down their sandwich.'),
    ),
    amara(
      'Free.\nTo the gardens: it costs nothing.\nTo those who stand at the gate: there is a place left.',
      ['ticket', 'bulb'],
      ines('That explains a whole page of tickets. I will go through every "free" we have.'),
    ),
    ines(
      'Save.\nIn our app: to keep what you entered.\nIn a potting shed, on Tuesday: to use less water.',
      ['droplet', 'joy'],
      oliver("They've pressed it every day since. They're very proud of it."),
    ),
    lucy(
      'Final.\nTo an author: nothing will change any more.\nTo a printer: this is the one that we may now begin to change.',
      ['smirk', '100'],
    ),
    hana(
      'Key.\nOn a map: what the colours mean.\nIn a table: the column that may not be there twice.',
      ['world_map', 'key'],
      dmitri('And the thing for the door. Three.'),
    ),
    grace(
      'Focus.\nIn a planning meeting: what we should do less of other things for.\nIn a browser: where the keyboard is just now.',
      ['keyboard', 'joy'],
    ),
    rafael('Soon.\nIn a plan: within the quarter.\nOn a loading screen: about two seconds.', [
      'hourglass',
      'joy',
    ]),
    dmitri('Done.\nIt works.\nSomebody else knows that it works.', ['100']),
    njeri(
      'Guide.\nTo us: a page.\nTo the gardens: a person with a small flag.',
      ['triangular_flag_on_post', 'joy'],
      oliver('One of them did ask me when ours would arrive, and whether it eats lunch.'),
    ),
  ],

  'A clear no': [
    priya(
      'I cannot add this column this week, since a column is a promise to fourteen gardens. Write down what you would decide with it, and on Monday we look at it together.',
      ['clap', 'bookmark'],
    ),
    tomas(
      'I do not make a chart for a single slide, because it goes on living without me. You get the sentence and its source by noon.',
      ['100', 'bar_chart'],
      marcus('I had that no last month. The sentence was better than the chart.'),
    ),
    wei(
      'Not from three data points. It is in my calendar for when there are thirty, and then I come to you.',
      ['calendar', 'joy'],
    ),
    marcus(
      "We won't build this in the coming quarter, and I'd rather you heard it from me today. I've written down what you need it for, and you'll be asked before we plan the next one.",
      ['clap'],
      oliver('Two gardens have had this one from me, word for word. Both said thank you.'),
    ),
    dmitri(
      'No. The reason is in the ticket, and so is what works today.',
      ['joy', '100'],
      grace("From him that's a letter."),
    ),
    ines(
      'I cannot look at it before Thursday, and it should not wait for me. Change the first line and the button as below, leave the rest, and send it.',
      ['pencil2', 'heart'],
      njeri('There is a whole lesson inside this no. I have written it down.'),
    ),
    lucy(
      'I am full until the end of the month. Here is the address of somebody whose commas I trust, and she knows that you may write.',
      ['heart', 'smirk'],
    ),
    hana(
      'I cannot do it on the side, since then nobody would test it. As a task it takes two days, and on Monday we choose what it goes before.',
      ['art', '+1'],
    ),
    oliver(
      "The price isn't mine to change, so I can't say yes. Marcus decides by Friday, and he'll have your reasons from me tonight so that you needn't tell it twice.",
      ['phone', 'clap'],
      marcus("That's also the form in which I like to get them."),
    ),
    grace(
      "I can't approve it yet, because two of its buttons can't be reached by keyboard. I'm free at three, and I think it's twenty minutes.",
      ['wheelchair', 'keyboard'],
      rafael('It was seventeen. I had this no on Tuesday.'),
    ),
    rafael(
      'I cannot add this library, since it weighs more than the page. Show me the one part that you need from it, and tomorrow we see whether it is ten lines.',
      ['rocket'],
      dmitri('It is always ten lines.'),
    ),
  ],

  'Finish the tip': [
    priya(
      'When a sensor sends a perfectly round number ...',
      ['thinking_face', 'electric_plug'],
      wei('... ask who typed it in.'),
      dmitri('... it is the default.'),
    ),
    tomas(
      'When a garden asks for "just the raw numbers" ...',
      ['joy', 'bulb'],
      amara('... send them, and ring the next morning.'),
    ),
    wei(
      'When a result is exactly what you had hoped for ...',
      ['100', 'bookmark'],
      priya('... count the rows.'),
      tomas('... sleep, and then count the rows.'),
    ),
    amara(
      'When somebody says "I suppose so" in an interview ...',
      ['ear', 'duck'],
      ines('... look at the pond for ten seconds.'),
    ),
    marcus(
      'When a meeting ends and all of them look happy ...',
      ['eyes'],
      hana('... write down the decision and see whether they still do.'),
    ),
    dmitri('When it is Friday ...', ['joy', '100'], rafael('... do not.')),
    ines(
      'When a text does not fit on its button ...',
      ['pencil2', 'bulb'],
      hana('... the button is doing two things.'),
      rafael('... do not make the font smaller. I have been told.'),
    ),
    lucy(
      'When a sentence begins with "It should be noted that" ...',
      ['scissors', 'smirk'],
      ines('... note it, and begin at the next word.'),
    ),
    hana(
      'When two people move the same box back and forth ...',
      ['art', 'eyes'],
      grace('... ask which of them has used it by keyboard.'),
    ),
    oliver(
      "When a caller says that it's surely their own fault ...",
      ['phone', 'heart'],
      njeri('... believe them until step 3.'),
      grace('... thank them, and look at ours first.'),
    ),
    grace(
      'When somebody in a test says "I\'d get used to it" ...',
      ['wheelchair', '100'],
      amara('... write it down as a no.'),
    ),
    rafael(
      'When it works on your machine ...',
      ['computer', 'joy'],
      grace('... take the phone out of the drawer.'),
      dmitri('... ship the machine.'),
    ),
    njeri(
      'When you are the third person to ask the same thing ...',
      ['books', 'bulb'],
      priya('... you have found a page that is missing.'),
    ),
  ],
};
