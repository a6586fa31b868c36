import type { Feature } from '../feature.ts';
import { united } from '../part.ts';
import { afterwardsPart } from './afterwards/index.ts';
import { answeringPart } from './answering/index.ts';
import { volunteerAction } from './asks.ts';
import { calendarPart } from './calendar/index.ts';
import { callsPart } from './calls/index.ts';
import { giveUpSeats } from './forgetting.ts';
import { planningPart } from './planning/index.ts';
import { remindingPart } from './reminding/index.ts';
import { seriesPart } from './series/index.ts';
import type { Wiring } from './wiring.ts';

export { hostSource } from './asks.ts';
export { comingEvents } from './coming.ts';
export { eventsButton } from './planning/index.ts';

/** Events: planned, announced, answered, reminded of, held in calendars, and looked back at. */
export const createGatherings = (wiring: Wiring): Feature => ({
  name: 'gatherings',
  ...united([
    planningPart(wiring),
    answeringPart(wiring),
    remindingPart(wiring),
    calendarPart(wiring),
    afterwardsPart(wiring),
    seriesPart(wiring),
    callsPart(wiring),
    { forget: giveUpSeats(wiring), actions: [volunteerAction(wiring)] },
  ]),
});
