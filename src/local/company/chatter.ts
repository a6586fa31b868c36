/** Pure. What people talk about without being asked, by the channel's name. */
import type { Answer } from '../../sandbox/cast/script.ts';
import { craftChatter } from './chatter-crafts.ts';
import {
  amara,
  annika,
  dmitri,
  grace,
  hana,
  ines,
  jonas,
  marcus,
  njeri,
  oliver,
  priya,
  rafael,
  tomas,
  wei,
} from './voices.ts';

export const chatter: Record<string, Answer[]> = {
  ...craftChatter,

  general: [
    annika(
      'I asked at Kew how the pilot is going. "It is just there", they said, and I take that as high praise.',
      ['seedling', 'heart'],
      grace('It is the only praise that software should want.'),
    ),
    oliver(
      "The support queue is at zero again. I've begun to water my actual plants.",
      ['clap', 'potted_plant'],
      hana('How are they taking it?'),
      oliver('With suspicion.'),
    ),
    marcus(
      'On Thursday I show the product to the people of the city parks. If there is something you are proud of, tell me and it goes in.',
      ['eyes'],
      rafael('The map by keyboard. But let Grace drive.'),
      tomas('The new first page of the report, please. It was written for exactly these people.'),
    ),
    grace(
      'Who will look after the plants in the London office next week? The instructions have two words: less water.',
      ['potted_plant'],
      amara('I will. I have learned from the last ones.'),
    ),
    priya(
      'Tonight the sensor data stands still for an hour, from 18:00 UTC. No garden will notice, but you might.',
      ['+1', 'ok_hand'],
    ),
    tomas(
      'All fourteen gardens sent their numbers on time this month. It has never been all fourteen before.',
      ['tada', 'clap'],
      annika('Please thank them from me too.'),
    ),
    njeri(
      'For whoever else is new some day: I have begun a page called "Things nobody thought to tell me". It is friendly, and it has nine entries.',
      ['heart', 'books'],
      wei('I would like to be told when it has ten.'),
    ),
  ],

  random: [
    hana('The sourdough and I are on speaking terms again.', ['bread', 'heart']),
    rafael(
      'A late word on the moss podcast: I missed my stop.',
      ['herb', 'joy'],
      amara('Which is just what the moss wants.'),
    ),
    oliver(
      'A bird outside has learned the sound of my notifications. I no longer know who is writing to me.',
      ['bird', 'joy'],
    ),
    wei(
      'My tomato plant has brought forth one tomato. At this rate they are 41 dollars each.',
      ['money_with_wings', 'joy'],
      tomas('And the median?'),
      wei('Also 41.'),
    ),
    ines('A shop in Lisbon: "Open when I am here." I have nothing to add.', ['100', 'heart']),
    amara(
      'Has anybody a book for a very long train journey? Nothing with a twist, please.',
      ['train', 'books'],
      grace('"The Hidden Life of Trees". The trees stay trees.'),
    ),
    grace('Walked past a hedge that was cut into the shape of a hedge. I feel better about everything.', [
      'evergreen_tree',
      'relieved',
    ]),
    dmitri('Ate lunch outside. Would do it again.', ['sunny', '+1']),
  ],

  'with-botanic-trust': [
    jonas(
      'The palm house is open again after the repair. Please mistrust its counters until about noon.',
      ['palm_tree', '+1'],
      priya('Thank you, I mark the whole morning.'),
      tomas('Thank you. I write it below the chart, so that nobody has to ask.'),
    ),
    tomas(
      'Your figures for the month are in the shared folder. Page one is the one to read.',
      ['bar_chart'],
      jonas('Page one is the one that I read. Thank you.'),
    ),
    jonas(
      'Our director asks whether the forecast could know about the orchid show.',
      ['bouquet', 'eyes'],
      marcus('If you send us the dates, it can.'),
      tomas('If it knows the dates, yes. Wei would love to know them a month ahead.'),
      jonas('Dates tomorrow. She will be pleased.'),
    ),
    oliver(
      "The counter at your east gate has been blinking since yesterday. Twice is fine, three times isn't. Could somebody look?",
      ['eyes'],
      jonas('Twice. The gardener and I counted together.'),
    ),
    priya(
      'This week your export moves to another machine. Nothing should change for you, and if anything does, I would like to hear it.',
      ['ok_hand', '+1'],
    ),
    jonas(
      'Last night the heating of the tropical house was off for an hour. If your sensor knew before ours did, please do not tell our technician.',
      ['joy', 'shushing_face'],
      priya('It knew. I know nothing.'),
      oliver('Our lips are sealed. The orchids may talk, though.'),
    ),
  ],

  leads: [
    annika(
      'What should we stop doing in this meeting?',
      ['thinking_face'],
      grace('Reading numbers aloud to each other.'),
      annika('Gladly.'),
    ),
    grace(
      'Rafael would like to give the talk on the map himself. I think that he should.',
      ['100', 'clap'],
      annika('Then it is decided. I will sit in the first row.'),
    ),
    priya(
      'Three people told me this week that they had found their answer in an old thread. I did not have to do anything, and I liked it.',
      ['heart', 'seedling'],
    ),
    marcus(
      'I keep my mouth shut in two of the craft channels now. They argue better without me.',
      ['relieved', 'heart'],
      annika('I know what that costs you. Thank you.'),
    ),
  ],
};
