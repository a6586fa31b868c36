/** Pure. What the company answers to prompts about wins, by the prompt's title. */
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

export const wins: Record<string, Answer[]> = {
  'Third try': [
    priya(
      'Backfilling the gate counters of Alder Park. Attempt two ran all night and wrote every row twice, because the gateway repeats itself when it reconnects. Now the key is the sensor and its own running number, not the time of arrival.',
      ['bulb', '100'],
      tomas('Thank you. I had the same doubles in my last report, and blamed the school classes.'),
    ),
    tomas(
      'Getting a garden to read its monthly report. Attempt two was shorter, but still began with the method. Attempt three begins with the sentence that they would say to their board.',
      ['clap', 'bulb'],
      amara('Attempt two is exactly where my interview summary is. I am stealing this.'),
    ),
    wei(
      'Separating rain from school holidays in the forecast. Attempt two fitted both at once and was beautiful, and wrong for every wet holiday. Attempt three: holidays first, then rain on what is left.',
      ['nerd_face', 'eyes'],
    ),
    amara(
      'Asking visitors why they leave. Attempt two was a form at the exit, and they wrote "parking", because they were standing in the queue for it. On the bench by the pond they talk for ten minutes.',
      ['bulb', 'heart'],
      oliver('A bench. Of course it is a bench.'),
      wei('Note for the method section: one bench.'),
    ),
    marcus(
      'The setup for a new garden. Attempt two merged all the steps into one long page, and fewer people finished. Attempt three asks three questions and guesses the rest.',
      ['eyes'],
    ),
    dmitri(
      'The map without a connection. Attempt two kept all tiles and filled old phones. Attempt three keeps the garden you stand in.',
      ['100', '+1'],
    ),
    ines(
      'The screen for "nothing in flower". Attempt two apologised at length. Attempt three says when to come back: "Next: snowdrops, in about three weeks."',
      ['seedling', 'heart'],
      lucy('An empty screen with a date in it. May I borrow that for a theatre?'),
      ines('Please do. I will look it up when it opens.'),
    ),
    hana(
      'The legend of the path map. Attempt two had nine styles of dashes and looked like a knitting pattern. Three lines with words written on them did it.',
      ['art', 'joy'],
      grace('And the words can be read out, which the dashes never could.'),
    ),
    oliver(
      "Teaching garden staff to reset a counter. Attempt two was a video, but their hands are wet when they need it. Attempt three is a sticker inside the lid of the box, and it's been quiet since.",
      ['joy', 'raised_hands'],
      ines('Please tell me that I may write the next sticker.'),
      oliver('You may write all of them.'),
    ),
    lucy(
      'Bringing a plant panel from 900 words to 80. Attempt two kept a little of everything, and so was about nothing. The third time I kept one story, the theft of the orchid, and let the rest go.',
      ['scissors', 'clap'],
    ),
    grace(
      'Announcing a filtered plant list. Attempt two put a live region around the whole list, and NVDA began to read four hundred roses. Now only the count is announced.',
      ['joy', 'wheelchair'],
      rafael('I have exactly this bug in the event list. Thank you, that saves me an afternoon.'),
    ),
    rafael(
      'Keeping your place in the list when you come back from a plant. Attempt two kept the pixels, then the photos arrived late and moved everything. Keeping the id of the plant just works.',
      ['bulb', 'rocket'],
      hana('I had wondered why it suddenly feels so calm.'),
    ),
    njeri(
      'Installing our app from our own guide. On my second attempt I followed the steps in their order, and step 4 needs something from step 7. They have changed places now.',
      ['sweat_smile', 'clap'],
      priya('We all learned that one by suffering. Thank you for ending it.'),
    ),
  ],

  Dropped: [
    priya(
      'The nightly email that says the import went well. I stopped it for a month, and the only one who noticed was the rule in my inbox that used to delete it.',
      ['joy', '100'],
    ),
    tomas(
      'Colouring the table of the report by hand. I sent it to three gardens without, and asked what looked wrong. Nothing, they said; one of them thought that it was new.',
      ['clap'],
      wei('It was new. It was legible.'),
    ),
    wei(
      'Rounding the forecast to tens so that it looks modest. Nobody asked when I stopped. Somebody had asked why I began.',
      ['smirk', '100'],
      tomas('That was me, and I stand by it.'),
    ),
    amara(
      "Typing out whole interviews. For five in a row I only marked what surprised me, and nobody's ever asked for the rest, including me.",
      ['eyes', 'heart'],
    ),
    marcus(
      'The Friday status mail. I missed it twice while travelling, and the only reaction I got was "nice, a quiet Friday".',
      ['joy'],
    ),
    dmitri('Release notes for internal services. The access log showed one reader. It was me.', [
      'joy',
      '100',
    ]),
    ines(
      'Asking for opinions on every single button. I show the whole screen once instead; in four months, no label was changed back.',
      ['pencil2', 'clap'],
    ),
    lucy(
      'The covering email that explains my edits. Three authors in a row answered straight from the margins, so the margins had said it.',
      ['writing_hand'],
      ines('I did wonder where it had gone, and then I did not.'),
    ),
    oliver(
      'Ending every ticket with "Was this helpful?" We got two answers a year, both from the same bloke in Dubbo, and he liked everything.',
      ['joy'],
      amara('I would very much like to interview the bloke in Dubbo.'),
    ),
    hana(
      'Drawing the tablet size of every screen. Rafael built one from the phone and a sentence, and when I looked I could not tell which one it was.',
      ['raised_hands'],
      rafael('I was so nervous about that one.'),
    ),
    grace(
      "Checking contrast by eye at review. The build refuses bad pairs by itself, and in twelve reviews I hadn't found a single one that it missed.",
      ['wheelchair', '+1'],
    ),
    rafael(
      'Vendor prefixes, all of them. The oldest phone in our logs does not need a single one; I looked twice, because I did not believe it either.',
      ['broom', 'tada'],
    ),
    njeri(
      'At my last place: a screenshot for every step. We left them out of one section as a trial, and the questions about that section stayed at none.',
      ['thinking_face', 'camera'],
      oliver('Our help has 212 screenshots. I counted once, on a slow night.'),
      njeri('Then I know what I am doing this month. Thank you, I think.'),
    ),
  ],

  'Smaller than planned': [
    priya(
      'The shared table of opening hours. Left out: the past. It knows today and the next four weeks, and nobody has asked it anything else.',
      ['100', '+1'],
    ),
    tomas(
      'The dashboard for Kew has one chart now. Left out: the other eleven. They live on a page called "More", which was opened twice.',
      ['bar_chart', 'joy'],
      wei('Once was me.'),
      tomas('And once was me, to see who had.'),
    ),
    wei(
      'The visitor forecast, for tomorrow only. Left out: the rest of the week. Shifts are planned a day ahead, and day seven was a coin with a decimal point.',
      ['dart', 'joy'],
      marcus('"A coin with a decimal point" goes straight into my next board deck.'),
    ),
    amara(
      'Six interviews instead of twenty. Left out: the fourteen in which I would have heard about parking again.',
      ['joy', 'car'],
    ),
    marcus(
      'The accessibility page that each garden gets. Left out: the star rating. Slopes, benches and the nearest toilet were what people wanted.',
      ['wheelchair', 'clap'],
    ),
    dmitri(
      'Plant search. Left out: the search engine. Three thousand plants fit into memory.',
      ['100', 'rocket'],
      grace("And it answers before I've finished typing."),
    ),
    ines(
      'The glossary. Left out: everything that we never say to visitors. Two hundred words became twenty-six.',
      ['scissors', 'clap'],
      lucy('Twenty-six is a number that a person can hold.'),
    ),
    hana(
      'The icons for the map. Left out: the animals. Nobody taps on a hedgehog to find the toilets.',
      ['joy', 'art'],
      oliver('One person did. I have the ticket.'),
    ),
    oliver(
      "The welcome call for new gardens: twenty minutes, not an hour. Left out: the tour of the settings. They find them on the day they need them, and I'm only a message away.",
      ['wave', '+1'],
    ),
    lucy('A house style on one side of one sheet. Left out: anything that a dictionary will tell you.', [
      'bookmark',
      'clap',
    ]),
    grace(
      'The map by keyboard: arrows, plus, minus, Escape. Left out: drawing a route. The list next to it does that better for everybody.',
      ['keyboard', 'wheelchair'],
      hana('I use the list as well now, and I have a mouse.'),
    ),
    rafael(
      'Dark mode for visitors. Left out: the switch. It follows the phone.',
      ['crescent_moon', '+1'],
      hana('I asked for a switch. Then I used it for a week and forgot that I had asked.'),
    ),
    njeri(
      'My first guide here, "Add a garden". Left out: removing one. I asked around, and it has happened once.',
      ['seedling', '+1'],
    ),
  ],
};
