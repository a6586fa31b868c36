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
    tomas(
      'A garden sent me its visitors in Roman numerals. It is a very old garden.',
      ['joy', 'books'],
      wei('Was there a zero?'),
      tomas('There was a gap, and a small drawing of rain.'),
    ),
    amara(
      'One of the people I talked to counts visitors herself, from her window, since 2009. In pencil. May I bring her notebooks?',
      ['heart', 'eyes'],
      wei('Please. Before you bring anything else.'),
      priya('I will make a table for her, with her name on it.'),
    ),
    wei(
      'Two sensors at one gate agree to the last digit. One of them is copying.',
      ['face_with_monocle', 'joy'],
      dmitri('They share a cable.'),
      priya('They share an id. My fault, it is mended.'),
    ),
    dmitri(
      'Whoever runs the query with nine joins on Mondays at nine: there is a view for it now. It is called nine.',
      ['pray', 'joy'],
      tomas('Thank you. It was me. It has ten now.'),
    ),
    priya(
      'I wrote down what each column of the visits table means. It took a day, and two columns mean nothing.',
      ['books', 'clap'],
      wei('I have used one of those two. This explains a paper.'),
    ),
    amara(
      'Is there a word for a number that everybody quotes and nobody knows from where? I met three today.',
      ['thinking_face'],
      tomas("We call it the director's number."),
      wei('A citation.'),
    ),
    tomas(
      'I asked a garden which chart they would keep if they could keep one. They kept the photo on the cover.',
      ['sweat_smile', 'camera'],
      amara('What is on the photo?'),
      tomas('A queue. So it is a chart.'),
    ),
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
    ines(
      'A visitor asked at the desk what "hidden gem" means, because she had found it at once. I have taken it out.',
      ['joy', 'star2'],
      lucy('Another one free. There are six left, by my count.'),
    ),
    hana(
      'I put the real texts into the drawing instead of grey lines. Half of my boxes were the wrong size, and one was a lie.',
      ['art', 'bulb'],
      ines('Which one was the lie?'),
      hana('"A short description".'),
    ),
    lucy('An author has written "please do not hesitate to contact us". I hesitated, and then I cut it.', [
      'scissors',
      'joy',
    ]),
    oliver(
      "I read our cancellation email aloud to my kitchen. It's kinder than I remembered, and twice as long as it should be.",
      ['eyes', 'tea'],
      ines('Would you read me the part where you ran out of kindness?'),
      oliver('Paragraph four. We say "kindly" in it.'),
    ),
    amara(
      'Three people told me that they "did" the garden. They were all done within twenty minutes. I think the verb decides.',
      ['thought_balloon', 'bulb'],
      lucy('So no "do" on a sign. "Stay", perhaps.'),
    ),
    ines(
      'We had seven ways to write a date. We have one. I will miss nobody.',
      ['calendar', 'tada'],
      oliver('May I ask which one, from the place where your tomorrow is today?'),
      ines('"Tuesday 3 March". With the weekday it survives even Sydney.'),
    ),
    oliver(
      'For the collection: a garden\'s own sign says "Please keep of the grass". They\'ve asked me to leave it, the grass is proud of it.',
      ['joy', 'herb'],
      lucy('I shall look the other way, once.'),
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
    grace(
      'An hour with three people who use switches instead of a mouse. We have eleven stops too many before the tickets.',
      ['wheelchair', 'eyes'],
      rafael('I can take out four today. They were there for me, when I was debugging.'),
      hana('Two are decoration. They go.'),
    ),
    rafael(
      'Printing the map works again. Somebody does print it: eighty times last Saturday.',
      ['world_map', 'tada'],
      hana('They hold it above their heads when it rains. I have seen it.'),
    ),
    hana(
      'I drew the loading state as a seed that does nothing for two seconds. People watched it. One said "come on".',
      ['seedling', 'joy'],
      rafael('It now takes one second, and I feel bad for the seed.'),
    ),
    dmitri(
      'Response is 12 ms. You may stop caching it.',
      ['rocket', '100'],
      rafael('I have a cache for the cache. Give me a day.'),
    ),
    grace(
      'I read all our alt texts in one go. "Image of image" is mine, from my first week. It has been live for four years.',
      ['joy', 'wheelchair'],
      hana('What is on the image?'),
      grace('A sign that says "image".'),
    ),
    rafael(
      'One line of CSS for the year: text-wrap: balance on all headings. The gardens think that we hired a typographer.',
      ['sparkles', 'clap'],
      hana('They did not even tell me. I accept the praise.'),
    ),
    hana(
      'On a kiosk in the rain every drop is a tap. I have a film of it buying eleven tickets.',
      ['rain_cloud', 'joy'],
      dmitri('It was refunded. I wondered who wants eleven tickets at five in the morning.'),
      grace('Ask twice before a purchase, then? It would help shaky hands as well.'),
    ),
  ],
};
