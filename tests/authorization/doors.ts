import type { Feature } from '../../src/feature.ts';
import type { Entries, Trial } from './bot.ts';
import {
  activeSeries,
  cast,
  draftEvent,
  droppedBeat,
  givenThanks,
  helped,
  notedThanks,
  now,
  offeredIntroduction,
  openAsk,
  openIntroduction,
  openQuestion,
  openSuggestion,
  type Place,
  pastEvent,
  places,
  plannedEvent,
  runningChallenge,
  tappedBeat,
  triedSuggestion,
  unannouncedEvent,
  unshownChallenge,
  type Who,
} from './cast.ts';

/** Who may pass a door, of those who may know what is behind it. Written down a second time, on purpose. */
export const groups = {
  everybody: () => true,
  'people here': (who) => who !== 'external' && who !== 'another team',
  colleagues: (who) => groups['people here'](who) && !isGuest(who),
  members: (who) => isInside(who),
  readers: (who) => isInside(who) || groups.carers(who),
  carers: (who) => groups.coordinators(who) || groups.stewards(who),
  coordinators: (who) => who === 'coordinator' || who === 'coordinator who left',
  experts: (who) => who === 'expert',
  runners: (who) => groups.coordinators(who) || who === 'facilitator',
  stewards: (who) => who === 'steward outside' || who === 'steward inside',
  deciders: (who) => who === "channel's creator" || groups.stewards(who),
  witnesses: (who) => isInside(who) || groups.stewards(who),
} satisfies Record<string, (who: Who) => boolean> as Record<Group, (who: Who) => boolean>;
export type Group =
  | 'everybody'
  | 'people here'
  | 'colleagues'
  | 'members'
  | 'readers'
  | 'carers'
  | 'coordinators'
  | 'experts'
  | 'runners'
  | 'stewards'
  | 'deciders'
  | 'witnesses';

const isGuest = (who: Who) => who === 'guest inside' || who === 'guest outside';
const outside: Who[] = [
  'external',
  'another team',
  'guest outside',
  'colleague',
  'sponsor outside',
  'coordinator who left',
  'steward outside',
  "another community's coordinator",
];
export const isInside = (who: Who): boolean => who !== 'deactivated' && !outside.includes(who);

/** Whether somebody may know that a community is there. */
export const sees = (who: Who, place: Place): boolean => {
  if (who === 'deactivated') return false;
  if (who === 'external') return place === 'shared';
  if (who === 'another team' || who === 'guest outside') return false;
  if (place === 'private') return isInside(who);
  if (place === 'draft') return groups.coordinators(who) || groups.deciders(who);
  return true;
};

export type Door = {
  who: Group;
  /** Whether it is about a community; if not, none is hidden behind it. */
  about: 'a community' | 'none';
  /** Whether it only shows something. */
  shows?: true;
  /** Its answer is a screen that is drawn later. */
  silent?: true;
  /** What follows a verb. */
  words?: string;
  /** Beside the community, what a button carries or a form's metadata. */
  value?: Record<string, unknown>;
  fields?: Entries;
};

const id = '0f0e0d0c-0b0a-4908-8706-050403020100';
const cadence = {
  every: 'week',
  interval: 2,
  weekdays: [5],
  time: '09:00',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-03-02',
};
const one = { number: 1 };
const run = { number: 1, once: 'once' };
const suggestion = { slug: 'suggested' };
const asked = { text: 'Which step did you drop? One line.', kind: 'wins', language: 'en' };
const onBeat = { beat: tappedBeat };
const suggested = { suggestion: openSuggestion };
const onTrial = { suggestion: triedSuggestion };
const met = { introduction: openIntroduction };
const greeted = { introduction: offeredIntroduction };
const challenged = {
  running: { challenge: runningChallenge },
  unshown: { challenge: unshownChallenge },
};
const past = { event: pastEvent };
const asking = { question: openQuestion };
const recurring = { series: activeSeries };
const toCome = { event: plannedEvent };
/** When it begins. */
const begins = now + 7 * 86_400_000;
const proposed = { event: draftEvent };
const eventFields = {
  'title.own': 'A title',
  'about.own': 'What it is about',
  date: '2026-03-17',
  time: '11:00',
  'minutes.own': '60',
  'format.own': 'online',
  'tone.own': 'working',
};
/** What a form remembers of the words of that beat. */
const asPosted = '3c9b8ce1a266b238';
/** What a form remembers of a question that was left empty. */
const nothingShown = '47DEQpj8';
const wish = { id, kind: 'prompt', config: { mix: 'both' }, cadence, budget: 9 };

