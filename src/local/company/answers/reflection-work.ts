/** Pure. What the company answers to prompts that look back on a piece of work, by the prompt's title. */
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

export const lookingBackAtWork: Record<string, Answer[]> = {
  'On its first day': [
    priya(
      'That half of the gardens have two gates, and count one.',
      ['eyes', 'grimacing'],
      tomas('I knew, and nobody had asked me. Next time I say it unasked.'),
    ),
    tomas('Who reads it on paper. There are three of them, and they are the ones who decide.', [
      'memo',
      'bulb',
    ]),
    wei(
      'That whoever asked for it only wanted to know how many scones to bake.',
      ['joy', 'bread'],
      amara('May I have that as an example of a need?'),
    ),
    amara('That gardens are shut on Mondays, and so are the people who know things.', ['calendar', '+1']),
    ines(
      'That the button existed, on a page that none of us had opened.',
      ['joy', 'mag'],
      hana('I had drawn it. Twice.'),
    ),
    lucy(
      'How it would be bound. All my notes in the margin went into the spine.',
      ['book', 'grimacing'],
      hana('From now on I tell you on the first day. It is on my list.'),
    ),
    oliver(
      "Who had done the last one. He'd kept a list of what went wrong, and gave it to me for a coffee.",
      ['coffee', 'clipboard'],
      amara('A list of what went wrong, for a coffee. I have never paid so little for a study.'),
    ),
    hana(
      'That it would be read from a wheelchair, a pram and a horse. The horse was new to me.',
      ['wheelchair', 'art'],
      grace('I have questions about the horse.'),
      hana('Park wardens. They read maps from above.'),
    ),
    grace('What we would take out for it. We added for three weeks, and then took out for two.', [
      'scissors',
      'hourglass',
    ]),
    rafael(
      'That the list may be empty. I built the full one first, and the empty one is what people see in the morning.',
      ['sunny', 'bulb'],
    ),
    dmitri(
      'The number of users. Four.',
      ['joy', '100'],
      rafael('I built a loading bar for the four. They like it.'),
    ),
  ],

  'Slowly, on purpose': [
    priya(
      'Read one day of raw readings with a ruler. At four in the morning the palm house opens its windows, and one can see it.',
      ['eyes', 'palm_tree'],
      tomas('I only know its noon. May I see the night?'),
    ),
    tomas('Copied a table by hand. In row nineteen I saw that two gardens had exchanged their names.', [
      'pencil2',
      'mag',
    ]),
    wei('Waited a week before improving the model. It improved by itself: the holidays were over.', [
      'joy',
      'turtle',
    ]),
    amara(
      "Walked the route at the visitors' pace. They stop at the turn before the sign, and not at the sign.",
      ['compass', 'bulb'],
      hana('That moves four signs. Thank you.'),
    ),
    ines(
      'Read our terms aloud to the end. In paragraph seven we promise something lovely, and nobody knows it.',
      ['ear', 'eyes'],
      lucy('What do we promise?'),
      ines('To answer letters. On paper.'),
    ),
    lucy(
      "Typed out an author's page instead of correcting it. I felt where she breathes, and four commas may stay.",
      ['writing_hand', 'heart'],
    ),
    oliver("Let the phone ring three times. By then I'd read their last message, and could begin there.", [
      'phone',
      'bulb',
    ]),
    hana(
      'Drew the same leaf thirty times. From the twentieth on it was the leaf, and not my idea of one.',
      ['leaves', 'art'],
      rafael('It is number 27 that we use, is it not?'),
      hana('It is. How did you see that?'),
    ),
    grace(
      'Went through the ticket page with ten seconds for each key. I heard "button" nineteen times before I heard "ticket".',
      ['ear', 'wheelchair'],
      hana('Nineteen. I can find you seven to remove before lunch.'),
    ),
    rafael(
      'Typed a long command instead of pasting it. There was another garden in it.',
      ['grimacing', 'keyboard'],
      dmitri('This is why there is a question before it now. You are welcome.'),
    ),
    dmitri(
      'Merged. By the next day there was a comment.',
      ['turtle', '+1'],
      grace('Mine. I was glad of the day.'),
    ),
  ],

  'Two good aims': [
    priya(
      'Keep each reading, and let gardens delete what is theirs. I followed the second, and left a mark where something was.',
      ['memo', '100'],
      wei('A gap that says that it is one. I can work with that.'),
    ),
    tomas('Comparable with last year, and right. I followed "right", and for once printed both.', [
      'bar_chart',
      'clap',
    ]),
    wei(
      'Accurate, and easy to explain at a gate. The second, at a price of two visitors.',
      ['dart', 'bulb'],
      amara('Two visitors for a sentence that people understand. I would pay three.'),
    ),
    amara(
      "Hear enough people, and don't take a volunteer's whole morning. I followed the second, and came back three times.",
      ['ear', 'heart'],
    ),
    marcus(
      'Give gardens a date, and promise only what we know. I gave a week and its reason, and was thanked for a week for the first time.',
      ['calendar', 'handshake'],
    ),
    ines(
      'Say it exactly, and frighten nobody. Exactly; and then I moved the calm sentence to the front.',
      ['pencil2', 'bulb'],
      oliver('I noticed on the phone. They read on after the first line now.'),
    ),
    lucy(
      'The voice of the author, and the patience of the reader. The voice on page one, the patience from there on.',
      ['book', 'scissors'],
    ),
    oliver(
      'Quickly, and in their own language. I wrote "back in an hour" in bad Portuguese, and then took the hour.',
      ['clock9', 'heart'],
      ines('You told them that you were a clock. They were charmed.'),
    ),
    hana(
      'Large letters, and the whole path on one screen. The letters. The path has two screens now, and nobody is lost.',
      ['art', 'compass'],
    ),
    grace(
      'Repair it today, and let whoever had never done it do it. I followed the second. It took until tomorrow, and two of us know it now.',
      ['clap', 'turtle'],
      rafael('It was me. I could do it again in my sleep.'),
    ),
    rafael(
      'Quick on the slow phone, and smooth on the new ones. The slow one. The new ones have not noticed.',
      ['snail', 'iphone'],
    ),
    dmitri('Delete it, and keep it. I deleted it. There is a backup.', ['joy', 'package']),
  ],

  'Looks easy': [
    priya(
      'Counting. A person with a pram is one, two or three, depending on who asks.',
      ['100', 'thinking_face'],
      tomas('And two prams side by side are a car.'),
    ),
    tomas(
      'Choosing the colour of a line. Each belongs to a garden, and gardens have feelings.',
      ['bar_chart', 'joy'],
      amara('All fourteen want the green. I have it on tape.'),
    ),
    wei('Saying "about 400". It is the "about" that takes the week.', ['100', 'dart']),
    amara("Sitting on a bench and talking. What's hard is the not talking.", ['ear', 'heart']),
    ines(
      'Two words on a button. There are two hundred that they should not be.',
      ['pencil2', 'clap'],
      oliver('I get the tickets about the two hundred. Thank you for the two.'),
    ),
    lucy(
      'Leaving a sentence alone. One has to be sure, and has nothing to show for it.',
      ['book', '100'],
      ines('I saw the page that you did not touch. I was very proud for a day.'),
    ),
    oliver(
      "Saying hello on the phone. In the first second you hear if they're cross, outdoors or on a ladder.",
      ['phone', 'joy'],
      ines('What do you do about the ladder?'),
      oliver('I ask them to ring back from the ground.'),
    ),
    hana(
      'Moving something a little to the left. Then all the rest stands a little to the right.',
      ['art', 'joy'],
      rafael('I am the one who moves all the rest.'),
    ),
    grace(
      'Adding a button. It has to be found, heard, reached, understood, translated and, one day, removed.',
      ['wheelchair', '100'],
    ),
    rafael('Making it right in all browsers. Right is not the same as alike, and people compare.', [
      'eyes',
      'computer',
    ]),
    dmitri(
      'Nothing happening. It takes all week.',
      ['100', 'joy'],
      priya('And nobody gives thanks for a quiet night. Thank you.'),
    ),
    njeri('Writing down five steps. I have to forget five times what I know.', ['books', 'bulb']),
  ],
};
