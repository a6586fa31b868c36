/** Pure. What the company answers to quick challenges, by the prompt's title. */
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

export const challenges: Record<string, Answer[]> = {
  'Twenty-minute repair': [
    priya(
      'Before: our runbook began with the history of the runbook.\nAfter: it begins with "Has somebody unplugged it?"\nLeft alone: the history, at the end, for long evenings.',
      ['joy', 'hammer_and_wrench'],
    ),
    tomas(
      'Before: a report template with fourteen empty boxes.\nAfter: five, and each says who will read it.\nLeft alone: the cover. Somebody loves the cover.',
      ['clap'],
      marcus("It's me. I love the cover."),
      wei('It is me.'),
    ),
    wei(
      'Before: the notebook template loaded thirty-one libraries.\nAfter: four.\nLeft alone: the comment "do not remove", which refers to nothing any more.',
      ['joy', 'broom'],
    ),
    amara(
      'Before: a consent form of two pages.\nAfter: one, and "you may stop at any time" is the first line.\nLeft alone: the box for the signature, which legal has measured.',
      ['clap', 'heart'],
      lucy('The first line is where it belongs.'),
      tomas('May I copy this order for the survey in the app? Thank you.'),
    ),
    marcus(
      'Before: the page for decisions asked for "stakeholders".\nAfter: it asks who must not be surprised.\nLeft alone: the date, which was honest.',
      ['100', 'clap'],
    ),
    dmitri(
      'Before: a README of 400 lines.\nAfter: 40.\nLeft alone: the joke.',
      ['joy', 'scissors'],
      rafael('It is a good joke.'),
    ),
    ines(
      'Before: the bug form asked for "expected behaviour".\nAfter: "What did you hope would happen?"\nLeft alone: the place for a picture.',
      ['heart', 'pencil2'],
      oliver('The answers have doubled in length since this morning, and I mean it as praise.'),
    ),
    lucy(
      'Before: the panel template said "approx. 80 words".\nAfter: it is a panel of 80 words.\nLeft alone: the plant on it, a very patient hosta.',
      ['potted_plant', 'clap'],
    ),
    hana(
      'Before: our components, sorted by the day somebody made them.\nAfter: sorted as they stand on a screen, from top to bottom.\nLeft alone: their names, for another day and more coffee.',
      ['art', 'coffee'],
    ),
    oliver(
      'Before: our reply to a lost ticket, six paragraphs, one of them sorry.\nAfter: the new ticket, then one line.\nLeft alone: the sorry. It earned its place.',
      ['ticket', 'clap'],
      ines('One sorry in the right place. You are an editor now.'),
    ),
    grace(
      'Before: a box in the pull request, "accessible: yes".\nAfter: "How did you get there by keyboard?"\nLeft alone: the rest of it, since people do fill it in.',
      ['keyboard', 'wheelchair'],
      rafael('I ticked that box for a year. About this one I have to think.'),
    ),
    rafael(
      'Before: setting up took a morning.\nAfter: one command. I tried it on an empty machine.\nLeft alone: the part for Windows, since I have nobody to ask.',
      ['rocket', 'tada'],
      hana('My old laptop has Windows. Thursday?'),
      rafael('Thursday. Thank you.'),
    ),
    njeri(
      'Before: "Contact us" led to a page that led to a page.\nAfter: it has the address on it.\nLeft alone: the second page, until I know who looks after it.',
      ['email', 'clap'],
      oliver("Me, in theory. I'd forgotten that it existed. Delete it with my blessing."),
    ),
  ],

  'First step only': [
    priya(
      'The gateway at Long Meadow sends everything twice after a storm.\nOnly there, and not after every storm.',
      ['zap'],
      wei('First step: list the storms, and note at which ones the power went.'),
    ),
    tomas(
      'Three gardens ask me for the same number and expect three different ones.\nEach has a good reason.',
      ['thinking_face'],
      amara('First step: ask each of them what they did with it last time.'),
      tomas('I ring the first one today. Thank you.'),
    ),
    wei(
      'The forecast is at its worst on the day before a public holiday.\nThat is the day for which they need it.',
      ['chart_with_downwards_trend'],
      tomas('First step: plot those days alone, one dot each, with the name of the garden.'),
    ),
    amara(
      'Forty interview notes, nine thousand counts an hour, one report.\nThey do not speak to each other.',
      ['speech_balloon'],
      wei('First step: find one afternoon that is in both.'),
      ines('First step: write the headline that you hope for, and see what it leans on.'),
    ),
    marcus(
      'Two gardens want the same feature, set the other way round.\nNeither knows of the other.',
      ['arrows_counterclockwise'],
      oliver('First step: introduce them.'),
      priya('First step: ask both what went wrong on the day they thought of it.'),
    ),
    dmitri(
      'One test fails on Tuesdays.\nThere are no dates in it.',
      ['ghost', 'eyes'],
      rafael('First step: ask what else runs on Tuesdays.'),
      wei('First step: change the machine to Wednesday and look who is surprised.'),
      dmitri('The backup. Thank you.'),
    ),
    ines(
      'Our app has three words for the person who looks after a bed.\nThe gardeners use a fourth.',
      ['herb'],
      lucy('First step: find out which one is on their rota.'),
    ),
    lucy(
      'Every panel wants to begin with "Native to".\nI have nothing against natives. I have read it ninety times.',
      ['joy'],
      hana('First step: take ten of them and move the second sentence to the front.'),
    ),
    hana(
      'The map is beautiful in the shade and invisible in the sun.\nMost of our gardens have sun.',
      ['sunny', 'world_map'],
      grace('First step: go outside at noon, and write down what you can still read.'),
      oliver('First step: come to Sydney.'),
    ),
    oliver(
      "Gardens send me photos of error messages, taken from far away and at an angle.\nI've become good at reading them, which isn't the plan.",
      ['camera', 'joy'],
      ines('First step: give each message a short number that can be read aloud.'),
      oliver('I can ask the next five gardens to test that by shouting. Thank you.'),
    ),
    grace(
      "People try a screen reader for five minutes and give up.\nI can't sit next to each of them.",
      ['wheelchair'],
      hana('First step: record five minutes of your own, with the swearing.'),
      grace('With the swearing it is fifteen. But yes.'),
    ),
    rafael(
      'The bundle grows by two kilobytes a week, and nobody adds anything big.\nIt is like a glacier, only upwards.',
      ['snowflake', 'package'],
      dmitri('First step: compare the lock files. Not the code.'),
    ),
    njeri(
      'People reach our help from a search and land in the middle.\nThe middle does not say of what.',
      ['compass'],
      lucy('First step: read only the first lines of ten pages, one after the other.'),
      priya('First step: take the five most visited, and ask somebody outside where they think they are.'),
    ),
  ],

  'Five-line checklist': [
    priya(
      'Adding a sensor\n1. Its time zone, before anything\n2. What it measures, in which unit\n3. Let it send for an hour\n4. Compare it with its neighbour\n5. Only then tell the garden',
      ['clipboard', 'bookmark'],
      njeri('May I put this into the guide as it is? Thank you, it is better than mine.'),
    ),
    tomas(
      'The end of the month\n1. Are all days there?\n2. Note those that were closed\n3. One sentence for the board\n4. One chart that shows it\n5. Send it to yourself first, on the phone',
      ['clipboard', 'calendar'],
    ),
    wei(
      'Before believing a number\n1. Count the rows\n2. Count the missing ones\n3. Draw it\n4. Ask who typed it\n5. Sleep',
      ['100', 'zzz'],
      amara('Step 4 is my whole profession.'),
    ),
    amara(
      'An interview on a bench\n1. Agree the day with the garden\n2. Bring a second hat\n3. Ask one thing\n4. Be quiet\n5. Write it down before dinner',
      ['heart', 'clipboard'],
      oliver('Who is the second hat for?'),
      amara("Whoever says it's too sunny to stay."),
    ),
    marcus(
      'Saying no to a garden\n1. Ring, never write\n2. Say it within a minute\n3. One reason, the real one\n4. Ask what they will do instead\n5. Write that down',
      ['phone', 'clap'],
    ),
    dmitri(
      'Restoring a backup\n1. Stop\n2. Which database?\n3. Really?\n4. Beside, not over\n5. Count the rows',
      ['100', 'joy'],
    ),
    ines(
      'Naming a button\n1. What happens next?\n2. Say that, as a verb\n3. Say it aloud\n4. Is anything else called this?\n5. Show the screen, not the word',
      ['bookmark', 'pencil2'],
    ),
    lucy(
      'Editing a panel\n1. Read it standing up\n2. Find the one story\n3. Cut to it\n4. Check each name\n5. Read it to somebody who holds a child by the hand',
      ['scissors', 'heart'],
      oliver('Step 5 should be law.'),
    ),
    hana(
      'A new icon\n1. Draw it in its smallest size first\n2. Only in grey\n3. Ask two people what it is\n4. If they differ, use a word\n5. If they agree, add the word anyway',
      ['art', 'clipboard'],
      grace('Step 5, with all my heart.'),
    ),
    oliver(
      'First reply to a cross email\n1. Put the kettle on\n2. Find the actual question\n3. Answer it in line one\n4. Say what happens next, and when\n5. Delete "unfortunately"',
      ['tea', 'heart'],
      ines('Step 5 goes on the wall.'),
    ),
    grace(
      'Checking a form\n1. Tab to its end\n2. Send it empty\n3. Does it say in words what is wrong?\n4. Does it take you there?\n5. Zoom to 400% and do it again',
      ['wheelchair', 'bookmark'],
      rafael('Step 4 just found two in the ticket page. Thank you, and sorry.'),
    ),
    rafael(
      'Removing a dependency\n1. Who calls it?\n2. Write the ten lines that you really use\n3. Test those\n4. Delete it\n5. Weigh the bundle, and tell somebody',
      ['scissors', 'package'],
    ),
    njeri(
      'Meeting an unknown word here\n1. Search the glossary\n2. Search the channel\n3. Ask in the channel\n4. Write the answer down\n5. Use it a little wrongly, so that somebody corrects you',
      ['joy', 'books'],
      ines('So that was step 5 on Tuesday.'),
    ),
  ],
};
