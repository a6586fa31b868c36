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
    hana(
      'The first printed map that has our name on its back is here. I am holding it, and nobody may fold it yet.',
      ['world_map', 'tada'],
      oliver("Post one south, please. I'll frame it next to the instructions."),
    ),
    wei(
      'For the record: on the open day we expected 2,140 visitors, and 2,139 came. I know who is missing. I was ill.',
      ['joy', 'dart'],
      annika('Get well soon. You were counted on.'),
    ),
    annika(
      'Three of you asked me for fewer meetings, in three separate meetings. I have taken out the two on Wednesday.',
      ['raised_hands', 'joy'],
      ines('Thank you. I shall use them to write shorter messages.'),
    ),
    oliver(
      'A head gardener has sent us a box of apples "for whoever made the button bigger". They\'re in Berlin, I\'m told. I am not.',
      ['apple', 'heart'],
      hana(
        'They are very good. Rafael made the button bigger, I drew it, Grace asked for it. So three apples are left for you.',
      ),
    ),
    grace(
      "Next week two people who use our map by ear come to the London office. If you'd like to listen, sit at the back and bring nothing to defend.",
      ['ear', 'wheelchair'],
      annika('May I come too? I will sit on my hands.'),
    ),
    dmitri('Tonight the ticket server restarts. It takes nine seconds. I say it because of last time.', [
      'saluting_face',
      'grimacing',
    ]),
    amara(
      "Last week's interviews are in the wiki, on one page, and it is readable in a tram. The bench by the pond has the best lines.",
      ['train', 'duck'],
      marcus('Read it between two stops. The third one changed my mind about the ticket page.'),
    ),
    rafael(
      'I showed the talk about the map to four people and a dog. The dog stayed to the end. Thank you for all the comments.',
      ['dog', 'clap'],
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
    tomas(
      'My neighbour asked what I do. I said that I count visitors in gardens. She said "all of them?", with pity.',
      ['joy', 'heart'],
      wei('Tell her: a sample.'),
    ),
    hana(
      'There is a bakery in my street now that closes when the bread is gone. It is the best user interface that I know.',
      ['bread', '100'],
      ines('What does it say on the door then?'),
      hana('"Bread gone."'),
    ),
    njeri(
      'A hadada ibis walks into my kitchen every day at four and looks at the oven. Does anybody have a guide for that?',
      ['bird', 'eyes'],
      oliver("Mine is a kookaburra. Feed it once and you've signed a contract."),
    ),
    wei(
      'My basil is overfitting. It grows towards me and nobody else.',
      ['herb', 'joy'],
      rafael('Regularise it. Make a pizza.'),
    ),
    grace(
      'Somebody on my train was reading a printed manual, with a pencil, smiling. I have decided that it was one of ours.',
      ['train', 'books'],
    ),
    ines(
      'I have been asked whether I correct menus in restaurants. Only in my head. The head is getting full.',
      ['pencil2', 'joy'],
      amara('And when it says "homemade"?'),
      ines('Then I ask whose home.'),
    ),
    rafael(
      'The bus back was nine hours. I have heard everything there is about moss, lichen and, by accident, tax.',
      ['bus', 'herb'],
      amara('Lichen is the real one. Tax is the sequel.'),
    ),
    dmitri(
      'Bought a plant. It is doing fine. I do nothing.',
      ['potted_plant', '100'],
      grace('You may look after the ones in London next time.'),
    ),
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
