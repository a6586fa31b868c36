/** The heartbeat: each event is announced, reminded of, held and looked back at in its time. */
import { dateOf } from '../../calendar/zone.ts';
import { eachInTurn } from '../../each.ts';
import type { Job } from '../../feature.ts';
import { createLinks, type Links } from '../../slack/site.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { dueEvents, eventById, firstDue, hostsOf } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { needed } from './people.ts';
import { type Known, stepEvent } from './step.ts';
import { isReached } from './store.ts';
import { needsPeople } from './timing.ts';

/** Read at once; what fails waits for the next minute, and keeps no other from its turn. */
const atOnce = 50;

type Needs = Pick<Wiring, 'store' | 'outbox' | 'people' | 'secret'> & { linkTo: Links };

/** Does all that is due at `now`. @throws AggregateError */
export const runDue = async (wiring: Needs, now: number): Promise<void> => {
  const { store } = wiring;
  await eachInTurn(await dueEvents(store, now, atOnce), 'events', async ({ id }) => {
    // Slack is asked before the transaction, which must do nothing but query.
    const known = await knownOf(wiring, id, now);
    await store.tx((scope) => stepEvent(wiring, scope, id, { ...known, now }));
  });
};

const knownOf = async (wiring: Needs, id: string, now: number): Promise<Known> => {
  const event = await eventById(wiring.store, id);
  if (event?.state !== 'planned') return { zones: new Map(), url: null };
  const isToday = dateOf(event.startsAt, event.timeZone) === dateOf(now, event.timeZone);
  return {
    zones: needsPeople(event, now) ? await zonesFor(wiring, event) : new Map(),
    url: isToday && event.dayFor !== event.startsAt ? await wiring.linkTo(event) : null,
  };
};

/** Where those live who get DMs about it. */
const zonesFor = async ({ store, people }: Needs, event: Event): Promise<ReadonlyMap<string, string>> => {
  const zones = new Map<string, string>();
  for (const user of needed(await rsvpsOf(store, event.id), await hostsOf(store, event.id))) {
    const person = await people.get(event.team, user);
    if (isReached(person)) zones.set(user, person.timeZone);
  }
  return zones;
};

export const eventJob = (wiring: Wiring): Job => {
  const needs = { ...wiring, linkTo: createLinks(wiring) };
  return {
    name: 'gatherings.step',
    every: 'minute',
    run: (now) => runDue(needs, now),
    nextDue: () => firstDue(wiring.store),
  };
};
