import { describe, expect, test } from 'vitest';
import { challengeIdeas } from '../../../src/challenges/ideas.ts';
import { entries, shownInChallenges } from '../../../src/local/company/entries.ts';
import { introduction } from '../../../src/local/company/greetings.ts';
import { companyScript } from '../../../src/local/company/index.ts';
import { njeri } from '../../../src/local/company/people.ts';
import { library } from '../../../src/rhythms/index.ts';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { emojiOf } from '../../../src/sandbox/page/client/messages/emoji.ts';

const { conversations, chatter, people } = companyScript;
const { read } = createSandbox();
const company = new Set([...read.people().map((one) => one.id), njeri.id]);

const membersOf = (channel: string): string[] => [
  ...read.channel(read.id(`#${channel}`), read.id('@annika')).members,
  // Where she goes when she has arrived.
  ...(['general', 'random', 'writing', 'data-craft'].includes(channel) ? [njeri.id] : []),
];

const begun = [...Object.values(conversations), ...Object.values(chatter)].flat();
const all = begun.flatMap((line) => [line, ...(line.replies ?? [])]);

describe('what the company answers', () => {
  for (const { title } of library) {
    test(`“${title}” has lines by six people, and by two at least of each craft`, () => {
      const by = new Set(conversations[title]?.map((line) => line.by));
      expect(by.size).toBeGreaterThanOrEqual(6);
      for (const channel of ['data-craft', 'writing', 'frontend']) {
        const speaking = membersOf(channel).filter((one) => by.has(one));
        expect(speaking.length, channel).toBeGreaterThanOrEqual(2);
      }
    });
  }

  test('nothing is written for a prompt that there is not', () => {
    const titles = library.map(({ title }) => title);
    const cues = [...titles, ...Object.keys(shownInChallenges), introduction];
    expect(Object.keys(conversations).filter((cue) => !cues.includes(cue))).toEqual([]);
  });

  test('about half of the answers are replied to, by others first', () => {
    const { [introduction]: greetings, ...others } = conversations;
    expect(greetings?.length).toBeGreaterThan(0);
    const answers = Object.values(others).flat();
    const replied = answers.filter((line) => line.replies?.length);
    expect(replied.length / answers.length).toBeGreaterThan(0.4);
    expect(answers.filter((line) => line.replies?.[0]?.by === line.by)).toEqual([]);
  });
});

describe('what the company shows in challenges', () => {
  const ideas = challengeIdeas.map(({ title }) => title);
  for (const [title, moments] of Object.entries(entries)) {
    test(`“${title}” is an idea that a challenge can start from, and nobody shows two things at once in it`, () => {
      expect(ideas).toContain(title);
      for (const lines of Object.values(moments)) {
        const by = lines.map((line) => line.by);
        expect(new Set(by).size).toBe(by.length);
        for (const channel of ['data-craft', 'writing', 'frontend'])
          expect(membersOf(channel).filter((one) => by.includes(one)).length, channel).toBeGreaterThan(1);
      }
    });
  }
});

describe('what the company talks about', () => {
  for (const [channel, lines] of Object.entries(chatter)) {
    test(`in #${channel} everybody who speaks is a member`, () => {
      const members = membersOf(channel);
      const speakers = lines.flatMap((line) => [line, ...(line.replies ?? [])]).map((line) => line.by);
      expect(speakers.filter((by) => !members.includes(by))).toEqual([]);
    });
  }
});

describe('every line', () => {
  test('is said by somebody of the company who has a temper', () => {
    expect(all.filter(({ by }) => !company.has(by) || !people[by])).toEqual([]);
    expect(Object.keys(people).filter((id) => !company.has(id))).toEqual([]);
  });

  test('is there once', () => {
    const says = all.map((line) => line.says);
    expect(says.filter((one, at) => says.indexOf(one) !== at)).toEqual([]);
  });

  test('is short', () => {
    expect(all.filter(({ says }) => says.length > 280 || says.trim() === '')).toEqual([]);
  });

  test('earns emoji that the page can show', () => {
    const names = new Set(begun.flatMap((line) => line.earns ?? []));
    expect([...names].filter((name) => emojiOf(name) === undefined)).toEqual([]);
  });
});
