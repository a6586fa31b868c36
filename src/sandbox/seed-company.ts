import type { Said } from './seed.ts';
import type { ChannelKind, Team, User } from './state.ts';

type Person = Pick<User, 'id' | 'name' | 'real_name' | 'tz'> & Partial<User>;
type Place = {
  id: string;
  name: string;
  kind: ChannelKind;
  creator: string;
  members: string[];
  purpose: string;
  daysAgo?: number;
  sharedWith?: string[];
  said?: Said[];
};

const annika = 'U0ANNIKA01';
const tomas = 'U0TOMAS001';
const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const ines = 'U0INES0001';
const rafael = 'U0RAFAEL01';
const grace = 'U0GRACE001';
const oliver = 'U0OLIVER01';
const hana = 'U0HANA0001';
const dmitri = 'U0DMITRI01';
const amara = 'U0AMARA001';
const wei = 'U0WEI00001';
const lucy = 'U0LUCY0001';
const jonas = 'U0JONAS001';

const staff = [annika, tomas, priya, marcus, ines, rafael, grace, oliver, hana, dmitri, amara, wei];

/** Fernhill: a small company that makes software for public gardens and parks. Everybody in it is made up. */
export const company: { people: Person[]; otherTeams: Team[]; channels: Place[] } = {
  people: [
    // The first is whom the page begins as: she made a channel of her craft, and may try everything there.
    {
      id: priya,
      name: 'priya',
      real_name: 'Priya Raghavan',
      title: 'Data engineer',
      tz: 'Asia/Kolkata',
      locale: 'en-IN',
    },
    {
      id: annika,
      name: 'annika',
      real_name: 'Annika Lindqvist',
      title: 'Managing director',
      tz: 'Europe/Berlin',
      is_admin: true,
      is_owner: true,
    },
    { id: tomas, name: 'tomas', real_name: 'Tomás Ferreira', title: 'Data analyst', tz: 'Europe/Lisbon' },
    {
      id: marcus,
      name: 'marcus',
      real_name: 'Marcus Bell',
      title: 'Head of product',
      tz: 'America/New_York',
      locale: 'en-US',
      is_admin: true,
    },
    { id: ines, name: 'ines', real_name: 'Inês Duarte', title: 'Content designer', tz: 'Europe/Lisbon' },
    {
      id: rafael,
      name: 'rafael',
      real_name: 'Rafael Moura',
      title: 'Frontend developer',
      tz: 'America/Sao_Paulo',
      locale: 'pt-BR',
    },
    { id: grace, name: 'grace', real_name: 'Grace Okafor', title: 'Frontend lead', tz: 'Europe/London' },
    {
      id: oliver,
      name: 'oliver',
      real_name: 'Oliver Hart',
      title: 'Customer success',
      tz: 'Australia/Sydney',
      locale: 'en-AU',
    },
    { id: hana, name: 'hana', real_name: 'Hana Kobayashi', title: 'Product designer', tz: 'Europe/Berlin' },
    {
      id: dmitri,
      name: 'dmitri',
      real_name: 'Dmitri Volkov',
      title: 'Backend developer',
      tz: 'Europe/Berlin',
      status_text: 'On leave until Monday',
      status_emoji: ':palm_tree:',
    },
    { id: amara, name: 'amara', real_name: 'Amara Nwosu', title: 'Researcher', tz: 'Europe/London' },
    {
      id: wei,
      name: 'wei',
      real_name: 'Wei Zhang',
      title: 'Data scientist',
      tz: 'America/New_York',
      locale: 'en-US',
    },
    {
      id: lucy,
      name: 'lucy',
      real_name: 'Lucy Adair',
      title: 'Freelance editor',
      tz: 'Europe/London',
      is_restricted: true,
      is_ultra_restricted: true,
      email: 'lucy@adair.example',
    },
    {
      id: jonas,
      name: 'jonas',
      real_name: 'Jonas Weber',
      title: 'Data lead at Botanic Trust',
      tz: 'Europe/Berlin',
      team_id: 'T0BOTANIC1',
      email: 'jonas@botanic.example',
    },
  ],
  otherTeams: [{ id: 'T0BOTANIC1', name: 'Botanic Trust', domain: 'botanic-trust' }],
  channels: [
    {
      id: 'C0GENERAL1',
      name: 'general',
      kind: 'channel',
      creator: annika,
      members: staff,
      purpose: 'Company-wide news. Everyone is here.',
      daysAgo: 900,
      said: [
        {
          by: annika,
          daysAgo: 6.1,
          text: 'The Kew pilot is signed. Thank you, all of you: this one took a village.',
          reactions: { tada: [marcus, grace, priya, oliver], seedling: [hana] },
        },
        {
          by: marcus,
          daysAgo: 3.4,
          text: 'The roadmap for spring is in the wiki. Questions are welcome here or in a thread.',
          replies: [
            { by: wei, hoursLater: 1.5, text: 'Is the visitor forecast still in the first half?' },
            { by: marcus, hoursLater: 2, text: 'It is, and it is yours.', reactions: { muscle: [wei] } },
          ],
        },
        {
          by: oliver,
          daysAgo: 1.2,
          text: 'Good morning from the other end of the world. Support queue is at zero for the first time since May.',
          reactions: { clap: [annika, ines] },
        },
      ],
    },
    {
      id: 'C0RANDOM01',
      name: 'random',
      kind: 'channel',
      creator: annika,
      members: staff,
      purpose: 'Everything else.',
      daysAgo: 900,
      said: [
        {
          by: hana,
          daysAgo: 5.3,
          text: 'My sourdough has opinions today.',
          reactions: { bread: [ines, amara], joy: [rafael] },
        },
        {
          by: rafael,
          daysAgo: 2.6,
          text: 'Does anybody have a podcast for a six-hour bus ride?',
          replies: [{ by: amara, hoursLater: 0.6, text: 'In Our Time, the episode about moss. Trust me.' }],
        },
      ],
    },
    {
      id: 'C0DATACRFT',
      name: 'data-craft',
      kind: 'channel',
      creator: priya,
      members: [priya, tomas, wei, amara, marcus, dmitri],
      purpose: 'How we work with data: questions, methods, mistakes.',
      daysAgo: 210,
      said: [
        {
          by: tomas,
          daysAgo: 12.4,
          text: 'How do you deal with counters that reset at midnight local time, across gardens in four zones?',
          reactions: { eyes: [wei] },
          replies: [
            {
              by: priya,
              hoursLater: 3,
              text: 'We store the zone with each sensor and cut days there, never in UTC. I can show you the query.',
              reactions: { pray: [tomas] },
            },
            { by: wei, hoursLater: 6, text: 'Same, and mind the two days a year with 23 and 25 hours.' },
          ],
        },
        {
          by: wei,
          daysAgo: 7.7,
          text: 'Small thing I learned: a median per week was far more honest than our average. Two school classes a day bend everything.',
          reactions: { bulb: [priya, tomas, amara] },
        },
        {
          by: amara,
          daysAgo: 2.9,
          text: 'I have 40 interview notes and no idea how to bring them together with the counts. Has anybody mixed those before?',
        },
      ],
    },
    {
      id: 'C0WRITING1',
      name: 'writing',
      kind: 'channel',
      creator: ines,
      members: [ines, amara, hana, oliver, marcus, lucy],
      purpose: 'Words in the product and around it.',
      daysAgo: 320,
      said: [
        {
          by: ines,
          daysAgo: 9.2,
          text: '"Oops, something went wrong" appears 14 times in the product. Shall we try to say what went wrong?',
          reactions: { '+1': [hana, oliver, lucy] },
          replies: [
            {
              by: lucy,
              hoursLater: 2,
              text: 'And what to do next. I have a list from my last project, will bring it.',
            },
          ],
        },
        {
          by: oliver,
          daysAgo: 4.5,
          text: 'A visitor wrote: "your app speaks like my aunt who likes me". I think that is the best review we ever had.',
          reactions: { heart: [ines, amara, hana] },
        },
      ],
    },
    {
      id: 'C0FRONTEND',
      name: 'frontend',
      kind: 'channel',
      creator: grace,
      members: [grace, rafael, hana, dmitri],
      purpose: 'The front of the front.',
      daysAgo: 500,
      said: [
        {
          by: rafael,
          daysAgo: 8.1,
          text: 'I replaced the date picker by the native one: 38 kB less, and it is announced properly by NVDA now.',
          reactions: { rocket: [grace], wheelchair: [hana] },
        },
        {
          by: grace,
          daysAgo: 3.8,
          text: 'Who wants to pair on the focus order of the map this week?',
          replies: [{ by: hana, hoursLater: 4, text: 'Me, Thursday after lunch.' }],
        },
      ],
    },
    {
      id: 'C0LEADS001',
      name: 'leads',
      kind: 'group',
      creator: annika,
      members: [annika, marcus, grace, priya],
      purpose: 'Leads, in private.',
      daysAgo: 600,
      said: [
        {
          by: annika,
          daysAgo: 4.9,
          text: 'I would like the craft channels to have a life of their own, without one of us carrying them.',
          reactions: { '100': [grace, priya] },
        },
      ],
    },
    {
      id: 'C0PARTNER1',
      name: 'with-botanic-trust',
      kind: 'channel',
      creator: marcus,
      members: [marcus, priya, tomas, oliver, jonas],
      purpose: 'Shared with Botanic Trust.',
      daysAgo: 120,
      sharedWith: ['T0BOTANIC1'],
      said: [
        {
          by: jonas,
          daysAgo: 5.6,
          text: 'Our counters at the palm house are back. The gap in March is a gap, please do not fill it.',
          replies: [
            { by: priya, hoursLater: 1, text: 'Noted, it stays a gap.', reactions: { ok_hand: [jonas] } },
          ],
        },
      ],
    },
  ],
};
