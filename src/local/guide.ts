import type { Guide } from '../sandbox/index.ts';

/** What a newcomer to the made-up company tries first: a quarter of a community's life in three minutes. */
export const companyGuide: Guide = {
  intro:
    'This is Fernhill, a made-up company in a Slack-like workspace on this machine; nothing leaves your computer. ' +
    'Trellis is really running in it. The others act on their own; you do what you like, as whom you like.',
  steps: [
    {
      say: 'Make your channel a community, then press “Open it”:',
      act: {
        kind: 'write',
        channel: 'C0DATACRFT',
        text: '/community create Data craft - we get better at data together',
      },
    },
    {
      say: 'Go to the first prompt. Colleagues answer in the days after it.',
      label: 'To the next beat',
      act: { kind: 'next' },
    },
    {
      say: 'Let a quarter of a year pass, here and in #writing and #frontend.',
      label: 'Let 12 weeks pass',
      act: { kind: 'travel', weeks: 12 },
    },
    {
      say: 'Answer a prompt, or react to it, as somebody else.',
      label: 'Become Tomás',
      act: { kind: 'become', user: 'U0TOMAS001', channel: 'C0DATACRFT' },
    },
    {
      say: 'Ask for your part, which only you can see:',
      act: { kind: 'write', channel: 'C0DATACRFT', text: '/community me' },
    },
  ],
};
