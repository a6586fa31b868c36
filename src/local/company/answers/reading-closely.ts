/** Pure. What the company answers to prompts about how somebody reads, by the prompt's title. */
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

export const readClosely: Record<string, Answer[]> = {
  'Not to the end': [
    priya(
      'A series on data contracts, at part three. I had hoped to find what happens when somebody breaks one.',
      ['memo', 'eyes'],
      dmitri('It stands in our notes of last autumn. You wrote them.'),
    ),
    tomas(
      'A handbook of dashboards, at chapter six. I had hoped to find when not to make one.',
      ['bar_chart', 'joy'],
      amara('Ask the gardens which ones they open. It makes a short chapter.'),
    ),
    wei(
      'A paper with forty authors. I had hoped to find what they would do differently.',
      ['books', 'nerd_face'],
      tomas('It is always the last paragraph before the thanks.'),
    ),
    amara(
      'A book on interviewing, at "rapport". I had hoped to find what to do when people don\'t stop.',
      ['ear', 'book'],
      oliver('Ask them to show you something. They get up, and you are outside.'),
      tomas('Ask for a number. With me it works at once.'),
    ),
    ines(
      'A style guide of 300 pages, at "hyphens". I had hoped for one sentence about being late.',
      ['pencil2', 'books'],
      oliver("Say when, then sorry, in that order. I've tested it on gardens."),
    ),
    lucy(
      'A history of punctuation, at the semicolon. I had hoped that somebody would take it away from me.',
      ['book', 'smirk'],
      ines('Give it to me; I will look after it.'),
    ),
    oliver(
      'The manual of the new gate, in its chapter "How to read this manual". I had hoped for the off switch.',
      ['joy', 'books'],
      amara('Under the lid, on the left. I have watched somebody find it with a spoon.'),
    ),
    hana(
      'An article on the future of maps. I had hoped to read something about paper.',
      ['world_map', 'art'],
      grace(
        "Look at what walkers' clubs print. Ours folds to the size of a hand, and somebody has thought about that for years.",
      ),
    ),
    grace(
      'A comparison of eight test tools. I had hoped to read what each of them misses.',
      ['mag', 'wheelchair'],
      rafael('Read their open issues. It is the honest half of every manual.'),
    ),
    rafael(
      'A book on cleaning up code. I had hoped to find when to stop.',
      ['broom', 'hourglass'],
      dmitri('When it is boring.'),
    ),
    njeri('Our old installation guide. I had hoped to arrive.', ['joy', 'compass']),
  ],

  'Read twice': [
    priya(
      'The paper on tidy data. I had read the tables and missed the text: it is about the person who comes after you.',
      ['bookmark', 'heart'],
    ),
    tomas(
      'The contract with Kew. I had missed a "not".',
      ['grimacing', 'face_with_monocle'],
      wei('It is always the "not".'),
    ),
    wei(
      'Breiman, "Statistical Modeling: The Two Cultures". As a student I had missed that I was one of the two.',
      ['nerd_face', 'bulb'],
    ),
    amara(
      'My own notes from the first garden. I had missed that half of the people began with the weather; I had crossed it out as small talk.',
      ['rain_cloud', 'memo'],
      wei('Please never cross out the weather.'),
    ),
    ines(
      'The form for lost property. I had missed that it asks for the name before it asks for the thing.',
      ['pencil2', 'eyes'],
      lucy('So one has to be somebody before one may have lost an umbrella.'),
    ),
    lucy(
      'Orwell on the English language. For years I had missed his last rule, which lets one break the others.',
      ['book', 'smirk'],
      ines('It is the only one that I had noticed.'),
    ),
    oliver(
      "A mail of two lines from Banksia Reserve. I'd missed the question mark, and thanked them for what they were asking for.",
      ['joy', 'email'],
    ),
    hana(
      'Tschichold on the margins of books. I had missed that somebody has to hold the book.',
      ['art', 'book'],
      rafael('A margin, so that thumbs have somewhere to be. This explains the phone too.'),
    ),
    grace(
      'WCAG 2.4.7. I had missed the word "visible"; I had only checked that there was a focus.',
      ['wheelchair', 'eyes'],
      hana('I had only checked that it was pretty. Together we have the rule.'),
    ),
    rafael(
      'The part on closures in "Eloquent JavaScript". I had missed nothing, I only had no use for it yet.',
      ['bulb', 'books'],
      dmitri('This holds for most books.'),
    ),
    dmitri(
      'The error message. I had missed the second line.',
      ['joy', '100'],
      grace('From you I will have that framed.'),
    ),
    njeri(
      'Our list of words. I had missed that the examples are the definition.',
      ['books', 'bulb'],
      ines('I had missed it too, and I wrote them.'),
    ),
  ],

  'Read differently': [
    priya(
      'Decision 9, "a visit ends when the person leaves". Most read: the garden. I read: the sight of the sensor.',
      ['eyes', 'memo'],
      tomas('This explains four of my footnotes.'),
    ),
    tomas(
      'Our contract with Kew, "monthly". We read: for each month. They read: within the month. I begin to think that they are right.',
      ['calendar', 'grimacing'],
      priya('Then I have eleven days less than I thought. Good to know today.'),
    ),
    wei(
      'Hyndman on simple methods as a benchmark. Most read: begin there. I read: and have the courage to stay.',
      ['dart', 'nerd_face'],
    ),
    amara(
      'Our consent form, "you may stop at any time". We meant a right. On the bench they hear: it will take long.',
      ['ear', 'bulb'],
      lucy('Then it should say how long. Ten minutes?'),
      amara('Ten minutes. And then the right.'),
    ),
    marcus(
      'The roadmap, "exploring". I mean: we might. Gardens read: in spring.',
      ['grimacing', 'seedling'],
      oliver('I read it as "ask Marcus". I have asked him eleven times.'),
    ),
    ines(
      'The house style, "be brief". It is read as: fewer words. I read: fewer screens.',
      ['scissors', 'pencil2'],
      lucy('I wrote it, and I meant words. Yours is better.'),
    ),
    lucy(
      'The house style, "the reader is standing". It is taken as advice on length. I meant that their feet hurt.',
      ['heart', 'book'],
      oliver("I'd read it as: they're about to walk off. It comes to the same panel."),
    ),
    oliver(
      'Our promise, "an answer within one day". Gardens read: it\'s solved. I read: somebody\'s there.',
      ['clock9', 'phone'],
      ines('Then the word is "reply". I put it there now.'),
    ),
    hana(
      'Krug, "Don\'t Make Me Think". It is read as: fewer choices. I read: not now, they are carrying something.',
      ['art', 'bulb'],
    ),
    grace(
      'WCAG 1.4.4, "without loss of content". It is read as: it is still there. I read: one can still find it.',
      ['wheelchair', 'mag'],
      rafael('At 400% my menu was still there. It was just very far away.'),
    ),
    rafael(
      'Our README, "keep it small". I read: kilobytes. Grace reads: ideas.',
      ['package', 'bulb'],
      dmitri('I meant the README.'),
    ),
    dmitri(
      'The page for whoever is on call, "if unsure, wake somebody". It is read as: if nobody knows. I wrote: if you do not.',
      ['bell', '100'],
      grace('Yours. Please always yours.'),
    ),
  ],
};
