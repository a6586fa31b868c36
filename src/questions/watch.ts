/** The heartbeat: what nobody answered in its time is shown to those who help, and to nobody else. */
import { communityById, tellUnasked, workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { eachInTurn } from '../each.ts';
import type { Job } from '../feature.ts';
import { heldBack } from '../rhythms/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Links } from '../slack/site.ts';
import { personById } from '../slack/store.ts';
import type { Scope } from '../store/store.ts';
import { helpKey, showAnew } from './acts.ts';
import { rules } from './constants.ts';
import { changeQuestion, dueQuestions, firstDue, putAsked, questionById } from './store.ts';
import { helpMessage } from './views.ts';
import { helpersOf, inTurn } from './who-helps.ts';

/** Read at once; what fails waits for the next minute, and keeps no other from its turn. */
const atOnce = 50;
const day = 86_400_000;

type Needs = Pick<Deps, 'store' | 'outbox'> & { linkTo: Links };

/** Does all that is due at `now` (epoch ms). @throws AggregateError */
export const runDue = async (needs: Needs, now: number): Promise<void> =>
  eachInTurn(await dueQuestions(needs.store, now, atOnce), 'questions', async (question) => {
    const url = await needs.linkTo(question);
    await needs.store.tx((scope) => stepQuestion(scope, needs, question.id, { url, now }));
  });

/** Where another process was faster, nothing is left to do. Within a transaction. */
const stepQuestion = async (
  scope: Scope,
  { outbox }: Pick<Needs, 'outbox'>,
  id: string,
  { url, now }: { url: string | null; now: number },
): Promise<void> => {
  const question = await questionById(scope, id);
  if (question?.state !== 'open' || question.nextAt === null || question.nextAt > now) return;
  const community = await communityById(scope, question.community);
  if (!community) return;
  const { hushedUntil } = await workspaceOf(scope, community.team);
  if (heldBack(community, hushedUntil, now) !== null) {
    const again = now + day;
    return changeQuestion(scope, id, { nextAt: again < question.at + rules.standsFor ? again : null });
  }
  await changeQuestion(scope, id, { shownAt: now, nextAt: null });
  const helpers = (await helpersOf(scope, community.id)).filter((user) => user !== question.asker);
  let told = 0;
  for (const user of inTurn(helpers, id)) {
    if (told === rules.mostShown) break;
    const reader = await personById(scope, community.team, user);
    if (reader?.deleted) continue;
    const locale = localeOf(reader?.locale ?? community.locale);
    const { team } = community;
    const to = { team, user, key: helpKey(question, user), kind: 'help', before: now + rules.shownWithin };
    const message = helpMessage(question, { place: community, url }, locale);
    if ((await tellUnasked(scope, outbox, to, message, now)) === null) continue;
    await putAsked(scope, question, { user, state: 'open', now });
    told += 1;
  }
  await showAnew(scope, outbox, question);
};

export const watchJob = (needs: Needs): Job => ({
  name: 'questions.watch',
  every: 'minute',
  run: (now) => runDue(needs, now),
  nextDue: () => firstDue(needs.store),
});
