/** Pure. What the company answers to prompts that ask for help, by the prompt's title. */
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

export const asks: Record<string, Answer[]> = {
  'Ten minutes': [
    priya(
      'Which of our two sources of rain the gardens themselves believe. I would like to hear it from somebody who stands in it.',
      ['rain_cloud'],
      amara('I see three head gardeners tomorrow. At two, and you tell me what to ask?'),
      priya('At two. Thank you.'),
    ),
    tomas(
      'Why my counts and the tickets differ by exactly the number of staff. Who knows how staff passes are scanned?',
      ['eyes', 'thinking_face'],
      dmitri('They are not scanned. After lunch I can show you.'),
      tomas('Ten minutes against four months of doubt. Thank you.'),
    ),
    wei(
      'Whether "visit" in the ticket data means a person or a ticket. Ten minutes, possibly two.',
      ['joy'],
      tomas('Two. It is a ticket, and a family is one. Call me after your coffee.'),
    ),
    amara(
      'How to say "most people" when it was seven out of the ten I happened to meet. Does somebody here count for a living?',
      ['thinking_face'],
      wei('"Seven of the ten I met." Four o\'clock your time, if you want the long version.'),
      ines('"Seven of the ten people I met." Longer, but you can stand on it. Tomorrow at eleven?'),
    ),
    marcus(
      "What we call the thing that regulars buy: pass, card or membership. I've used all three this week, once in the same sentence.",
      ['joy'],
      ines('Membership, and I can tell you why. Tomorrow, your first hour?'),
      tomas('In the data it is "season". I am sorry. Any time before five.'),
    ),
    dmitri(
      'Who still calls the old ticket endpoint. Somebody does, at three in the night.',
      ['eyes', 'ghost'],
      rafael('The kiosk at Quarry Garden, I think. Eleven, my time?'),
      wei('That may be me. I will look, and then we need no ten minutes.'),
    ),
    ines(
      'Is it "sold out" or "fully booked" when entry is free but timed? I am looking for somebody who has stood at a gate.',
      ['ticket'],
      oliver('I have stood at a gate. "Fully booked": people argued with "sold out", since it cost nothing.'),
      ines('That settles it, and it took you one line. Thank you.'),
    ),
    lucy(
      'Whether Latin names take italics in the app as they do on the panels. I ask before I mark up three hundred of them.',
      ['herb'],
      hana('They do, and there is a reason why not on the smallest size. Today at four?'),
      lucy('At four, with all three hundred.'),
    ),
    oliver(
      'What "sync pending" really means. I\'ve told four gardens four different things, all of them kindly.',
      ['joy', 'raised_hand'],
      ines('Then the words are wrong, and not you. Your morning or mine?'),
    ),
    hana(
      'Which three things a gardener does with muddy hands. I want those within reach of one thumb.',
      ['eyes', 'herb'],
      oliver('Water, photo, done. Nine your time, and I bring real thumbs.'),
      grace('Ask somebody left-handed too. I have a name for you, any time before three.'),
    ),
    grace(
      'How our colours end up in the ticket kiosk. I change one here, and three weeks later it answers.',
      ['thinking_face'],
      dmitri('It has its own copy. I know. Thursday at ten.'),
    ),
    rafael(
      'Why the event list comes from the server and the plant list does not. There is surely a story.',
      ['popcorn'],
      grace('There is, and it has a villain. Tomorrow at two, your time?'),
      rafael('I will bring coffee for the villain as well.'),
    ),
    njeri(
      'Who decides that a page is finished here? I have three that I keep improving.',
      ['heart', 'memo'],
      ines('You do. Wednesday at ten, and we declare all three finished together.'),
      priya('You do, and if it helps I will say so out loud. I am free until four.'),
    ),
  ],

  'Still foggy': [
    priya(
      'How moisture sensors drift as they age. I correct for it, but it is only the correction that I understand.',
      ['droplet'],
      wei('Me too. I have nodded at it for two years.'),
    ),
    tomas(
      'What a confidence interval says about a garden that closes when it rains.',
      ['thinking_face', 'rain_cloud'],
      wei('Less than you hope. I will draw it for you.'),
      tomas('Please draw it with umbrellas.'),
    ),
    wei(
      'Why people visit a rose garden when nothing is in flower. The model does not know either.',
      ['rose', 'thinking_face'],
      amara('They come for the bench. I have three notes on it.'),
    ),
    amara(
      'The difference between a visit, a visitor and a session. I nod in meetings.',
      ['raised_hands', 'joy'],
      tomas('Me too, and I make the chart.'),
      hana('Me too.'),
    ),
    marcus(
      "How ticket tax works across our four countries. I've been close to an answer twice.",
      ['grimacing'],
      oliver('Me too, and people ask me on the phone.'),
    ),
    dmitri(
      'Lord Howe Island. Half an hour of daylight saving. Why.',
      ['exploding_head', 'clock9'],
      grace("Me too, and now I can't stop thinking about it."),
      wei('Me too. It is our only test case that makes me sad.'),
    ),
    ines(
      'When a comma before "and" is a rule and when it is a mood.',
      ['joy'],
      lucy("It's a mood. I have been paid for that answer for twenty years."),
      hana('Me too, in three languages.'),
    ),
    lucy(
      'What exactly a design token is. I have nodded at it in two companies now.',
      ['thinking_face'],
      hana('A name for a decision. I can show you ours.'),
      lucy('A name for a decision. I understand it, and am slightly moved.'),
    ),
    oliver(
      'What happens between "Publish" and the map on somebody\'s phone. I say "a few minutes" with enormous confidence.',
      ['joy', 'crossed_fingers'],
      hana('Me too. I say "soon".'),
    ),
    hana(
      'Colour spaces. I choose by eye, then somebody says "out of gamut" and I smile.',
      ['art', 'rainbow'],
      rafael('Me too, and I am the somebody.'),
      ines('Me too. I thought that it was a cheese.'),
    ),
    grace(
      'When a polite live region is so polite that nobody ever hears it. Each screen reader seems to have its own manners.',
      ['wheelchair', 'ear'],
      rafael('Me too, in two languages.'),
    ),
    rafael(
      'Service workers, from the second deploy on. First one: clear. Second one: fog.',
      ['cloud'],
      dmitri('Me too. I turn it off and on.'),
    ),
    njeri(
      'Why a bed is sometimes a place and sometimes a list of plants. I have read our page on it twice.',
      ['thinking_face', 'seedling'],
      priya('Me too, and I wrote that page.'),
      ines('Me too. I avoid the word.'),
    ),
  ],

  'Second opinion': [
    priya(
      'A: one table for all sensors, wide and a bit ugly.\nB: one for each sort, tidy, and eleven of them.',
      ['thinking_face'],
      wei('First I would ask: who has to join them, and how often?'),
      priya('I do. Every day. I think that I have my answer, thank you.'),
    ),
    tomas(
      'A: fill the two lost days from the weeks around them.\nB: leave the hole, and write below it why.',
      ['eyes'],
      amara('Would the garden believe the filled ones?'),
      tomas('No. Then it is B. Thank you.'),
    ),
    wei(
      'A: show the forecast with its error bar.\nB: show one of three words, quiet, usual or busy, and keep the bar for who asks.',
      ['bar_chart'],
      amara('What would the person at the gate do differently, knowing the bar?'),
      wei('Nothing. B. That was unpleasantly quick.'),
    ),
    amara(
      'A: talk to people on their way in, when they still hope.\nB: on their way out, when they know.',
      ['thought_balloon'],
      wei('Which of the two can you compare with last year?'),
      ines('What would we do with a hope, once we have it?'),
    ),
    marcus(
      'A: the new ticket page before the holidays, in three gardens.\nB: after them, everywhere at once.',
      ['eyes'],
      oliver('Who answers the phone on the Saturday?'),
      tomas('Which three? Two of the gardens that I am thinking of cannot be measured at all in that month.'),
    ),
    dmitri(
      'A: rewrite the import.\nB: comment the import.',
      ['joy'],
      grace('How often does anybody read it?'),
      priya('Which of the two would you want at three in the night?'),
    ),
    ines(
      'A: "Closed today because of high wind."\nB: "Closed today. High wind."',
      ['memo', 'eyes'],
      lucy('Where does it stand, on a sign or in a sentence?'),
      ines('On a sign. So it is B, thank you.'),
    ),
    hana(
      'A: plant photos as they come, in every shape.\nB: all of them square, and the foxgloves lose their heads.',
      ['camera', 'joy'],
      grace('What do people look for in them, the flower or the whole plant?'),
      lucy('Could the foxgloves choose?'),
    ),
    oliver(
      'A: answer the long complaint from Banksia Reserve with a long letter.\nB: ring them.',
      ['phone'],
      lucy('Do they want to be answered, or to be heard?'),
      oliver("Heard. I'm dialling."),
    ),
    lucy(
      'A: keep "herbaceous" and explain it once.\nB: never say it again.',
      ['herb'],
      amara('Do visitors ask the gardeners what it means? I could find out on Thursday.'),
    ),
    grace(
      'A: repair the focus order of the map where it is.\nB: put the list first, and let the map follow it.',
      ['world_map'],
      hana('Which of the two would you use with one hand?'),
      grace('The list. Every time. Hm.'),
    ),
    rafael(
      'A: update the router now, two days.\nB: wait for the next big version and do both at once.',
      ['hourglass'],
      dmitri('What breaks today if you do nothing?'),
      rafael('Nothing. Ah.'),
    ),
    njeri(
      'A: one long "Getting started".\nB: five short pages, each with one task.',
      ['books'],
      lucy('Which of them would you open a second time?'),
      priya('Which of them could I link to in an answer?'),
    ),
  ],
};
