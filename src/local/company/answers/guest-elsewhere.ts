/** Pure. What the company answers to prompts about what is said elsewhere, by the prompt's title. */
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

export const elsewhere: Record<string, Answer[]> = {
  'Another name for it': [
    priya(
      'Data. In Tamil it is tharavu, from the word for giving. It sees that somebody gave it to us.',
      ['heart', 'bulb'],
      wei('Ours says the same, in Latin. We have only forgotten.'),
    ),
    tomas('Sample. In Portuguese it is amostra, from showing. It sees that somebody chose what to show.', [
      'bar_chart',
    ]),
    wei(
      'Outlier. In Chinese, word for word, the value that has left the flock. It sees that there is a flock.',
      ['bird', '100'],
      amara('I would like to interview that value.'),
    ),
    amara('Interview. Solicitors say that they take instructions. It sees which of the two knows more.', [
      'ear',
      'bulb',
    ]),
    marcus(
      'Release. Newspapers put an edition to bed. It sees that somebody may sleep afterwards.',
      ['newspaper', 'zzz'],
      dmitri('On Wednesdays.'),
    ),
    dmitri(
      'Workaround. In Russian it is kostyl, a crutch. One can walk on it for years.',
      ['100', 'joy'],
      grace('And then nobody dares to take it away.'),
    ),
    ines(
      'Footer. In Portuguese it is rodapé, which is also the board along the foot of a wall. It sees what covers the gap.',
      ['bricks', 'joy'],
      rafael('And where the dust collects. I have looked at ours.'),
    ),
    lucy(
      'Undo. Proofreaders write stet, let it stand. It sees that the first version may have had a point.',
      ['pencil2', 'heart'],
      dmitri('We say revert.'),
      grace("I'd like a stet button in the review."),
    ),
    hana(
      'White space. In Japanese it is yohaku, the white that is left over. It sees that somebody stopped in time.',
      ['art', 'heart'],
      ines('May I have that for texts as well?'),
    ),
    grace(
      'Alt text. Museums call theirs a verbal description, and people stand in front of the picture to write it. It sees that one has to look first.',
      ['eyes', 'wheelchair'],
    ),
    rafael(
      'Pie chart. In Brazil it is a pizza chart. It sees that somebody gets the small piece.',
      ['pizza', 'joy'],
      tomas('In Lisbon it is only a circle. We have been spared that argument.'),
    ),
    oliver(
      'Handover. Pilots say "you have control", and the other one says it back. It sees that there are two of them.',
      ['phone', 'handshake'],
    ),
    njeri(
      'Link. In Swahili it is kiungo, a joint, as in a knee. It sees that something has to bend there.',
      ['link', 'bulb'],
      ines('And that one notices it when it is broken.'),
    ),
  ],

  Elsewhere: [
    priya('https://locallyoptimistic.com\nFor people whose tables are as old as ours, and who say so.', [
      'bookmark',
    ]),
    tomas('https://nightingaledvs.com\nFor charts with the story of what they looked like before.', [
      'bar_chart',
    ]),
    wei(
      'https://stats.stackexchange.com\nFor my question of last Tuesday, asked by somebody else eleven years ago.',
      ['joy', '100'],
      tomas('Was it answered?'),
      wei('"It depends." I felt understood.'),
    ),
    amara(
      'https://researchops.community\nFor consent forms. Somebody there has always had the strict lawyer already.',
      ['bookmark', 'eyes'],
    ),
    marcus(
      "https://www.mindtheproduct.com\nFor the talks about what didn't work. They're the shorter ones.",
      ['100'],
      hana('Which one should I begin with?'),
      marcus("I'll send you two. You'll recognise a button."),
    ),
    dmitri('https://sqlite.org/forum/\nFor the answers. They are short.', ['100']),
    ines(
      'https://contentdesign.london\nFor a second opinion, before I have to ask any of you for the first.',
      ['pencil2'],
    ),
    lucy(
      'https://www.ciep.uk\nFor a room full of people to whom it matters.',
      ['heart', 'joy'],
      ines('The comma?'),
      lucy('The comma, and being paid for it.'),
    ),
    hana(
      'https://nacis.org\nFor people who draw maps, and argue about hedges in the kindest possible way.',
      ['world_map'],
      rafael('You have found them at last.'),
    ),
    oliver(
      'https://www.supportdriven.com\nFor knowing that others are also sent photos of screens, at an angle.',
      ['camera', 'joy'],
    ),
    grace(
      'https://webaim.org/discussion/\nFor what people say who live with it. I mostly read.',
      ['wheelchair', 'heart'],
      rafael('Then I will mostly read as well. Thank you.'),
    ),
    rafael(
      'https://frontendfoc.us\nFor the one link a week which I would otherwise have found a year later.',
      ['link', '+1'],
    ),
    njeri(
      'https://www.writethedocs.org/slack/\nFor asking at midnight what something should be called, and being told before breakfast.',
      ['books', 'joy'],
      priya('What was it that time?'),
      njeri('"Bed". They are still writing.'),
    ),
  ],

  'Said in passing': [
    priya(
      'A plumber: "The stain is never below the hole."\nWhen a wrong number has travelled through six tables.',
      ['droplet', '100'],
      wei('May I have the plumber for my slides?'),
    ),
    tomas('A tailor: "I measure how they sit, not how they stand."\nWhen somebody asks me for a dashboard.', [
      'scissors',
      'bulb',
    ]),
    wei('A chess teacher: "Good moves lose, too."\nOn Mondays after a wet weekend.', ['dart']),
    amara(
      'A hairdresser: "The first answer is the one they give to all of us."\nWhen I think in minute three that I have understood.',
      ['ear'],
    ),
    marcus(
      'A ferry captain: "The slow approach is the early one."\nWhen I\'d like to skip the pilot.',
      ['anchor'],
      oliver('Mine says "wave first". It works on gardens as well.'),
    ),
    dmitri(
      'An electrician: "Off is also a setting."\nWeekly.',
      ['electric_plug', 'joy'],
      priya('I have quoted this to the palm house.'),
    ),
    ines(
      'A lifeguard: "Shout what they should do, not what they should not."\nWhen a message begins with "You cannot".',
      ['bulb', 'bookmark'],
      njeri('So that is why the pool says "walk". It goes above my desk.'),
    ),
    lucy('A bell-ringer: "Listen to the gap."\nWhen a paragraph is correct and will not do.', [
      'bell',
      'heart',
    ]),
    hana(
      'A florist: "Now take one out."\nWhen a screen is finished.',
      ['bouquet', 'art'],
      rafael('So this is where my third button went.'),
      hana('It is in water.'),
    ),
    oliver('A sheep shearer: "Put the blades down before you\'re tired."\nAround ticket thirty-nine.', [
      'relieved',
      'clock9',
    ]),
    grace(
      'A bus driver: "I brake for the ones who are standing."\nWhen somebody says that most people won\'t notice.',
      ['bus', 'wheelchair'],
      amara('I will open my next report with the bus driver.'),
    ),
    rafael(
      'A baker: "Clean while it is in the oven."\nWhile the tests run.',
      ['broom', 'bread'],
      dmitri('Your tests are too slow, then.'),
    ),
    njeri(
      'A tour guide: "First say where the toilets are, then they hear the rest."\nWhen I am about to begin a page with its history.',
      ['joy', 'books'],
    ),
  ],
};