const ahead = { ...one, nominal: '2026-03-05T10:00', under: null };
const showing = {
  ...ahead,
  form: id,
  mark: '',
  subject: null,
  flavour: 'familiar',
  seen: [],
  wish: null,
  chosen: false,
};

const door = (who: Group, more: Partial<Door> = {}): Door => ({ who, about: 'a community', ...more });
const general = (who: Group, more: Partial<Door> = {}): Door => ({ who, about: 'none', ...more });
const shows = true;

export const doors = {
  verbs: {
    '': general('people here', { shows }),
    help: general('everybody', { shows }),
    list: general('people here', { shows }),
    info: door('people here', { shows }),
    create: general('colleagues', { words: 'A second one - for more' }),
    join: door('people here'),
    leave: door('everybody'),
    settings: door('carers', { shows }),
    role: door('carers', { words: `<@${helped}> expert` }),
    'role hand': door('coordinators', { words: `over <@${helped}>` }),
    roles: door('people here', { shows }),
    experts: door('readers', { shows }),
    'experts add': door('experts', { words: 'SQL' }),
    rest: door('carers'),
    wake: door('carers'),
    end: door('carers'),
    hush: door('carers', { words: 'until 2026-12-28' }),
    'hush workspace': general('stewards', { words: 'until 2026-12-28' }),
    rhythm: door('readers', { shows }),
    'rhythm add': door('coordinators', { words: 'prompt every other Friday at 9:00' }),
    prompt: door('readers', { shows }),
    'prompt suggest': door('members', { words: 'Which step did you drop? One line.' }),
    'rhythm remove': door('coordinators', { shows, words: '1' }),
    'rhythm pause': door('coordinators', { words: '1' }),
    'rhythm resume': door('coordinators', { words: '1' }),
    'rhythm run': door('coordinators', { words: '1' }),
    'rhythm skip': door('coordinators', { words: '1' }),
    'rhythm move': door('coordinators', { words: '1 to tomorrow at 15:00' }),
    'rhythm preview': door('readers'),
    'rhythm changes': door('coordinators', { shows }),
    'rhythm settings': door('coordinators', { shows }),
    'rhythm evidence': door('coordinators', { shows }),
    'rhythm break': door('coordinators', { words: '21 December to 3 January' }),
    challenge: door('readers', { shows }),
    intros: door('readers', { shows }),
    event: door('people here', { shows }),
    'event calendar': general('people here'),
    'event series': door('runners', { shows }),
    me: general('people here', { shows }),
    ask: door('members', { words: 'Who has moved a report?' }),
    thanks: door('members', { words: `<@${helped}> for a hand` }),
    'thanks reaction': door('coordinators', { words: ':pray:' }),
    health: door('coordinators', { shows }),
    'me export': general('people here'),
    'me forget': general('everybody', { shows }),
    'me return': general('everybody', { shows }),
    'me snooze': general('people here', { words: 'until 2026-12-28' }),
  },
  actions: {
    'communities.startHere': general('colleagues', { shows }),
    'communities.approve': door('deciders'),
    'communities.decline': door('deciders'),
    'communities.withdraw': door('colleagues'),
    'communities.acceptProposal': door('colleagues'),
    'communities.declineProposal': door('colleagues'),
    'communities.open': door('coordinators'),
    'communities.notNow': door('coordinators', { shows }),
    'communities.kind': door('coordinators', { value: { kind: 'reading circle' } }),
    'communities.showDraft': door('coordinators', { shows }),
    'communities.join': door('people here'),
    'communities.leaveMeOut': door('everybody'),
    'communities.countMeIn': door('everybody'),
    'communities.whatItSees': door('everybody', { shows }),
    'snoozing.open': general('people here', { shows, value: { community: null } }),
    'snoozing.back': general('people here', { value: { community: null } }),
    'communities.info': door('people here', { shows }),
    'communities.list': general('people here', { shows }),
    'communities.showSettings': door('carers', { shows }),
    'privacy.export': general('people here'),
    'privacy.ask-forget': general('everybody', { shows }),
    'privacy.forget': general('everybody'),
    'privacy.return': general('everybody', { shows }),
    'participation.lookBack': door('carers', { shows }),
    'participation.lookBackAsk': door('carers'),
    'participation.lookBackAgree': door('stewards'),
    'participation.lookBackStop': door('carers'),
    'communities.giveRole': door('carers', { shows }),
    'communities.acceptRole': general('people here', { value: { role: 'expert' } }),
    'communities.declineRole': general('people here', { value: { role: 'expert' } }),
    'communities.handOver': door('coordinators', { shows }),
    'communities.keepRole': door('coordinators'),
    'communities.topics': door('experts', { shows }),
    'communities.stepDown': door('carers', { value: { user: cast.facilitator } }),
    'communities.rest': door('carers'),
    'communities.wake': door('carers'),
    'communities.bringBack': door('carers'),
    'communities.adopt': door('members'),
    'communities.confirmCarer': door('witnesses', { value: { user: helped } }),
    'communities.declineCarer': door('witnesses', { value: { user: helped } }),
    'rhythms.list': door('readers', { shows }),
    'rhythms.preview': door('readers'),
    'rhythms.add': door('coordinators', { shows }),
    'rhythms.kind': door('coordinators', { shows, value: { id, kind: 'event-reminder' } }),
    'rhythms.raise': door('coordinators', { value: wish }),
    'rhythms.settings': door('coordinators', { shows }),
    'rhythms.run': door('coordinators', { value: run }),
    'rhythms.run-anyway': door('coordinators', { value: run }),
    'rhythms.skip': door('coordinators', { value: { ...one, nominal: '2026-03-05T10:00' } }),
    'rhythms.pause': door('coordinators', { value: one }),
    'rhythms.resume': door('coordinators', { value: one }),
    'rhythms.remove': door('coordinators', { shows, value: one }),
    'rhythms.remove-surely': door('coordinators', { value: one }),
    'rhythms.prompts.look': door('readers', { shows }),
    'rhythms.prompts.look-at': door('readers', { shows, value: { kind: 'wins', page: 0 } }),
    'rhythms.prompts.earlier': door('readers', { shows, value: { kind: 'wins', page: 0 } }),
    'rhythms.prompts.next': door('readers', { shows, value: { kind: 'wins', page: 1 } }),
    'rhythms.prompts.turn': door('coordinators', { value: { kind: 'wins', on: false } }),
    'rhythms.prompts.suggest': door('members', { shows }),
    'rhythms.prompts.waiting': door('coordinators', { shows }),
    'rhythms.prompts.approve': door('coordinators', { value: suggestion }),
    'rhythms.prompts.decline': door('coordinators', { value: suggestion }),
    'rhythms.prompts.edit-first': door('coordinators', { shows, value: suggestion }),
    'rhythms.prompts.withdraw': door('members', { value: suggestion }),
    'rhythms.prompts.credit': door('members', { value: { ...suggestion, credited: false } }),
    'rhythms.prompts.add': door('coordinators', { shows }),
    'rhythms.prompts.edit': door('coordinators', { shows, value: { slug: 'third-try' } }),
    'rhythms.prompts.remove': door('coordinators', { value: { slug: 'third-try' } }),
    'rhythms.prompts.bring-back': door('coordinators', { value: { slug: 'removed' } }),
    'rhythms.prompts.as-it-was': door('coordinators', { value: { slug: 'dropped' } }),
    'rhythms.prompts.import': door('coordinators', { shows }),
    'rhythms.prompts.export': door('coordinators', { shows }),
    'rhythms.found.try': door('coordinators', { value: suggested }),
    'rhythms.found.not-now': door('coordinators', { value: suggested }),
    'rhythms.found.why': door('coordinators', { shows, value: suggested }),
    'rhythms.found.keep': door('coordinators', { value: onTrial }),
    'rhythms.found.go-back': door('coordinators', { value: onTrial }),
    'rhythms.found.try-slower': door('coordinators', { value: one }),
    'rhythms.found.ask-people': door('coordinators', { value: run }),
    'rhythms.found.let-rest': door('coordinators', { shows, value: one }),
    'rhythms.found.beats': door('coordinators', { shows, value: one }),
    'rhythms.tap.0': door('members', { value: { ...onBeat, choice: 0 } }),
    'rhythms.tap.1': door('members', { value: { ...onBeat, choice: 1 } }),
    'rhythms.tap.2': door('members', { value: { ...onBeat, choice: 2 } }),
    'rhythms.tap.3': door('members', { value: { ...onBeat, choice: 3 } }),
    'rhythms.tap.4': door('members', { value: { ...onBeat, choice: 4 } }),
    'rhythms.ahead.look': door('readers'),
    'rhythms.ahead.change': door('coordinators', { value: ahead }),
    'rhythms.ahead.again': door('coordinators', { value: showing }),
    'rhythms.ahead.livelier': door('coordinators', { value: showing }),
    'rhythms.ahead.choose': door('coordinators', { value: showing }),
    'rhythms.ahead.send': door('coordinators', { value: showing }),
    'rhythms.ahead.restore': door('coordinators', { value: { ...ahead, nominal: droppedBeat } }),
    'rhythms.ahead.skip': door('coordinators', { value: showing }),
    'corrections.withdraw': door('coordinators', { value: { key: tappedBeat, id } }),
    'notes.seen': general('people here', { shows }),
    'participation.me': general('people here', { shows }),
    'participation.health': door('coordinators', { shows }),
    'participation.ask-not-now': door('members', { value: { ask: openAsk } }),
    'participation.ask-less': general('people here', { value: {} }),
    'participation.ask-usual': general('people here', { value: {} }),
    'participation.ask-more': general('people here', { value: {} }),
    'participation.take-back': door('members', { value: onBeat }),
    'participation.newcomers.may-welcome': door('members', { value: { may: true } }),
    'participation.newcomers.worth.yes': door('members'),
    'participation.newcomers.worth.somewhat': door('members'),
    'participation.newcomers.worth.no': door('members'),
    'participation.newcomers.less-asks': door('members'),
    'participation.newcomers.helps': door('members', { value: { helps: true } }),
    'challenges.list': door('readers', { shows }),
    'challenges.plan': door('runners', { shows }),
    'challenges.idea': door('runners', { shows, value: { form: id, idea: '' } }),
    'challenges.edit': door('runners', { shows, value: challenged.running }),
    'challenges.extend': door('runners', { shows, value: challenged.running }),
    'challenges.extend-week': door('runners', { value: challenged.running }),
    'challenges.end': door('runners', { shows, value: challenged.running }),
    'challenges.end-surely': door('runners', { value: challenged.running }),
    'challenges.cancel': door('runners', { shows, value: challenged.running }),
    'challenges.cancel-surely': door('runners', { value: challenged.running }),
    'challenges.show': door('runners', { value: challenged.unshown }),
    'challenges.let-rest': door('runners', { value: challenged.unshown }),
    'challenges.enter': door('members', { shows, value: challenged.running }),
    'challenges.withdraw': door('members', { value: challenged.running }),
    'gatherings.list': door('people here', { shows }),
    'gatherings.show': door('people here', { shows, value: toCome }),
    'gatherings.plan': door('runners', { shows }),
    'gatherings.propose': door('members', { shows }),
    'gatherings.template': door('people here', { shows, value: { event: id, template: 'lunch' } }),
    'gatherings.audience': door('runners', { shows, value: { event: id, audience: 'invited' } }),
    'gatherings.edit': door('runners', { shows, value: toCome }),
    'gatherings.edit-draft': door('members', { shows, value: proposed }),
    'gatherings.withdraw-draft': door('members', { value: proposed }),
    'gatherings.approve': door('runners', { value: proposed }),
    'gatherings.decline': door('runners', { value: proposed }),
    'gatherings.announce': door('runners', { value: { event: unannouncedEvent } }),
    'gatherings.move': door('runners', { shows, value: toCome }),
    'gatherings.cancel': door('runners', { shows, value: toCome }),
    'gatherings.invite': door('runners', { shows, value: toCome }),
    'gatherings.answer.yes': door('everybody', { value: { ...toCome, answer: 'yes' } }),
    'gatherings.answer.maybe': door('everybody', { value: { ...toCome, answer: 'maybe' } }),
    'gatherings.answer.no': door('everybody', { value: { ...toCome, answer: 'no' } }),
    'gatherings.who': door('everybody', { shows, value: toCome }),
    'gatherings.host.yes': door('people here', { value: { ...toCome, startsAt: begins, will: true } }),
    'gatherings.host.no': door('people here', { value: { ...toCome, startsAt: begins, will: false } }),
    'gatherings.present': door('everybody', { value: { ...past, was: true } }),
    'gatherings.present.not': door('everybody', { value: { ...past, was: false } }),
    'gatherings.useful.very': door('everybody', { value: { ...past, useful: 'very' } }),
    'gatherings.useful.somewhat': door('everybody', { value: { ...past, useful: 'somewhat' } }),
    'gatherings.useful.no': door('everybody', { value: { ...past, useful: 'no' } }),
    'gatherings.useful-form': door('everybody', { shows, value: past }),
    'gatherings.attended': door('people here', { shows, value: past }),
    'gatherings.recap': door('people here', { shows, value: past }),
    'gatherings.calls': door('runners', { shows, value: past }),
    'gatherings.called.made': door('runners', {
      value: { ...past, user: helped, what: 'thank', state: 'made' },
    }),
    'gatherings.called.not': door('runners', {
      value: { ...past, user: helped, what: 'thank', state: 'not now' },
    }),
    'gatherings.series': door('runners', { shows }),
    'gatherings.series.repeat': door('runners', { shows, value: toCome }),
    'gatherings.series-pause': door('runners', { value: { ...recurring, to: 'paused' } }),
    'gatherings.series-end': door('runners', { shows, value: { ...recurring, sure: false } }),
    'gatherings.series-end.surely': door('runners', { value: { ...recurring, sure: true } }),
    'gatherings.may-call': door('members', { value: { may: true } }),
    'gatherings.volunteer': door('members', { value: { event: unannouncedEvent } }),
    'gatherings.feeds': general('people here'),
    'gatherings.renew-feed': general('people here', { value: { feed: '' } }),
    'participation.thanks-back': door('members', { value: { thanks: givenThanks } }),
    'participation.thanks-note': door('members', { value: { thanks: givenThanks } }),
    'participation.thanks-not-note': door('members', { value: { thanks: notedThanks } }),
    'questions.ask': door('members', { shows }),
    'questions.answered': door('members', { value: asking }),
    'questions.withdraw': door('members', { value: asking }),
    'questions.will': door('members', { value: asking }),
    'questions.not-mine': door('members', { value: asking }),
    'introductions.show': door('readers', { shows }),
    'introductions.join': door('members'),
    'introductions.stop': door('members'),
    'introductions.leave-out': door('members'),
    'introductions.snooze': door('members', { shows }),
    'introductions.back': door('members'),
    'introductions.details': door('members', { shows }),
    'introductions.declare': door('coordinators', { value: { agreed: null } }),
    'introductions.undeclare': door('coordinators'),
    'introductions.guests': door('coordinators', { value: { guests: true } }),
    'introductions.past': door('coordinators', { shows }),
    'introductions.met': general('people here', { value: met }),
    'introductions.planned': general('people here', { value: met }),
    'introductions.not-now': general('people here', { value: met }),
    'introductions.greet': general('people here', { value: greeted }),
    'introductions.greets': door('members'),
    'home.earlier': general('people here', { silent: true, value: { page: 0 } }),
    'home.later': general('people here', { silent: true, value: { page: 0 } }),
    'home.another': door('coordinators'),
  },
  forms: {
    'snoozing.form': general('people here', { fields: { until: '2026-12-28', where: 'all' } }),
    'communities.create': general('colleagues', {
      fields: { name: 'A second one', kind: 'guild', notice: 'message' },
    }),
    'communities.settings': door('carers', {
      fields: {
        name: 'New name',
        kind: 'guild',
        timeZone: 'Europe/Berlin',
        budget: '4',
        countMode: 'totals',
      },
    }),
    'communities.giveRole': door('carers', { fields: { person: helped, role: 'expert' } }),
    'communities.handOver': door('coordinators', { fields: { person: helped } }),
    'communities.topics': door('experts', { fields: { topics: 'SQL' } }),
    'communities.end': door('carers', { fields: { name: 'The public craft' } }),
    'communities.hush': door('carers', { fields: { until: '2026-12-28', where: 'everywhere' } }),
    'rhythms.add-form': door('coordinators', {
      value: { id, kind: 'prompt' },
      fields: { cadence: 'every other Friday at 9:00' },
    }),
    'rhythms.raise-form': door('coordinators', { value: wish }),
    'challenges.plan-form': door('runners', {
      value: { challenge: id, idea: '', agreed: { budget: 28, soon: true } },
      fields: {
        'title.own': 'A title',
        'task.own': 'A task',
        first: '2026-03-10',
        'last.own': '2026-03-24',
        time: '11:00',
      },
    }),
    'challenges.extend-form': door('runners', { value: challenged.running, fields: { last: '2026-03-20' } }),
    'challenges.entry-form': door('members', { value: challenged.running, fields: { words: 'An entry' } }),
    'gatherings.series-form': door('runners', {
      value: { ...toCome, id, agreed: null },
      fields: { cadence: 'every other Friday at 9:00' },
    }),
    'gatherings.plan-form': door('runners', {
      value: { event: id, purpose: 'plan', template: null, agreed: 28 },
      fields: { ...eventFields, audience: 'community' },
    }),
    'gatherings.propose-form': door('members', {
      value: { event: id, purpose: 'propose', template: null, agreed: null },
      fields: eventFields,
    }),
    'gatherings.move-form': door('runners', {
      value: { ...toCome, agreed: 28 },
      fields: { date: '2026-03-10', time: '11:00', minutes: '60' },
    }),
    'gatherings.cancel-form': door('runners', { value: toCome, fields: { reason: 'A reason' } }),
    'gatherings.invite-form': door('runners', { value: toCome, fields: { users: [helped] } }),
    'gatherings.useful-form': door('everybody', { value: past, fields: { line: 'A line' } }),
    'gatherings.attended-form': door('people here', { value: past, fields: {} }),
    'gatherings.recap-form': door('people here', { value: past, fields: { learned: 'A thing' } }),
    'participation.thanks-form': door('members', {
      value: { thanks: id },
      fields: { person: helped, words: 'a hand' },
    }),
    'questions.ask-form': door('members', {
      value: { question: id },
      fields: { words: 'Who has moved a report?' },
    }),
    'introductions.snooze-form': door('members', { fields: { until: 'in two weeks' } }),
    'introductions.details-form': door('members', { fields: { site: 'Berlin', avoided: [helped] } }),
    'introductions.past-form': door('coordinators', {
      fields: { past: `2026-01-05, ${cast.member}, ${helped}` },
    }),
    'rhythms.ahead.change-form': door('coordinators', {
      value: showing,
      fields: { date: '2026-03-05', time: '11:00', title: 'A title', text: 'A text' },
    }),
    'rhythms.ahead.choose-form': door('coordinators', { value: showing, fields: { prompt: 'any:show' } }),
    'corrections.correct-form': door('coordinators', {
      value: { key: tappedBeat, id, mark: asPosted },
      fields: { title: 'A title', text: 'A text' },
    }),
    'rhythms.prompts.suggest-form': door('members', {
      value: { slug: id, purpose: 'suggest' },
      fields: asked,
    }),
    'rhythms.prompts.edit-form': door('coordinators', {
      value: { slug: id, purpose: 'add' },
      fields: asked,
    }),
    'rhythms.prompts.import-form': door('coordinators', {
      fields: { first: '- Which step did you drop? One line.' },
    }),
    'rhythms.settings-form': door('coordinators', {
      value: { shown: { kinds: nothingShown } },
      fields: { lively: '0.5', onHoliday: 'skip', quiet: 'none', budget: '9' },
    }),
  },
  options: { 'rhythms.settings.holidays': general('people here', { shows }) },
  shortcuts: {
    'corrections.correct': door('coordinators'),
    'questions.raise': door('members'),
    'communities.leaveMeOut': general('everybody'),
  },
} satisfies Record<string, Record<string, Door>>;

