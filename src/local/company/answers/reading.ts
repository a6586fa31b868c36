/** Pure. What the company answers to prompts about reading, by the prompt's title. */
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

export const reading: Record<string, Answer[]> = {
  'Read and used': [
    priya(
      'https://vita.had.co.nz/papers/tidy-data.pdf\nTo end our argument about the sensor tables: one row, one observation.',
      ['100', 'bookmark'],
      tomas('Does that mean I lost?'),
      priya('It means that we both may stop.'),
    ),
    tomas(
      'https://www.data-to-viz.com/caveats.html\nTo argue a pie out of the report for Kew, kindly and with pictures.',
      ['cake', 'bar_chart'],
    ),
    wei(
      'https://otexts.com/fpp3/accuracy.html\nTo choose one measure for the forecast before looking at the results, and not after.',
      ['dart', 'nerd_face'],
      amara('Is there a version with fewer sigmas?'),
      wei('Me, on Thursday.'),
    ),
    amara(
      'https://www.gov.uk/service-manual/user-research/using-in-depth-interviews\nFor my opening question. I used to begin with my second one.',
      ['speech_balloon', 'bulb'],
    ),
    marcus(
      'https://basecamp.com/shapeup\nTo ask what a thing is worth to us before asking how long it takes.',
      ['hourglass', '+1'],
    ),
    dmitri('https://www.sqlite.org/whentouse.html\nTo delete a server.', ['joy', '100']),
    ines(
      'https://www.gov.uk/guidance/content-design/writing-for-gov-uk\nFor our error messages: what happened, then what to do, and nobody is blamed on the way.',
      ['bookmark', 'pencil2'],
      oliver('I\'ve read the new ones out to two gardens. One said "oh, that\'s all?"'),
    ),
    lucy(
      'https://www.plainenglish.co.uk/free-guides.html\nTo settle "prior to" with an author without having to have a face about it.',
      ['bookmark', 'smirk'],
    ),
    hana(
      'https://colorbrewer2.org\nFor the map of quiet and busy paths: colours that survive the printer in the kiosk.',
      ['art', 'world_map'],
      grace('And most kinds of colour blindness. Thank you for starting there.'),
    ),
    oliver(
      'https://www.nngroup.com/articles/error-message-guidelines/\nFor my reply to "it doesn\'t work". I now ask what they saw instead of what they did.',
      ['bulb', '+1'],
    ),
    grace(
      'https://www.w3.org/WAI/ARIA/apg/patterns/combobox/\nFor the plant search, and for deleting half of what we had.',
      ['wheelchair', 'scissors'],
      rafael('I have read it twice now. The second time I understood why you smiled.'),
    ),
    rafael(
      'https://web.dev/articles/lcp\nTo find the one picture that everybody waits for. It was the hedge.',
      ['evergreen_tree', 'rocket'],
    ),
    njeri(
      'https://diataxis.fr\nTo sort our help into four piles: learn, do, look up, understand. The fourth was empty.',
      ['books', 'eyes'],
      ines('I would like to read the fourth pile when it exists.'),
      wei('I can write a page for the fourth pile. It will have one formula.'),
    ),
  ],

  'One page worth it': [
    priya(
      'Kleppmann, "Designing Data-Intensive Applications", on event time and processing time. It settled when a visit happened: at the gate, and not when it reached us.',
      ['clock9', 'bookmark'],
    ),
    tomas(
      'Tufte, "The Visual Display of Quantitative Information", the pages on data-ink. They settled the grid lines in my charts. There are none.',
      ['scissors', 'bar_chart'],
      wei('I noticed. I could finally see the data.'),
    ),
    wei(
      'Hyndman and Athanasopoulos, section 5.2, "Some simple forecasting methods". It settled what we have to beat: the same day last week. This is harder than it sounds.',
      ['dart', 'nerd_face'],
    ),
    amara(
      '"The Mom Test", the first chapter. It settled that I never again ask anybody whether they would use something.',
      ['bulb', '100'],
      marcus('I asked three directors exactly that last week. They were all very polite.'),
    ),
    marcus(
      'The last page of the contract with Kew. It settled whom the visitor counts belong to: them, not us.',
      ['memo', '+1'],
      priya('I would like that page above my desk.'),
    ),
    dmitri(
      'RFC 3339, section 4.4. A local time without a zone is not a time.',
      ['100', 'clock9'],
      wei('I have been saying this at dinners.'),
    ),
    ines(
      'Strunk, "Omit needless words". One paragraph, as it should be. It settled the length of our notifications.',
      ['scissors', 'memo'],
    ),
    lucy(
      'Fowler on the split infinitive. It settled that I may stop correcting them, and what to do with the time.',
      ['book', 'relieved'],
      ines('To boldly stop.'),
      lucy('Quite.'),
    ),
    hana(
      'Krug, "Don\'t Make Me Think", where he says to drop half of the words, and then half of what is left. It settled our welcome screen, which had been a letter.',
      ['art', 'scissors'],
    ),
    oliver(
      "Page 31 of our own sensor manual. The light blinks twice when all is well. I'd treated it as an alarm for a year.",
      ['joy', 'bulb'],
      ines('Why does that stand on page 31?'),
      oliver('Why indeed.'),
    ),
    grace(
      'The page "Understanding Focus Order" of WCAG, 2.4.3. Two examples in, I saw what our map does wrong.',
      ['wheelchair', 'world_map'],
      hana('Would you send it to me before Thursday?'),
    ),
    rafael(
      'MDN on "position", the lines about the nearest ancestor that scrolls. It settled in two minutes why our header would not stick for two days.',
      ['pushpin', 'sweat_smile'],
    ),
    njeri(
      'The old decision in our wiki on what a "bed" is. One page, and half of my questions were gone.',
      ['bookmark', 'seedling'],
      priya('Somebody has read it. This makes my week.'),
    ),
  ],

  'Where it disagreed': [
    priya(
      'https://motherduck.com/blog/big-data-is-dead/\nI had planned for a size of data that fourteen gardens do not have. I kept theirs.',
      ['joy', 'clap'],
      dmitri('One machine. I have been saying.'),
    ),
    tomas(
      'https://www.storytellingwithdata.com/blog\nThere they begin with the message, and I begin with the data. I kept mine for finding out and theirs for telling.',
      ['bar_chart', 'bulb'],
    ),
    wei(
      'https://en.wikipedia.org/wiki/Makridakis_Competitions\nSimple methods do better than clever ones, once more. I kept the simple one, and a small grudge.',
      ['joy', 'dart'],
    ),
    amara(
      'https://www.nngroup.com/articles/why-you-only-need-to-test-with-5-users/\nFive people are enough, it says. In a garden five people are one family. I kept mine.',
      ['joy', 'busts_in_silhouette'],
      hana('Four of them follow the fifth, who has the map.'),
      wei('Sample of one, with snacks.'),
    ),
    marcus(
      'https://basecamp.com/shapeup/2.1-chapter-07\nNo backlogs, it says. I kept ours, but half of it is called "no" now.',
      ['scissors', 'smirk'],
    ),
    dmitri(
      'https://boringtechnology.club\nIt agrees with me. Does that count?',
      ['joy'],
      grace('No.'),
      dmitri('Kept mine, then.'),
    ),
    ines(
      'https://gds.blog.gov.uk/2013/07/25/faqs-why-we-dont-have-them/\nI was fond of our FAQ. I kept theirs: each answer has moved to where its question comes up.',
      ['clap', 'recycle'],
      oliver("The tickets about the FAQ left with it. Nobody's mourned."),
    ),
    lucy(
      'https://readabilityguidelines.co.uk\nIt asks for "do not" instead of "don\'t", since the short one is misread. I kept theirs for signs and mine for letters.',
      ['writing_hand', 'eyes'],
      ines('Signs and everything that may hurt, then. I will note it.'),
    ),
    hana(
      'https://www.nngroup.com/articles/hamburger-menus/\nI loved my clean corner with its three little lines. I kept theirs: the menu has words now.',
      ['hamburger', 'art'],
      rafael('And I could delete the animation that I was so proud of. I have made my peace.'),
    ),
    oliver(
      "https://hbr.org/2010/07/stop-trying-to-delight-your-customers\nDon't delight, it says, make it easy. I kept theirs for tickets and mine for birthdays.",
      ['birthday', '+1'],
    ),
    grace(
      'https://www.w3.org/WAI/ARIA/apg/practices/read-me-first/\nNo ARIA is better than bad ARIA. I kept theirs, and removed sixty attributes. Some of them were mine.',
      ['broom', 'wheelchair'],
    ),
    rafael(
      'https://infrequently.org/2024/01/performance-inequality-gap-2024/\nIt tests on a phone that is slower than anything on my desk. I bought that phone. I kept theirs.',
      ['iphone', 'snail'],
      grace('Would you post it to me when you have suffered enough?'),
    ),
    njeri(
      'https://tom.preston-werner.com/2010/08/23/readme-driven-development.html\nWrite the guide before the feature. I came after the features, so I keep theirs from now on.',
      ['books', 'muscle'],
    ),
  ],
};
