/** Pure. The ids of the buttons on suggestions. */
export const ids = {
  tryIt: 'rhythms.found.try',
  notNow: 'rhythms.found.not-now',
  why: 'rhythms.found.why',
  keep: 'rhythms.found.keep',
  goBack: 'rhythms.found.go-back',
  trySlower: 'rhythms.found.try-slower',
  askPeople: 'rhythms.found.ask-people',
  letRest: 'rhythms.found.let-rest',
  beats: 'rhythms.found.beats',
} as const;
