import type { Access, CommunityRef, Person } from './access.ts';
import type { People } from './people.ts';
import { Refusal } from './refusal.ts';
import { type Ability, allows, type Standing } from './roles.ts';
import { text } from './text.ts';

/** Who asks, authorised. */
export type Admitted<Community> = {
  person: Person;
  standings: readonly Standing[];
  community: Community;
};

/** Where a community is found, for the person who asks: what is hidden from them is not found. */
export type Finding = {
  find(access: Access, person: Person): Promise<CommunityRef | null>;
  /** What they are told where none is found. */
  absent: string;
};

/** The person who acts; null for those who are never answered: bots, and people who left. */
export const actor = async (
  people: People,
  asking: { team: string; user: string; home: string | null },
): Promise<Person | null> => {
  const person = await people.get(asking.team, asking.user, asking.home);
  return person.bot || person.deleted ? null : person;
};

/** All that the person is; someone of another organisation is only that, whatever else may be known of them. */
export const standingsOf = async (
  access: Access,
  person: Person,
  community: CommunityRef | null,
): Promise<readonly Standing[]> => (person.external ? ['external'] : access.standings(person, community));

/** Throws Refusal unless the person may do this in the workspace. */
export const admit = async (access: Access, person: Person, may: Ability): Promise<Admitted<null>> => {
  refuseForgotten(person, may);
  refuseOutsiders(person, may);
  return { person, community: null, standings: await permitted(access, person, may, null) };
};

/**
 * Throws Refusal unless the community is found for the person, and they may do this in it. That a coordinator passes
 * is noted: the place is looked after.
 */
export const admitTo = async (
  access: Access,
  person: Person,
  may: Ability,
  { find, absent }: Finding,
  now: number,
): Promise<Admitted<CommunityRef>> => {
  refuseForgotten(person, may);
  refuseOutsiders(person, may);
  const community = await find(access, person);
  // A community of another workspace is as absent as one that never was.
  if (community === null || community.team !== person.team) throw new Refusal(absent);
  const standings = await permitted(access, person, may, community);
  if (standings.includes('coordinator')) await access.tended?.(community, now);
  return { person, community, standings };
};

/** What asks for nothing to be kept, or is about being forgotten itself. */
const open: ReadonlySet<Ability> = new Set(['help.read', 'notice.read', 'me.forget']);

const refuseForgotten = (person: Person, may: Ability): void => {
  if (person.forgotten && !open.has(may)) throw new Refusal(text(person.locale).forgotten);
};

const refuseOutsiders = (person: Person, may: Ability): void => {
  if (person.external && !allows(may, ['external'])) throw new Refusal(text(person.locale).outsider);
};

const permitted = async (
  access: Access,
  person: Person,
  may: Ability,
  community: CommunityRef | null,
): Promise<readonly Standing[]> => {
  const standings = await standingsOf(access, person, community);
  if (!allows(may, standings)) throw new Refusal(text(person.locale).notAllowed(may));
  return standings;
};
