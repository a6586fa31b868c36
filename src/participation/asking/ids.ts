/** Pure. What buttons about being asked are called. */
export const ids = {
  notNow: 'participation.ask-not-now',
  less: 'participation.ask-less',
  usual: 'participation.ask-usual',
  more: 'participation.ask-more',
  see: 'participation.ask-see',
} as const;
