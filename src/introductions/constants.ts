/** Pure. The numbers behind introductions. [lit] from the literature, [own] our choice, tune with data. */
const hour = 3_600_000;
const day = 24 * hour;

export const rules = {
  version: 1,
  /** Working days without a word after which a pair is reminded, once. [own] */
  nudgeAfter: 4,
  /** Days that a round lasts at most; the next one ends it sooner. [own] */
  openFor: 14,
  /** Rounds in a row without a word, or with “not this time”, after which somebody rests. [own] */
  silences: 3,
  /** How far back exchanges are looked at, ms, and how many of them make a tie of 1. [own] */
  tieWindow: 90 * day,
  fullTie: 10,
  /** How long somebody is a newcomer, ms: four periods of a week. [own] */
  newcomerFor: 28 * day,
  /** Statuses asked for in one round: Slack answers a hundred a minute, and a round should not wait longer than that. [own] */
  mostStatuses: 200,
  /** One of so many who would meet others is introduced to somebody of another community. [own] */
  elsewhereOneIn: 3,
  /** An introduction that could not leave within this, ms, is not made. [own] */
  grace: day,
  /** A reminder later than this, ms, is left out: it would come at another time of day. [own] */
  nudgeGrace: 6 * hour,
  /** Fewer than this in so many rounds in a row, and coordinators are asked whether it should pause. [own] */
  fewPeople: 4,
  fewRounds: 2,
  /** A newcomer is offered somebody who greets within this, ms, and may accept for as long after they heard of it. [own] */
  greetWithin: 7 * day,
  /** Who greets is chosen by how often they did within this, ms; and greets at most so often in a week. [own] */
  turnsWithin: 90 * day,
  mostGreetings: 3,
  /** Those who greet whose status is asked for, for one newcomer. [own] */
  greetersAsked: 3,
  /** The hour of the notice where there is no rhythm to go by. [own] */
  usualTime: '10:00',
} as const;

/** Letters and people that a form takes. `past`: what Slack takes in one field. */
export const limits = { site: 60, group: 60, avoided: 50, until: 100, past: 3000, trio: 3 } as const;

/** The working day, local hours, of which suggestions are made; as those who are matched share it. */
export const workingDay = { from: '09:00', to: '17:00' } as const;
