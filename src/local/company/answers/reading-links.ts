/** Pure. What the company answers to prompts that pass something on to read or to hear, by the prompt's title. */
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

export const passedOn: Record<string, Answer[]> = {
  'For the first week': [
    priya(
      'https://infiniteundo.com/post/25326999628/falsehoods-programmers-believe-about-time\nBegin anywhere. After ten of them you are one of us.',
      ['clock9', 'joy'],
      wei('I believed number nine until last year.'),
    ),
    tomas(
      'https://clauswilke.com/dataviz/\nBegin with the directory of charts, and only then decide that you need one.',
      ['bar_chart', 'bookmark'],
    ),
    wei(
      'https://otexts.com/fpp3/\nBegin with 1.1, what can be forecast at all. It is a page, and it saves the most time.',
      ['dart', 'nerd_face'],
      tomas('In my first week you gave me chapter 9. I would have liked this one.'),
    ),
    amara(
      'https://www.gov.uk/service-manual/user-research\nBegin where it is about taking notes. Questions one learns anyway.',
      ['memo', 'bulb'],
    ),
    ines(
      'https://styleguide.mailchimp.com/voice-and-tone/\nBegin with the difference between the two. I have explained it badly for years.',
      ['pencil2', 'bookmark'],
      oliver('"Same voice, kinder tone." I have it on a sticker, from you.'),
    ),
    lucy(
      'https://www.theguardian.com/guardian-observer-style-guide-a\nBegin at any letter. It is a style guide that one can read in bed.',
      ['book', 'smirk'],
    ),
    oliver(
      '"Things nobody thought to tell me", in our wiki. Begin with number nine, it is about the kettle.',
      ['tea', 'heart'],
      njeri('There are twelve by now. Nine is still the kettle.'),
    ),
    hana('https://lawsofux.com\nBegin with the one by Fitts, and then put on gloves.', ['art', 'bookmark']),
    grace(
      'https://www.w3.org/WAI/people-use-web/user-stories/\nBegin with the stories. The rules come by themselves after that.',
      ['wheelchair', 'heart'],
      hana('I did it in that order, by luck. It is the right one.'),
    ),
    rafael(
      'https://web.dev/learn/css\nBegin with the cascade, and do not skip it because you think that you know it. I did, for six years.',
      ['sweat_smile', 'bookmark'],
    ),
    dmitri(
      'https://use-the-index-luke.com\nBegin at the beginning. Stop when you have deleted an index.',
      ['scissors', '100'],
      grace('He gave it to me as a birthday present. It was the link, on paper.'),
    ),
    njeri(
      'https://www.writethedocs.org/guide/writing/beginners-guide-to-docs/\nBegin with why one writes things down at all. It is shorter than you fear.',
      ['books', 'seedling'],
    ),
  ],

  'How it reached you': [
    priya(
      'From a person: Dmitri sent it without a word. https://www.sqlite.org/howtocorrupt.html',
      ['exploding_head', 'bookmark'],
      dmitri('What should I have added?'),
    ),
    tomas(
      'By a search for something else. I wanted ice cream and rain, and found https://www.tylervigen.com/spurious-correlations',
      ['joy', 'bar_chart'],
    ),
    wei(
      'In a newsletter that I had meant to cancel for a year: https://flowingdata.com\nIt stays another year.',
      ['nerd_face', 'inbox_tray'],
    ),
    amara(
      'From a person, by hand: Nan Shepherd, "The Living Mountain". Joan at Long Meadow lent it to me, with a fern in the chapter on the senses.',
      ['leaves', 'heart'],
      lucy('One should be lent a book with a fern in it at least once a year.'),
    ),
    ines(
      'By chance, on a packet of seeds: sow thinly, water once, wait. I have sent it to all who plan our welcome screen.',
      ['seedling', 'scissors'],
      hana('Three lines. I would set them exactly like that.'),
    ),
    lucy(
      'From a person. An author sent me the rules that her grandmother had for letters, and two of them are in our style sheet now.',
      ['writing_hand', 'heart'],
      ines('Which two?'),
      lucy('"Say first why you write", and "then stop".'),
    ),
    oliver(
      "By a search, but not by mine: a garden sent me a page of our own help. I didn't know that we had it.",
      ['joy', 'mag'],
      njeri('I know that page. I have been hoping that somebody would find it.'),
    ),
    hana(
      'By chance. Somebody on the tram listened to https://99percentinvisible.org without headphones. It was about signs, and I went one stop too far.',
      ['headphones', 'train'],
    ),
    grace(
      'In a feed: https://adrianroselli.com\nIt described a bug in my code, without knowing me.',
      ['sweat_smile', 'wheelchair'],
      rafael('He described one of mine in the same week. I felt watched, and grateful.'),
    ),
    rafael('By a search at the end of a long day. https://caniuse.com said yes, and I read it twice.', [
      'tada',
      'mag',
    ]),
    dmitri(
      'From a person, on paper: https://www.rfc-editor.org/rfc/rfc1925\nNumber 6a.',
      ['joy', 'bookmark'],
      grace('6a is why there is a cache behind the cache.'),
    ),
  ],

  'Only this part': [
    priya(
      'https://www.infoq.com/presentations/Simple-Made-Easy/\nThe first third, for simple and easy not being the same. After that I argued with him aloud.',
      ['bulb', 'bookmark'],
      dmitri('The rest too. And the arguing.'),
    ),
    tomas(
      'https://www.ted.com/talks/hans_rosling_the_best_stats_you_ve_ever_seen\nFrom where the bubbles begin to move until he is out of breath, for how one speaks over a chart.',
      ['bar_chart', 'clap'],
    ),
    wei(
      'https://www.bbc.co.uk/programmes/b006qshd\nOf "More or Less" any first item, for how one doubts a number politely.',
      ['nerd_face', 'ear'],
      priya('I have only ever learned to do it impolitely. Thank you.'),
    ),
    amara(
      'https://www.bbc.co.uk/programmes/b006qykl\n"In Our Time", from where they think that it is over: for why one leaves the recorder running.',
      ['microphone', 'bulb'],
      lucy('It is the same with dinner parties.'),
    ),
    ines(
      'Our recording of the walk at Alder Park, from the gate to the first wrong turn. Four minutes, for what the sign should have said.',
      ['ear', 'compass'],
      hana('I am the one who turns wrong.'),
    ),
    lucy(
      'John McWhorter, "Txtng is killing language. JK!!!"\nThe middle, for whoever feels the urge to correct a chat.',
      ['smirk', 'speech_balloon'],
    ),
    oliver(
      'The call with Wattle Creek, in the support folder; they like being in it. The first two minutes, for how they describe a light.',
      ['bulb', 'joy'],
      ines('I have listened. "A sort of disappointed green" goes into the manual.'),
    ),
    hana(
      'https://99percentinvisible.org/article/norman-doors-dont-know-whether-push-pull-blame-design/\nAll of it, five minutes, for why I stand in front of doors.',
      ['art', 'joy'],
    ),
    grace(
      'The recording of our hour with the three switch users, from minute twelve. Two minutes without a word, for how long eleven stops are.',
      ['wheelchair', 'hourglass'],
      rafael('I showed these two minutes to my brother. He repairs lifts, and he understood.'),
    ),
    rafael(
      'https://www.youtube.com/watch?v=cCOL7MC4Pl0\n"In The Loop", the first ten minutes, for why a page stands still. I use my hands like him now.',
      ['repeat', 'bookmark'],
    ),
    dmitri(
      'https://www.destroyallsoftware.com/talks/wat\nAll four minutes. For joy.',
      ['joy', '100'],
      grace('He has laughed at it. There were witnesses.'),
    ),
  ],

  'In one line': [
    priya(
      'The release notes of our database, 40 pages: after the update, words may sort differently.',
      ['books', 'eyes'],
      dmitri('So we rebuild the indexes. It is on my list.'),
    ),
    tomas(
      'The tourism report of the city: people decide in the morning where they go in the afternoon.',
      ['bar_chart', 'sunny'],
      wei('Then my forecast has to be there at nine. It comes at ten.'),
    ),
    wei('A paper on forecasts with forty weather stations: one is enough, if it is near.', [
      'rain_cloud',
      'dart',
    ]),
    amara(
      'The complaints of a year, all 300: the queue is not too long, it is unexplained.',
      ['hourglass', 'bulb'],
      ines('May the screen say how many are ahead? Then it is explained.'),
    ),
    marcus(
      'The new purchasing rules of three cities: they want to know who answers the phone.',
      ['phone', 'memo'],
      oliver('Me. You may put that in.'),
    ),
    ines('The guideline on cookie texts: make "no" as large as "yes", and you may stop reading.', [
      'pencil2',
      '100',
    ]),
    lucy(
      'The preface of the new edition of our dictionary: "email" has lost its hyphen for good. The rest is thanks.',
      ['book', 'scissors'],
      ines('It stands on twenty-two pages. I am not even sad.'),
    ),
    oliver('The manual of the phone system, 180 pages: star, nine, and the music stops.', [
      'phone',
      'relieved',
    ]),
    hana(
      'A study on the colours of maps: whoever has looked for a toilet once goes on looking for that colour.',
      ['world_map', 'art'],
      grace('Then we never change that colour. I write it down.'),
    ),
    grace(
      'A long thread on aria-label: on a plain piece of text it does nothing, so write the text.',
      ['wheelchair', 'scissors'],
      rafael('Eleven of mine go today.'),
    ),
    rafael('The changelog of our bundler, two years of it: it needs no settings any more, so ours may go.', [
      'package',
      'broom',
    ]),
    dmitri(
      'The licence of the map: name the source, readable.',
      ['memo', '+1'],
      hana('Is ours readable?'),
      dmitri('With good eyes.'),
    ),
  ],
};
