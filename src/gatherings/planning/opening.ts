/** Opens the forms about events, filled in as far as can be. */
import { daysAfter, freeDayFrom } from '../../calendar/free.ts';
import { dateOf } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import { isQuietTime } from '../../rhythms/index.ts';
import type { Person } from '../../slack/access.ts';
import type { Form } from '../../slack/message.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { type Audience, audiences, type TemplateName } from '../event.ts';
import type { Event, EventHost } from '../tables.ts';
import { planning } from './constants.ts';
import { groundFor } from './ground.ts';
import { openPlace } from './plan.ts';
import { templateNamed } from './templates.ts';
import { type FormGiven, isMembers, type Purpose, planForm } from './views.form.ts';
import { type Wish, wishOf, wishSoFar } from './wish.ts';
import { fitted, type Typed } from './words.ts';

/** Who may be asked to come: everybody here only to what stands in a channel that everybody may enter. */
export const audiencesIn = ({ isPrivate }: Pick<Community, 'isPrivate'>): Audience[] =>
  audiences.filter((one) => one !== 'workspace' || !isPrivate).toSorted((a) => (a === 'community' ? -1 : 0));

const nothingTyped: Typed = { title: '', date: null, time: null };

type Asked = Pick<CommunityRequest, 'community' | 'person' | 'locale' | 'now'>;

/** A wish that is good enough to start from. */
const offered = async (
  scope: Scope,
  community: Community,
  { person, now }: Pick<Asked, 'person' | 'now'>,
  { id, template: name, typed }: { id: string; template: TemplateName | null; typed: Typed },
): Promise<Wish> => {
  const ground = await groundFor(scope, community, id, now);
  const template = name === null ? null : templateNamed(name);
  const { title, about } = fitted(typed.title);
  const usual = template?.time ?? planning.usualTime;
  const time = isQuietTime(usual, ground.free.quiet) ? (ground.free.quiet?.to ?? usual) : usual;
  const soon = daysAfter(dateOf(now, community.timeZone), planning.usualAhead);
  return {
    template: name,
    title: title || (template?.title ?? ''),
    about: about || (template?.about ?? ''),
    date: typed.date ?? freeDayFrom(soon, ground),
    time: typed.time ?? time,
    minutes: template?.minutes ?? planning.usualMinutes,
    place: '',
    format: template?.format ?? 'online',
    tone: template?.tone ?? 'working',
    hosts: [person.user],
    speakers: [],
    speaker: null,
    audience: 'community',
    invited: [],
    capacity: null,
    reminders: ['day', 'minutes'],
  };
};

/** The form for a new event. `id`: makes it one, however often the form is sent. */
export const newForm = async (
  scope: Scope,
  asked: Asked,
  { id, purpose, typed = nothingTyped }: { id: string; purpose: 'plan' | 'propose'; typed?: Typed },
): Promise<Form> => {
  const community = await openPlace(scope, asked.community, asked.locale);
  const wish = await offered(scope, community, asked, { id, template: null, typed });
  return formFor(community, { id, purpose, wish }, asked.person);
};

/** The form for an event that there is. */
export const formOf = (
  { event, hosts, community }: { event: Event; hosts: readonly EventHost[]; community: Community },
  purpose: Exclude<Purpose, 'plan' | 'propose'>,
  person: Person,
  asks: FormGiven['asks'] = null,
): Form => {
  const wish = wishOf(event, hosts, community.timeZone);
  return formFor(community, { id: event.id, purpose, wish, asks }, person);
};

/** The form with this wish in it. */
export const formFor = (
  community: Community,
  given: {
    id: string;
    purpose: Purpose;
    wish: Wish;
    agreed?: number | null;
    asks?: FormGiven['asks'];
  },
  { locale }: Person,
): Form => {
  const { id, purpose, wish, agreed = null, asks = null } = given;
  // The words of what there is already are nobody's template.
  const template = purpose === 'plan' || purpose === 'propose' ? wish.template : null;
  return planForm(
    {
      metadata: { community: community.id, event: id, purpose, template, agreed },
      wish,
      zone: community.timeZone,
      audiences: audiencesIn(community),
      asks,
    },
    locale,
  );
};

/** The same form with another template, or for others, as it was filled in so far. */
export const formAnew = async (
  scope: Scope,
  asked: Asked,
  given: {
    id: string;
    purpose: Purpose;
    /** What the event is now, where there is one. */
    event: Event | null;
    hosts: readonly EventHost[];
    shown: TemplateName | null;
    template: TemplateName | null;
    audience: Audience | null;
    fields: Readonly<Record<string, unknown>>;
  },
): Promise<Form> => {
  const { id, purpose, event, hosts, shown, template, audience, fields } = given;
  const community = await openPlace(scope, asked.community, asked.locale);
  const wanted = { id, template, typed: nothingTyped };
  const base = event
    ? wishOf(event, hosts, community.timeZone)
    : await offered(scope, community, asked, wanted);
  const so = wishSoFar(fields, shown, base);
  // Another template's words, but what is not worded by one stays as it was typed.
  const words = { title: base.title, about: base.about, minutes: base.minutes };
  const like = {
    format: base.format,
    tone: base.tone,
    ...(templateNamed(template ?? '')?.time && { time: base.time }),
  };
  const wish = template === shown ? so : { ...so, ...words, ...like };
  const settled = isMembers(purpose) || audience === null ? wish : { ...wish, audience };
  return formFor(community, { id, purpose, wish: { ...settled, template } }, asked.person);
};
