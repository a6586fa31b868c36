/** Pure. What the company answers to prompts that show how somebody works, by the prompt's title. */
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

export const show: Record<string, Answer[]> = {
  'Cover note': [
    priya(
      'When the palm house goes silent, ring them before you debug anything. Nine times of ten, somebody needed the socket for the kettle.',
      ['joy', 'electric_plug'],
      tomas('I once spent a whole Friday on that kettle.'),
    ),
    tomas(
      'The report for the city parks has to open on their machine, and their machine is from 2013. Send the PDF, never the link.',
      ['computer', '+1'],
    ),
    wei(
      'If the forecast for a Monday looks absurd, it is a public holiday somewhere, and nobody has told us.',
      ['calendar', 'bulb'],
      priya('There is a table for that now. It is still short of countries.'),
    ),
    amara("The volunteers' desk at Long Meadow knows everything. Go after eleven, when the tea is made.", [
      'tea',
      'heart',
    ]),
    marcus(
      'Garden directors agree in the meeting and decide in the car park. Walk them to the car.',
      ['eyes', 'car'],
      oliver("I've been wondering why it always took two calls."),
    ),
    dmitri('Do not deploy the ticket gate on a Saturday. Or a Friday. Wednesday is good.', [
      '100',
      'calendar',
    ]),
    ines(
      'If a text comes back from legal without a change, they have not read it. Send it once more, with a question in it.',
      ['smirk', 'bulb'],
      lucy('This is true of everybody who sends a text back without a change.'),
    ),
    hana(
      'The green in the brand book comes out blue in print. The right one is on the old watering can in the office; hold the proof next to it.',
      ['art', 'potted_plant'],
    ),
    oliver(
      "When Wattle Creek writes in capitals they aren't cross, the key is stuck. They're the loveliest people we have.",
      ['heart', 'joy'],
      amara('I had been avoiding them for a month. I will write today.'),
    ),
    lucy(
      'Read each panel aloud, standing. Where you need a second breath, the visitor will walk on.',
      ['ear', 'bulb'],
      hana('I tried it in the kitchen. Two of mine need a second breath before the verb.'),
    ),
    grace("Test the map with the sound on. The bug you're looking for is silent on the screen.", [
      'headphones',
      'wheelchair',
    ]),
    rafael(
      'If the build only fails on Mondays, it is the certificate of the font server. Restart that, and be kind to yourself.',
      ['sweat_smile'],
      dmitri('That was mine. Fixed.'),
      rafael('Thank you. I do not know what to do with my Mondays.'),
    ),
    njeri(
      'I am new, so mine is short: ask Priya where a number comes from, and Inês what it is called.',
      ['heart', '+1'],
      ines('This is the whole onboarding. We can delete the rest.'),
    ),
  ],

  Borrowed: [
    priya(
      'From a baker: write the day on everything that goes into the fridge.\nI do it with tables. Each copy has its day in its name, and on Fridays I throw out.',
      ['bread', 'bulb'],
      tomas('So that is where my copy went. Fair.'),
    ),
    tomas(
      'From Wei: look at the whole histogram before the mean.\nMine: I also show it to somebody who knows the garden. They always point at one bar.',
      ['bar_chart'],
      wei('Which bar?'),
      tomas('The school bus.'),
    ),
    wei(
      'From an accountant: add the column once more, from the bottom.\nI run each total a second time in another order. It has differed twice, and both times I was glad.',
      ['face_with_monocle', '100'],
    ),
    amara(
      'From a radio producer: after the last question, say nothing for ten seconds.\nI count them on my fingers under the table. The best part of every interview is in there.',
      ['ear', 'bulb'],
      ines('I tried it in a review. It works frighteningly well.'),
      tomas('I tried it with my dashboard. It had nothing to add.'),
    ),
    marcus(
      'From an old boss: end the week by taking one thing off the plan.\nI do it in public, so that nobody goes on with it in secret.',
      ['scissors', 'clap'],
    ),
    dmitri(
      'From Grace: small pull requests.\nMine: smaller.',
      ['joy', '100'],
      grace('He sent me one character last week. It was the right one.'),
    ),
    ines(
      'From Lucy: read the text backwards, sentence by sentence.\nI do it on the phone, standing in a queue, since that is where it will be read.',
      ['iphone', 'bulb'],
      lucy('The queue is better than my version.'),
    ),
    lucy(
      'From a typesetter: turn the page upside down and look for the grey bits.\nI do it with a laptop, which worries people on trains.',
      ['upside_down_face', 'train'],
    ),
    hana(
      'From Rafael: squint until the screen is only blobs.\nI make each screen as small as a stamp and put the whole week in a row on Friday. The odd one jumps out.',
      ['art', 'eyes'],
      rafael('Mine was laziness. Yours is a method.'),
    ),
    oliver(
      "From a mate with a café: know the regulars' orders.\nFive minutes each Monday I write down, for ten gardens, the last thing they asked me.",
      ['coffee', 'heart'],
      amara('Would you show me some of those lines?'),
      oliver('Gladly. Half of them are about hoses.'),
    ),
    grace(
      "From my driving instructor: say aloud what you're doing.\nOnce a week I use one of our pages with the screen dark, and say aloud where I think I am.",
      ['wheelchair', 'ear'],
    ),
    rafael(
      'From Dmitri: read the error twice before you search for it.\nI read it aloud in Portuguese. To translate it I have to understand it.',
      ['bulb', 'speech_balloon'],
      dmitri('Good.'),
    ),
    njeri(
      'From nurses: hand over in four sentences. What was, what is, what worries me, what I need.\nI end each week with those four in my notes.',
      ['clap', 'memo'],
      priya('May I have this for the notes of whoever is on call?'),
      njeri('Please do. It works for tired people, that is what it is made for.'),
    ),
  ],

  'Last look': [
    priya(
      'Last look: the number of rows, today against yesterday.\nMishap: a proud, green, empty import that ran for six days.',
      ['grimacing', 'green_heart'],
      wei('The greenest of them all.'),
    ),
    tomas(
      'Last look: the unit on every axis.\nMishap: I told a city that its lawn drinks four million litres a day. They were millilitres, and the city was polite.',
      ['droplet', 'joy'],
    ),
    wei(
      'Last look: whether the model could have known.\nMishap: one of mine had seen the answers. It was excellent.',
      ['joy', '100'],
    ),
    amara(
      'Last look: every quote, for what gives a person away.\nMishap: "the only woman who drives the digger" is not anonymous.',
      ['lock', 'eyes'],
      tomas('I will check the smallest garden in my table for that, now that you say it.'),
    ),
    marcus(
      'Last look: the first line, on a phone.\nMishap: a director saw my proposal in the preview, and the preview said "Hi NAME".',
      ['joy', 'iphone'],
    ),
    dmitri(
      'Last look: which database.\nMishap: yes.',
      ['joy', 'grimacing'],
      grace('We do not speak of it.'),
      priya('We restored it beside, not over. I was very calm.'),
    ),
    ines(
      'Last look: the text with the longest name in it.\nMishap: the Friends of the Old Municipal Arboretum got a button that said "Join the Friends of the O".',
      ['joy', 'scissors'],
      oliver('They have it on a mug now. I have seen the mug.'),
    ),
    lucy(
      'Last look: the headline. Everybody reads it, so nobody checks it.\nMishap: "Gardens open all yaer". Printed, framed, hung.',
      ['grimacing', 'joy'],
    ),
    hana(
      'Last look: the whole screen in grey.\nMishap: a map on which open and closed differed in nothing but red.',
      ['art', 'wheelchair'],
      grace('Thank you for telling that one. I show the map to everybody who starts here.'),
    ),
    oliver(
      'Last look: the name in the greeting.\nMishap: I wrote "Dear Hose" to José, who runs a garden. He has signed that way ever since.',
      ['joy', 'heart'],
      ines('This is the best thing that a spelling checker has ever done.'),
    ),
    grace(
      'Last look: once through with Tab, hands off the mouse.\nMishap: a "Buy" button that for one week only people with a mouse could buy from.',
      ['keyboard', 'wheelchair'],
    ),
    rafael(
      'Last look: the page on a slow connection.\nMishap: a daisy of nine megabytes on the start page, in the week of the flower show.',
      ['snail', 'blossom'],
      hana('It was a very good daisy.'),
    ),
    njeri(
      'Last look: my own steps, with a fresh account.\nMishap: a guide that worked only for administrators, and I was one.',
      ['key', 'clap'],
    ),
  ],
};
