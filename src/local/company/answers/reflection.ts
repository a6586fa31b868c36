/** Pure. What the company answers to prompts that look back, by the prompt's title. */
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

export const reflection: Record<string, Answer[]> = {
  'Where it costs': [
    priya('Finding. The data stood in three places, and each was called "final".', ['joy', 'mag']),
    tomas('Explaining. First of all to myself.', ['heart']),
    wei('Deciding: nine days. Doing: two hours.', ['hourglass', '100']),
    amara('Finding. Not the people: an hour in which both the people and the room are free.', ['calendar']),
    marcus("Explaining. I'd thought that I had decided it clearly.", ['sweat_smile']),
    dmitri('Finding. Then I found it twice.', ['joy', '+1']),
    ines(
      'Deciding. One word on a button, four people, and all of them were right.',
      ['joy', 'pencil2'],
      hana('I was right third.'),
    ),
    lucy('Deciding, though I invoice it as doing.', ['joy', 'smirk']),
    hana('Doing. It almost never is, so I took my time and enjoyed it.', ['art', 'sunny']),
    oliver(
      "Explaining, to six gardens in six ways. The sixth was the good one, and I should've begun with it.",
      ['phone', 'joy'],
      ines('Would you send me the sixth? I know a screen that needs it.'),
      oliver('On its way, with the cough removed.'),
    ),
    grace('Finding. The bug sat in a component with my own name at the top.', ['sweat_smile', 'mag']),
    rafael(
      'Explaining. The fix has one line, and its description forty.',
      ['memo'],
      grace('I read all forty. They were good.'),
    ),
    njeri(
      'Finding. In my first week it was finding whom to ask; now it is finding out when it was decided.',
      ['seedling', 'heart'],
      priya('That is the right order. The third stage is finding that it was you.'),
    ),
  ],

  'First-year question': [
    priya(
      '"Why is yesterday not complete?" Because the sensors in the glasshouses send only when they have power. A day is whole after about thirty hours.',
      ['bulb', 'battery'],
      njeri('Thank you. I was about to ask it for the third time.'),
    ),
    tomas(
      '"Which of the two visitor numbers is the real one?" The gate, for how full it was, and the tickets, for money. They are never equal, and both are right.',
      ['ticket', 'bookmark'],
    ),
    wei('"Who decided this?" Usually nobody: it was the default. You may change it.', ['100', 'bulb']),
    amara(
      '"Am I allowed to just talk to visitors?" Yes, if the garden knows the day and you wear the badge. Most of them are waiting for somebody to ask.',
      ['speech_balloon', 'heart'],
    ),
    marcus(
      '"Who signs?" In a city it\'s parks, then finance, then somebody who is on leave. Start with the one on leave.',
      ['joy', 'palm_tree'],
    ),
    dmitri('"Is it safe to restart?" Yes.', ['joy', '100']),
    ines(
      '"Do we say garden or park?" We say what is written on their gate. It took me an afternoon and a visit to find that out.',
      ['bookmark', 'herb'],
    ),
    lucy('"Is it Ms, Dr or only the name?" On panels only the name. The plants have no titles either.', [
      'herb',
      'smirk',
    ]),
    hana(
      '"Which one is the real logo?" Both. The one with the leaf for screens, the one without for everything that is smaller than a stamp.',
      ['leaves', 'art'],
      lucy('I have used the leaf on a stamp. I confess it here.'),
    ),
    oliver(
      '"What time is it over there?" It doesn\'t matter: gardens start at dawn. Write before their seven, and you have an answer at eight.',
      ['sunny', 'alarm_clock'],
      njeri('This explains every message I have had before breakfast.'),
    ),
    grace(
      '"Does anybody really use the map with a screen reader?" Yes, every week. One of them wrote us the kindest bug report that we have.',
      ['heart', 'wheelchair'],
      hana('Could we read it together some time? I only know it from hearsay.'),
    ),
    rafael(
      '"Why do we have no framework?" Because the kiosk at the gate has the memory of a toaster, and it runs our code too.',
      ['bread', 'joy'],
      dmitri('Two toasters, since the upgrade.'),
    ),
    njeri(
      '"Where is this written down?" A number: in the catalogue. A reason: in the decisions. Everything else you ask, and then write down, which is now my job.',
      ['memo', 'bookmark'],
    ),
  ],

  'Changed my mind': [
    priya(
      'A year ago I repaired bad rows on their way in. Now I keep them, and mark them.\nA garden asked me what we had thrown away, and I could not say.',
      ['100', 'bulb'],
    ),
    tomas(
      'I used to send the report and wait for questions. Now I send it with the three that I would ask.\nNobody had asked any. It turned out that they were embarrassed to.',
      ['heart', 'bulb'],
      amara('Which three? I would like to try them at the end of an interview.'),
    ),
    wei(
      'Last year I tuned the model for a week. This month I asked a gardener for ten minutes.\nShe knew about the bridge.',
      ['snowflake', 'joy'],
      amara('What about the bridge?'),
      wei('It closes when it is icy. So does the car park behind it, and with it my error.'),
    ),
    amara(
      'I used to hide my notes until they were tidy. Now the garden sees the untidy page the same evening.\nThey put two things right on which I would have built a chapter.',
      ['clap', 'seedling'],
    ),
    marcus(
      "A year ago I'd have written a spec. This month I took a drawing and a pencil to the garden.\nThey used the pencil.",
      ['pencil2', 'clap'],
    ),
    dmitri('Before: the big rewrite. Now: a small one.\nThe big one is still in its branch.', [
      'joy',
      'deciduous_tree',
    ]),
    ines(
      'I used to write the help last. Now I write it first.\nWhere it needs three paragraphs, we change the screen and not the text.',
      ['bulb', 'clap'],
      hana('This has saved me from two screens this month.'),
    ),
    lucy(
      'I used to correct all that I saw. Now I correct what a reader would trip over.\nAn author once thanked me for my restraint. I had run out of time.',
      ['joy', 'scissors'],
    ),
    hana(
      'I used to begin with the big screen, because it is pretty. Now I begin at the gate, in the sun, on a cracked phone.\nI had dropped mine, and had to live with it for a month.',
      ['iphone', 'sunny'],
    ),
    oliver(
      'I used to answer fast. Now I read the ticket twice and answer once.\nI went through my slowest replies, and nobody had needed to write back.',
      ['clap', 'turtle'],
      lucy('The same holds for editors, and we are paid by the hour.'),
    ),
    grace(
      "I used to file accessibility bugs. Now I pair on them for half an hour.\nNot one has come back from somebody who'd fixed it with me.",
      ['handshake', 'wheelchair'],
      rafael('It is true. I hear your voice when I type aria-label.'),
    ),
    rafael(
      'Last year I wrote a component for dates. This month I took the one that the browser has.\nGrace had let me listen to mine.',
      ['ear', 'calendar'],
    ),
    njeri(
      'At my last place I wrote down what the thing can do. Here I write down what people came to do.\nI had looked at what they type into our search: no feature, ever.',
      ['mag', 'bulb'],
      oliver('What do they type?'),
      njeri('Mostly "toilet". And once "heron".'),
    ),
  ],
};
