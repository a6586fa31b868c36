/** Pure. What people of the craft channels talk about without being asked, by the channel's name. */
import type { Answer } from '../../sandbox/cast/script.ts';
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
} from './voices.ts';

export const craftChatter: Record<string, Answer[]> = {
  'data-craft': [
    tomas(
      'Does anybody know why Alder Park had eleven visitors on a sunny Sunday?',
      ['thinking_face'],
      priya('The gate was held open with a wheelbarrow.'),
      dmitri('Wheelbarrow.'),
      tomas('I will add a column for wheelbarrows.'),
    ),
    wei('A trend line through two points is called hope.', ['joy', '100']),
    priya(
      'The import takes four minutes now instead of forty. It was one missing index, and it was mine.',
      ['tada', 'clap'],
      tomas('My morning coffee has lost its purpose.'),
    ),
    amara(
      'I read all the free text of last month: 212 answers, and 31 are about ducks. Is that a finding?',
      ['duck', 'joy'],
      wei('With which error bar?'),
      amara('Plus or minus one duck.'),
    ),
    tomas(
      'What would you call a column for "was it raining, according to the gardener"? Mine is rain_felt.',
      ['rain_cloud', 'heart'],
      amara('Please never rename it.'),
    ),
    wei(
      'Yesterday the forecast was right to within three visitors. I report it because it will not happen again.',
      ['clap', 'dart'],
    ),
    amara(
      "Could somebody look at my sample before I go out tomorrow? It's nine people and a plan.",
      ['raising_hand'],
      wei('Send it. I look at it before your breakfast.'),
      tomas('With pleasure. I have never seen a plan for nine people.'),
    ),
    dmitri('There is a second copy of the database now. Please break that one.', ['saluting_face', 'tada']),
    marcus(
      "A director asked me for their busiest hour, and I had it on my phone before he'd finished the sentence. That's new. Thank you.",
      ['heart', 'clap'],
    ),
    tomas(
      'I compared our two sources of rain over a month. They agree on nineteen days.',
      ['rain_cloud'],
      wei('On which days do they differ most?'),
      tomas('On those when it rained.'),
    ),
    priya(
      'The sensor in the fern house says minus forty. I choose to believe that it is sulking.',
      ['snowflake', 'joy'],
      wei('Celsius or Fahrenheit? A trick question.'),
    ),
    wei(
      'For whom it may concern: the first of January can lie in week 53. I have scars.',
      ['calendar', 'exploding_head'],
      tomas('This explains one bar in every chart that I ever made.'),
    ),
    amara(
      'A small thing that helped: I put the weather into the title of each interview note. Sorted by rain, they say more than sorted by date.',
      ['bulb', 'rain_cloud'],
    ),
    dmitri('Logs are smaller from today. Nobody had read the word "ok".', ['broom', 'joy']),
  ],

  writing: [
    ines(
      '"Oops" is down from fourteen to six. The six are where I do not know yet what goes wrong.',
      ['clap', 'pencil2'],
      oliver('Two of those I can tell you. I have photographs.'),
    ),
    lucy(
      'Seen on a gate: "Please close behind you and others." I have been thinking about the others all day.',
      ['joy', 'eyes'],
    ),
    oliver(
      "A garden has asked whether our app could speak a bit slower. I've asked what they mean, but I like it already.",
      ['heart', 'turtle'],
      amara('Please tell me what they say. I have an idea, and I would like to be wrong.'),
    ),
    hana(
      'The German for "Skip" is longer than its button. Has anybody an idea that is not a smaller font?',
      ['thinking_face'],
      ines('"Weiter", if nothing is lost by skipping.'),
      hana('Nothing is. Thank you.'),
    ),
    amara(
      'Of the people I met this week nobody said "attraction". They say "the bit with the pond".',
      ['heart', 'duck'],
      ines('Then that is its name.'),
    ),
    ines(
      'Is there a kinder word for "invalid"?',
      ['thought_balloon'],
      lucy('Yes: the reason.'),
      ines('I knew that I would be told off, and by whom.'),
    ),
    marcus(
      'I had one floor to say what we do. "We help gardens to be found, understood and left in peace." Improvements welcome.',
      ['clap'],
      lucy('I should stop after "understood".'),
      ines('I should not. "Left in peace" is the good part.'),
    ),
    lucy('The sixty panels of the rose garden are read. There were eleven "nestled". There is none now.', [
      'rose',
      'scissors',
    ]),
    hana(
      'I set the panels in the new size. It pushed out two adjectives, and I do not miss either.',
      ['art', 'joy'],
      lucy('Which two? I like to know who leaves.'),
    ),
    oliver(
      'From a ticket: "It all worked until I read the instructions." I am having this framed.',
      ['joy'],
      ines('Which instructions?'),
      oliver('Ours, I am afraid.'),
    ),
    ines(
      'A note to myself, and to whoever likes it: one "please" for each screen. After that it begins to sound like begging.',
      ['bookmark', 'pray'],
    ),
    amara(
      'People read a panel for as long as it takes to find the dog again. I had a stopwatch with me.',
      ['dog', 'joy'],
      lucy('So it is the dogs that I am writing for. That makes it easier.'),
    ),
    lucy(
      'In the ticket page I find "wheelchair users" and "people who use wheelchairs", six lines apart. Which one is ours?',
      ['wheelchair'],
      ines('"Wheelchair users": we asked some. The other one is gone, thank you.'),
    ),
    oliver(
      'My reply for while I am away: is "I am on a beach" too much information?',
      ['ocean', 'joy'],
      lucy('It is the only part that one would believe.'),
    ),
  ],

  frontend: [
    rafael(
      'We are under 90 kB for the first time. I took out a library that formatted one date.',
      ['rocket', 'tada'],
      dmitri('Which date?'),
      rafael('Christmas.'),
    ),
    grace(
      'Focus order of the map, part two: the zoom buttons come before the four hundred trees now.',
      ['wheelchair', 'clap'],
      rafael('Four hundred and twelve.'),
    ),
    hana(
      'Could corners have one radius? I have found five, and one of them is 7.',
      ['art', 'eyes'],
      rafael('The 7 is mine. I was in a hurry, and felt lucky.'),
    ),
    dmitri(
      'Opening hours come as one object now. The old way stays until nobody calls it.',
      ['pray'],
      grace('Who calls it?'),
      dmitri('You.'),
    ),
    rafael(
      'Container queries on the garden cards: the same card in the sidebar and in full width, and sixty lines are gone.',
      ['sparkles', 'scissors'],
    ),
    grace(
      'Somebody wrote that our ticket page is the first that she has finished alone with VoiceOver. I am going for a walk to enjoy it.',
      ['heart', 'tada'],
    ),
    hana(
      'I tried the app in gardening gloves. Everything below 44 pixels is a rumour.',
      ['joy', 'herb'],
      grace('May we have that sentence on the wall?'),
    ),
    rafael(
      'Does anybody remember why the map waits for 300 ms before it opens?',
      ['hourglass'],
      dmitri('Phones that had to think about a double tap. They are gone.'),
      rafael('Then so are the 300 ms.'),
    ),
    grace(
      'My reviews will be late today. If one is urgent, write "urgent", and what breaks.',
      ['ok_hand'],
      dmitri('Nothing breaks.'),
    ),
    dmitri('The kiosk at Quarry Garden has been up for 400 days. I did not touch it. Nor should you.', [
      'ghost',
      'saluting_face',
    ]),
    hana(
      'There is a picture for the empty basket now. It is a wheelbarrow. It took me longer than the basket.',
      ['art', 'heart'],
      grace("It's a very good wheelbarrow. Its alt text says so too."),
    ),
    rafael(':has() works in every browser that we support. I owe an apology to a lot of old code.', [
      'exploding_head',
      'tada',
    ]),
    grace(
      'On the kiosks motion is off from today, unless somebody asks for it. Two gardens had asked, and one gardener was seasick.',
      ['wheelchair', 'ocean'],
    ),
    dmitri(
      'Who named a branch "final-final-grace-was-right"?',
      ['joy', 'eyes'],
      rafael('History did.'),
      grace('I did not, but I have read it several times.'),
    ),
  ],
};
