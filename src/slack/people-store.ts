import type { Store } from '../store/store.ts';
import { isForgotten } from './forgotten.ts';
import type { PeopleStore } from './people.ts';
import { isNamedSteward, keepPerson, personById, renewPerson } from './store.ts';

export const peopleStore = (store: Store, secret: string): PeopleStore => ({
  find: (team, user) => personById(store, team, user),
  isNamed: (team, user) => isNamedSteward(store, team, user),
  isForgotten: (team, user) => isForgotten(store, secret, { team, user }),
  keep: (person) => keepPerson(store, person),
  renew: (person) => renewPerson(store, person),
});
