/** Pure. What the company answers to prompts that ask for help with what is ahead, by the prompt's title. */
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

export const asksAhead: Record<string, Answer[]> = {
  'For the first time': [
    priya(
      'Move an import to another machine while people are watching.',
      ['eyes', 'crossed_fingers'],
      dmitri('First the clock of the new one. Then the disk. Then the people.'),
    ),
    tomas(
      'Present numbers to a city council. They have ten minutes, and microphones.',
      ['microphone', 'grimacing'],
      marcus("I'd check who speaks before you. Mine had brought an owl."),
    ),
    wei(
      'Explain a forecast on the radio. There are no axes on the radio.',
      ['joy', 'microphone'],
      tomas('I would check how they will introduce you. I was "the man who counts you".'),
      amara("I'd check one sentence on somebody who is washing up."),
    ),
    amara(
      'Talk to eight people at once. So far it has been one person and a bench.',
      ['busts_in_silhouette'],
      ines('I would check who speaks first, and ask that person last.'),
    ),
    ines(
      'Write for a machine that only speaks and has no screen.',
      ['ear', 'pencil2'],
      hana('I would check where it breathes. Grace let me listen once, and I moved three commas.'),
    ),
    lucy(
      'Edit a text that will be sung, at the lantern evening.',
      ['musical_note', 'star2'],
      amara('Check it with whoever sings. The choir at Long Meadow told me, firmly, about the letter S.'),
    ),
    oliver(
      'Train twenty volunteers by video, at five in the morning my time.',
      ['alarm_clock', 'joy'],
      amara("I'd check that I can see their hands. They understand with those."),
    ),
    hana(
      'Design for a screen that hangs outside all winter.',
      ['snowflake', 'art'],
      rafael('I would check it at noon, and then with gloves. You have gloves, I remember.'),
    ),
    grace(
      'Review code by somebody who has done this twice as long as I have.',
      ['thinking_face', 'heart'],
      hana('I would check what I should like to keep, and say that first.'),
    ),
    rafael(
      'Speak in English for forty minutes, with slides.',
      ['sweat_smile', 'muscle'],
      grace("Check where you'll stand. The rest you know better than anybody in that room."),
      rafael('Thank you. I have read this three times.'),
    ),
    dmitri(
      'Interview somebody.',
      ['eyes', 'joy'],
      grace('Check that one of your questions has more than two words.'),
      dmitri('"Why this database?" Three.'),
    ),
    njeri(
      'Delete a page that people still read.',
      ['grimacing', 'broom'],
      lucy('I should check where they come from, and leave a note at that door.'),
    ),
  ],

  'Which help': [
    priya(
      'An example: a runbook that somebody has followed at night, with the notes of that night still in it.',
      ['memo', 'eyes'],
      dmitri('I have one. The notes are short and not polite.'),
    ),
    tomas(
      'A second opinion, on an axis that begins at 200. I know what you will say, and I want to hear it.',
      ['bar_chart', 'joy'],
      wei('Zero.'),
      tomas('Thank you. From outside it is easier to bear.'),
    ),
    wei(
      'Undisturbed time. About four hours, and a door.',
      ['hourglass', 'shushing_face'],
      priya('Until Thursday I take your questions. Do not look in here.'),
    ),
    amara(
      'An introduction to somebody who works at a gate on Sundays. I only ever meet the weekdays.',
      ['sunny', 'raising_hand'],
      oliver('Maureen, at Banksia Reserve. I ask her tonight.'),
    ),
    ines(
      'An example of a "no refunds" that does not make one want a refund.',
      ['ticket', 'thinking_face'],
      lucy(
        'A theatre of mine has: "Can\'t come? Give your seat to somebody who can." I will send you the page.',
      ),
      ines('I have forgiven them already.'),
    ),
    lucy(
      'A second opinion on a joke. It is for a sign by a pond, and it is about how deep that is.',
      ['ocean', 'thinking_face'],
      ines('Read it to somebody with a small child, and then take it out.'),
    ),
    oliver("Nothing just now. It's the first time since May, so I'm telling somebody.", ['tada', 'heart']),
    hana(
      'A second opinion from a left hand. Mine is only visiting.',
      ['raised_hand', 'art'],
      grace('Rafael is left-handed.'),
      rafael('I am. Send it, and I try it with a coffee in the other one.'),
    ),
    grace(
      "An example of a map that can be listened to and doesn't exhaust one. I know many that do.",
      ['ear', 'world_map'],
      rafael('The app of my bus says "two stops, then left". I will record it for you.'),
    ),
    rafael(
      'Undisturbed time, and somebody who tells me that it is allowed.',
      ['pray', 'hourglass'],
      grace("It's allowed. The reviews are mine until four."),
    ),
    dmitri('Nothing. It is done. I am looking at it.', ['relieved', '+1']),
    njeri(
      'An introduction. I have written three pages about the sensors, and have never met one.',
      ['wave', 'heart'],
      priya('One lives on my desk and does nothing. It will be glad of a visit by video.'),
    ),
  ],

  'A talk ahead': [
    priya(
      '"Please stop sending me these files by mail, and I know that it was my idea."',
      ['joy', 'email'],
      tomas('It sounds honest, and I would laugh. If it is me: yes.'),
    ),
    tomas(
      '"The number on your poster is from last year."',
      ['grimacing', 'bar_chart'],
      amara("I'd sit down, and I'd want to hear at once whether the new one is worse."),
      tomas('It is better. Then I begin with that.'),
    ),
    wei(
      '"I was wrong about June, and I know why."',
      ['100', 'clap'],
      priya('I would trust you more than before it.'),
    ),
    amara(
      '"I heard something about the tour that you won\'t enjoy, and it was said kindly."',
      ['ear', 'heart'],
      ines('The second half makes it possible to hear the first.'),
    ),
    marcus(
      '"I\'d like to move the date, and you\'re the first to know."',
      ['calendar', 'handshake'],
      oliver("I'd feel taken seriously. Then I'd ask whom I may tell."),
    ),
    ines(
      '"I like it, and I think that it is the wrong text."',
      ['thinking_face', 'pencil2'],
      lucy('I should hear only "wrong". Say first where it would be right.'),
      ines('"This is a lovely letter, and the gate needs a sign." Thank you.'),
    ),
    lucy(
      '"The deadline was Tuesday, it is a good text, and it was Tuesday."',
      ['joy', 'calendar'],
      hana('I would smile, and send it the same day.'),
    ),
    oliver(
      '"You\'ve had four different answers from us, and three of them were mine."',
      ['heart', 'sweat_smile'],
      ines('I am disarmed. I would want the right one in the next breath.'),
    ),
    hana(
      '"I would like to put this away, and keep what we learned from it."',
      ['art', 'package'],
      rafael('If I had built it: ouch. If you tell me first what we learned: yes.'),
    ),
    grace(
      '"May I tell you what I saw before I tell you what I think?"',
      ['eyes', 'ear'],
      rafael('I would relax. But be quick with the second half, please.'),
    ),
    rafael(
      '"I said two days, it will be six, and I have known it since this morning."',
      ['hourglass', '+1'],
      grace('I\'d only hear "since this morning", and be glad of it.'),
    ),
    dmitri(
      '"We need to talk about the schema."',
      ['joy', 'grimacing'],
      grace('It sounds like the end of a marriage.'),
      dmitri('"The schema is fine. Two columns are not."'),
      grace('Now I would come.'),
    ),
  ],
};