/** All that the features offer, by sort. `help` is the router's own. */
export const offered = (features: readonly Feature[]) => {
  const ids = (key: 'actions' | 'forms' | 'options' | 'shortcuts') =>
    features.flatMap((feature) => (feature[key] ?? []).map((one) => one.id)).toSorted();
  const verbs = features.flatMap((feature) => (feature.verbs ?? []).map(({ name }) => name));
  return {
    verbs: [...verbs, 'help'].toSorted(),
    actions: ids('actions'),
    forms: ids('forms'),
    options: ids('options'),
    shortcuts: ids('shortcuts'),
  };
};

export type Named = Door & { sort: 'verbs' | 'actions' | 'forms'; name: string };

export const everyDoor: Named[] = (['verbs', 'actions', 'forms'] as const).flatMap((sort) =>
  Object.entries<Door>(doors[sort]).map(([name, one]) => ({ ...one, sort, name })),
);

/** The door, tried by somebody; `community` and `channel` may be forged. */
export const trialOf = (
  { sort, name, words, value = {}, fields }: Named,
  given: { user: string; community: unknown; channel: string },
): Trial => {
  const { user, channel } = given;
  const carried = { ...value, community: given.community, channel };
  if (sort === 'verbs') return { user, channel, verb: name, ...(words && { words }) };
  if (sort === 'actions') return { user, channel, action: name, value: carried };
  return { user, channel, form: name, value: carried, ...(fields && { fields }) };
};

export const at = (place: Place) => ({ community: places[place].id, channel: places[place].channel });
