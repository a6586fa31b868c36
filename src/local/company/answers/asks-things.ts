/** Pure. What the company answers to prompts that ask for a thing rather than for a person, by the prompt's title. */
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

export const asksForThings: Record<string, Answer[]> = {
  'Not found': [
    priya(
      'At which height the counters of Quarry Garden hang. The drawing says "as before".',
      ['mag', 'joy'],
      dmitri('In the code of the kiosk, in a comment, line one. Do not ask.'),
      priya('Found: 2.10 metres. I do ask, but later.'),
    ),
    tomas(
      'The days on which gardens were closed last winter. Not those on which they should have been.',
      ['snowflake', 'mag'],
      wei('In my folder "errors", sorted by size. They are the first thirty.'),
    ),
    wei(
      'Why we round temperatures down.',
      ['thinking_face', 'snowflake'],
      priya('In the wiki, decision 14. The first display had no place for a comma.'),
    ),
    amara(
      'The recording of our first walk with visitors. I know that it exists, there is a goose in it.',
      ['duck', 'microphone'],
      hana('In the design folder, under "old, precious". The goose is at the very beginning.'),
    ),
    ines(
      'The sentence that legal approved for photographs of children. I remember that it was short.',
      ['camera', 'mag'],
      oliver('At the bottom of the form for school visits. I know it by heart.'),
      ines('It is even shorter than I remembered. Thank you.'),
    ),
    lucy(
      'Which plural of "arboretum" we have printed so far.',
      ['deciduous_tree', 'book'],
      hana('Both. The map has "arboreta" and the postcard "arboretums". I am sorry.'),
    ),
    oliver(
      'The page about the lights on the box. I know all the lights, but not the page.',
      ['bulb', 'joy'],
      ines('Page 31 of the manual. I have it from you.'),
      oliver('I knew that I trusted that source.'),
    ),
    hana(
      'The heron, before somebody put it behind the logo.',
      ['bird', 'art'],
      rafael('In the pictures of the old kiosk, "heron-final-2". There is no "heron-final".'),
    ),
    grace(
      'The list of pages that we promised to test by the end of the year.',
      ['clipboard', 'mag'],
      hana('In the wiki, below my name and not yours. I took it with me when I tested the first.'),
    ),
    rafael(
      'The reason for a margin of minus one pixel. It has no comment, and it has my initials.',
      ['face_with_monocle', 'joy'],
      dmitri('Commit of the third of May. It says "sorry".'),
    ),
    njeri(
      'The difference between an area and a zone. I found both in one sentence.',
      ['thinking_face', 'books'],
      ines('There is none. It stands in the list, and the zone will leave that sentence today.'),
    ),
  ],

  'The sentence I doubt': [
    priya(
      '"Data may be incomplete." It is true on every day of the year.',
      ['joy', 'memo'],
      wei('"Complete up to yesterday, 18:00."'),
      priya('Taken. Now it says something.'),
    ),
    tomas(
      '"Visitor numbers declined slightly, in line with expectations." Whose?',
      ['face_with_monocle', 'bar_chart'],
      amara('"Fewer people came, as you told us in March that they would."'),
    ),
    wei(
      '"The model explains 80% of the variance." A director has asked what it charges for the rest.',
      ['joy', 'money_with_wings'],
      tomas('"On most days it is off by fewer than thirty people."'),
      wei('That is another number, and a better one. Thank you.'),
    ),
    amara(
      '"Participants expressed a preference for seating."',
      ['joy', 'memo'],
      lucy('"They would like to sit down."'),
      wei('"Chairs."'),
    ),
    ines(
      '"You have been signed out for your security." They feel punished.',
      ['lock', 'thinking_face'],
      oliver('"We signed you out because nothing had happened for an hour."'),
      ines('Nobody is accused. It goes in today.'),
    ),
    lucy(
      '"This venerable oak has witnessed four centuries." I have let it through twice.',
      ['deciduous_tree', 'scissors'],
      ines('"This oak was here before the town."'),
      lucy('It is almost rude how good that is.'),
    ),
    oliver(
      "\"I'm afraid this isn't something we can do at this time.\" I read it aloud, and I don't believe me.",
      ['joy', 'ear'],
      lucy('"We cannot do that." And then what you can.'),
    ),
    hana(
      '"Drag to explore." It is a map, and the other hand has a pram.',
      ['world_map', 'thinking_face'],
      grace('"Move the map", and a button that does.'),
    ),
    grace(
      '"Skip to main content." On a page that sells tickets.',
      ['ticket', 'keyboard'],
      rafael('"Skip to tickets."'),
      grace('Of course. It took you four seconds.'),
    ),
    rafael(
      '"Fix edge case in list." It is no edge, half of our visitors stand there.',
      ['sweat_smile', 'bug'],
      dmitri('"Fix list."'),
    ),
    njeri(
      '"For more information, see below." There is always something below.',
      ['joy', 'arrow_down'],
      lucy('I should take it out. Below will still be there.'),
    ),
  ],

  'One real example': [
    priya(
      'An alert that woke somebody and was worth it.',
      ['bell', 'zzz'],
      dmitri('"Gate open, 3:10, forty visitors." They were hedgehogs. It was worth it.'),
    ),
    tomas(
      'A report that a board has read to its end.',
      ['eyes', 'bar_chart'],
      wei('Yours of April. It had one page.'),
      tomas('I had feared that.'),
    ),
    wei(
      'A sentence with a probability in it that a garden has understood.',
      ['dart', 'speech_balloon'],
      tomas('"Of four Saturdays like this one, three were full." It is yours. I wrote it down at the time.'),
    ),
    amara(
      'A first question for somebody who has no time.',
      ['hourglass', 'speech_balloon'],
      oliver('"What are you on your way to?" They tell you while walking.'),
    ),
    ines(
      "A message about a fault that was nobody's.",
      ['memo', 'thinking_face'],
      lucy('On my train: "This door is cold and slow. Please pull." I felt for the door.'),
    ),
    lucy(
      'A plant panel without an adjective.',
      ['seedling', 'scissors'],
      hana('"Oak. Here before the road." It hangs at Alder Park, and the gardener wrote it.'),
    ),
    oliver(
      'A goodbye to a garden that leaves us and might come back.',
      ['wave', 'email'],
      ines('"Your numbers stay yours. They are in this file, and so is the way back."'),
      oliver("That's it. That's the mail."),
    ),
    hana(
      'A legend of three lines that is enough for its map.',
      ['world_map', 'art'],
      grace('Long Meadow in winter: path, ice, tea.'),
    ),
    grace(
      'A description of a change that tells me how to try it without a mouse.',
      ['keyboard', 'mag'],
      rafael('"Tab, Tab, Enter, listen." It is my latest, and I have it from you.'),
    ),
    rafael(
      'A name of a test that is a sentence.',
      ['memo', 'eyes'],
      dmitri('"nobody can buy a ticket for yesterday"'),
      rafael('Now I want to read the whole file.'),
    ),
    dmitri('A meeting with a result.', ['joy', 'eyes'], grace('Ours in March. We cancelled it for good.')),
  ],

  'In case someone needs it': [
    priya(
      'The raw counts of each week as a spreadsheet. The last person to open it is always me.',
      ['calendar', 'thinking_face'],
      tomas('It is me, in March, for the audit. Once a year would do.'),
      priya('Once a year it is. You have given me fifty-one Mondays.'),
    ),
    tomas(
      'The report on paper, for a director who liked paper. She has left. The printer has not.',
      ['joy', 'memo'],
      marcus('I take one along to every visit. If I can print it myself, please stop.'),
    ),
    wei(
      'A log of all forecasts that were wrong, with their excuses.',
      ['joy', 'chart_with_downwards_trend'],
      tomas('I am the reader. I look into it before I promise anything.'),
    ),
    amara(
      "The calendar of who's been at which garden. I have filled it in for two years.",
      ['calendar', 'seedling'],
      oliver("That's me. I look before every call. Please don't stop."),
      amara('Then I carry on, and with pleasure.'),
    ),
    ines(
      'A list of the words that we have given up, with what became of each.',
      ['book', 'recycle'],
      lucy('Me, once a month, and always in a hurry.'),
    ),
    lucy(
      'An index of every name on every panel, since an heir once complained.',
      ['bookmark', 'herb'],
      oliver('Two heirs last year. It saved my afternoon both times.'),
    ),
    oliver(
      'A Friday mail with the closures of next week, to nineteen people.',
      ['email', 'calendar'],
      hana('Not me. The map knows them now; I should have told you.'),
      amara("Me. It's how I choose my trains."),
    ),
    hana(
      'The old icons in four sizes, for the brochure.',
      ['art', 'package'],
      lucy('The brochure is a page now. You may let them go.'),
      rafael('I have never used one. I did like the hedgehog.'),
    ),
    grace(
      'A table of the browsers in which we have tried things by hand.',
      ['clipboard', 'eyes'],
      rafael('I read the date at the top, to feel safe. I could live without it.'),
    ),
    rafael(
      'A second build for the kiosk at the old gate. The old gate is a hedge now.',
      ['evergreen_tree', 'joy'],
      dmitri('It is me. There is a kiosk in the hedge.'),
    ),
    dmitri(
      'The mailing list "urgent". Eight people. Five have left.',
      ['ghost', 'bell'],
      grace('I am one of the three. I thought that it was quiet because of you.'),
    ),
  ],
};
