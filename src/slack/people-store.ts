import type { Store } from '../store/store.ts';
import type { PeopleStore } from './people.ts';
import { isNamedSteward, keepPerson, personById, renewPerson } from './store.ts';

export const peopleStore = (store: Store): PeopleStore => ({
  find: (team, user) => personById(store, team, user),
  isNamed: (team, user) => isNamedSteward(store, team, user),
  keep: (person) => keepPerson(store, person),
  renew: (person) => renewPerson(store, person),
});
